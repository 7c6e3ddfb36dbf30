// @ts-check
/** The findings as rows: by severity, equal ones folded. */

import { ACTION, LABEL, REMEDY, REMEDY_WHY, SEVERITY } from '../words.js';
import { excerpt, visible } from './excerpt.js';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('./review-list.js').Row} Row */
/** @typedef {import('./review-list.js').Section} Section */

/**
 * @typedef {object} FindingDeeds
 * @property {(findings: readonly Finding[]) => void} fix
 * @property {(findings: readonly Finding[]) => void} ignore
 * @property {(finding: Finding) => void} ignoreKind
 */

/** @param {Finding} finding */
export function rowKey(finding) {
  return `${finding.code} ${finding.severity} ${finding.message}`;
}

/**
 * @param {readonly Finding[]} findings
 * @param {string} source
 * @param {FindingDeeds | null} deeds   null: the draft is only read
 * @returns {Section[]}
 */
export function findingSections(findings, source, deeds) {
  /** @type {Map<string, Finding[]>} */
  const folded = new Map();
  /** How many of a rule can be fixed. @type {Map<string, Finding[]>} */
  const fixable = new Map();
  for (const finding of findings) {
    push(folded, rowKey(finding), finding);
    if (finding.fix) push(fixable, finding.code, finding);
  }
  return /** @type {const} */ (['error', 'warning', 'hint']).map((severity) => {
    /** @type {Row[]} */
    const rows = [];
    let count = 0;
    folded.forEach((same, key) => {
      if (same[0].severity !== severity) return;
      count += same.length;
      rows.push(row(key, same, source, deeds, fixable.get(same[0].code) || []));
    });
    return { title: SEVERITY[severity], count, rows };
  });
}

/**
 * @param {string} key
 * @param {Finding[]} same
 * @param {string} source
 * @param {FindingDeeds | null} deeds
 * @param {Finding[]} kind   all of the rule that can be fixed
 * @returns {Row}
 */
function row(key, same, source, deeds, kind) {
  const [first] = same;
  const remedy = first.fix ? first.fix.safety : 'none';
  return {
    key,
    text: first.message,
    note: REMEDY[remedy],
    noteWhy: REMEDY_WHY[remedy],
    kind: first.severity,
    kindName: SEVERITY[first.severity],
    basis: first.basis ? LABEL.basis(first.basis) : '',
    advice: first.fix ? first.fix.title : '',
    count: same.length,
    first: first.span,
    places: (most) =>
      same.slice(0, most).map((finding) => ({
        span: finding.span,
        ...excerpt(source, finding.span),
        instead: instead(finding),
        actions: deeds
          ? [
              ...(finding.fix ? [{ label: ACTION.fix, main: true, run: () => deeds.fix([finding]) }] : []),
              { label: ACTION.ignore, run: () => deeds.ignore([finding]) },
            ]
          : [],
      })),
    actions: deeds
      ? [
          ...(kind.length > 1 ? [{ label: ACTION.fixKind(kind.length), run: () => deeds.fix(kind) }] : []),
          { label: ACTION.ignoreKind, run: () => deeds.ignoreKind(first) },
        ]
      : [],
  };
}

/**
 * What the fix puts in the place of the finding; null where it cannot be
 * shown there, because the fix is elsewhere or in several places.
 * @param {Finding} finding
 */
function instead(finding) {
  if (!finding.fix || finding.fix.edits.length !== 1) return null;
  const [edit] = finding.fix.edits;
  return edit.span[0] === finding.span[0] && edit.span[1] === finding.span[1] ? edit.text && visible(edit.text) : null;
}

/**
 * @template T
 * @param {Map<string, T[]>} map
 * @param {string} key
 * @param {T} value
 */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
