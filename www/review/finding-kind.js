// @ts-check
/**
 * What makes two findings one kind: the same rule says the same of them, but
 * for the words it speaks of; they are equally grave, and the fix is equally
 * sure. What is done to all of a kind is never done to a finding that looks
 * otherwise in the list. To hints without a fix nothing is done: those of one
 * rule are one kind, whatever they say at each place.
 */

/** @typedef {import('../report-types.js').Finding} Finding */

/** What a message quotes from the draft, and its figures. */
const QUOTED = /“[^”]*”|《[^》]*》|〔[^〕]*〕|（[^）]*）|[\d.,%]+/g;

/** @param {Finding} finding */
export function kindOf({ code, severity, message, fix }) {
  const said = severity === 'hint' && !fix ? '' : message.replace(QUOTED, '').split(/[：；]/)[0];
  return `${code} ${severity} ${fix ? fix.safety : 'none'} ${said}`;
}

/**
 * Those of the finding's kind that can be fixed.
 * @param {Finding} finding
 * @param {readonly Finding[]} findings
 */
export function fixable(finding, findings) {
  const kind = kindOf(finding);
  return findings.filter((other) => other.fix && kindOf(other) === kind);
}

/** The groups whose findings mark a word: one may be right wherever it stands. */
const WORDS = ['WRD', 'LAW', 'FIX', 'CON', 'RES'];

/** Longer ones are no words. */
const LONGEST_WORD = 16;

/**
 * The word that a finding marks, which the person may call right everywhere;
 * null where it marks something else.
 * @param {Finding} finding
 * @param {string} source
 */
export function wordOf({ code, span, fix }, source) {
  const words = source.slice(span[0], span[1]);
  const group = code.split('-')[0];
  const word = WORDS.includes(group) && words.length <= LONGEST_WORD && /^[^\s，。；：？！]*[\p{L}\p{N}][^\s，。；：？！]*$/u.test(words);
  return word && !(fix && fix.folded) ? words : null;
}
