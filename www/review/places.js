// @ts-check
/**
 * Where findings are: one that many places are folded into is at each of them.
 * What is counted for the person is always places.
 */

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('../report-types.js').Severity} Severity */

/** So many places of one finding are marked in the draft. */
const MARKED = 200;

/**
 * A finding at each of its places.
 * @param {Finding} finding
 * @returns {Finding[]}
 */
export function places(finding) {
  const { fix } = finding;
  return fix && fix.folded ? fix.edits.map(({ span }) => ({ ...finding, span })) : [finding];
}

/** @param {readonly Finding[]} findings */
export function placeCount(findings) {
  return findings.reduce((sum, { fix }) => sum + (fix && fix.folded ? fix.edits.length : 1), 0);
}

/**
 * The places of each severity.
 * @param {readonly Finding[]} findings
 * @returns {Record<Severity, number>}
 */
export function severityCounts(findings) {
  const count = (/** @type {Severity} */ of) => placeCount(findings.filter(({ severity }) => severity === of));
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/**
 * What is marked in the draft. Of a folded finding that is each place where
 * something can be seen: a draft marked at every blank tells nothing.
 * @param {readonly Finding[]} findings
 * @param {string} source
 * @returns {{span: readonly [number, number], finding: Finding}[]}
 */
export function marked(findings, source) {
  return findings.flatMap((finding) => {
    const own = places(finding).slice(0, MARKED);
    const seen = own.filter(({ span }) => source.slice(span[0], span[1]).trim() !== '');
    return (seen.length > 0 ? seen : [finding]).map(({ span }) => ({ span, finding }));
  });
}
