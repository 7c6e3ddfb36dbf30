// @ts-check
/** The findings as rows: by severity, those of one kind folded into one. */

import { ACTION, LABEL, FIX, FIX_WHY, SEVERITY } from '../words.js';
import { excerpt, quoted, shortened, visible } from './excerpt.js';
import { kindOf, wordOf } from './finding-kind.js';
import { placeCount, places } from './places.js';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('./row.js').Action} Action */
/** @typedef {import('./row.js').Row} Row */
/** @typedef {import('./review-list.js').Section} Section */

/**
 * @typedef {object} FindingDeeds
 * @property {(findings: readonly Finding[]) => void} fix
 * @property {(findings: readonly Finding[]) => void} ignore
 * @property {(finding: Finding) => void} ignoreWord
 * @property {(code: string) => void} switchOff
 */

/**
 * @typedef {object} Around   what rows are made with
 * @property {string} source
 * @property {FindingDeeds | null} deeds   null: the draft is only read
 * @property {(code: string) => string} title   of a rule
 * @property {(code: string) => void} explain   shows a rule's documentation
 */

/** Words named in a row whose findings differ. */
const NAMED = 3;
const LONGEST_NAMED = 14;

/**
 * @param {readonly Finding[]} findings
 * @param {Around} around
 * @returns {Section[]}
 */
export function findingSections(findings, around) {
  /** @type {Map<string, Finding[]>} */
  const kinds = new Map();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const same = kinds.get(kind);
    if (same) same.push(finding);
    else kinds.set(kind, [finding]);
  }
  return /** @type {const} */ (['error', 'warning', 'hint']).map((severity) => {
    /** @type {Row[]} */
    const rows = [];
    let count = 0;
    kinds.forEach((same, kind) => {
      if (same[0].severity !== severity) return;
      count += placeCount(same);
      rows.push(row(kind, same, around));
    });
    return { title: SEVERITY[severity], count, rows };
  });
}

/**
 * @param {string} key
 * @param {readonly Finding[]} same
 * @param {Around} around
 * @returns {Row}
 */
function row(key, same, around) {
  const { source, title } = around;
  const [first] = same;
  const alike = same.every(({ message }) => message === first.message);
  const fixTitle = first.fix ? first.fix.title : '';
  const alikeFix = same.every(({ fix }) => (fix ? fix.title : '') === fixTitle);
  const how = first.fix ? first.fix.safety : 'none';
  const word = wordOf(first, source);
  const words = word !== null && same.every((finding) => wordOf(finding, source) === word);
  return {
    key,
    text: alike ? first.message : title(first.code),
    named: alike ? '' : named(same, source),
    note: FIX[how],
    noteWhy: FIX_WHY[how],
    kind: first.severity,
    kindName: SEVERITY[first.severity],
    basis: first.basis ? LABEL.basis(first.basis) : '',
    advice: alikeFix ? fixTitle : '',
    count: placeCount(same),
    first: first.span,
    places: (most) =>
      same
        .slice(0, most)
        .flatMap((finding) =>
          places(finding).map(({ span }, i) => ({
            span,
            ...excerpt(source, span),
            instead: instead(finding, i),
            message: [alike || i > 0 ? '' : finding.message, !alikeFix && finding.fix ? finding.fix.title : ''].filter(Boolean).join('；'),
            // What is folded into one is fixed and let be as one.
            actions: i === 0 ? placeActions(finding, !words, around) : [],
          })),
        )
        .slice(0, most),
    actions: kindActions(same, words, around),
  };
}

/**
 * @param {Finding} finding
 * @param {boolean} byWord   whether its word can be let be by itself
 * @param {Around} around
 * @returns {Action[]}
 */
function placeActions(finding, byWord, { source, deeds }) {
  if (!deeds) return [];
  const word = byWord ? wordOf(finding, source) : null;
  const count = placeCount([finding]);
  return [
    ...(finding.fix ? [{ label: count > 1 ? ACTION.fixPlaces(count) : ACTION.fix, main: true, run: () => deeds.fix([finding]) }] : []),
    { label: ACTION.ignore, run: () => deeds.ignore([finding]) },
    ...(word === null ? [] : [{ label: ACTION.ignoreThis(word), run: () => deeds.ignoreWord(finding) }]),
  ];
}

/**
 * @param {readonly Finding[]} same
 * @param {boolean} oneWord   whether all mark the same word
 * @param {Around} around
 * @returns {Action[]}
 */
function kindActions(same, oneWord, { deeds, explain, source }) {
  const [first] = same;
  const about = { label: ACTION.explain, run: () => explain(first.code) };
  if (!deeds) return [about];
  const all = first.fix && same.length > 1;
  const word = oneWord ? wordOf(first, source) : null;
  return [
    ...(all ? [{ label: ACTION.fixKind(same.length), run: () => deeds.fix(same) }] : []),
    ...(word === null ? [] : [{ label: ACTION.ignoreThis(word), run: () => deeds.ignoreWord(first) }]),
    { label: ACTION.switchOff, run: () => deeds.switchOff(first.code) },
    about,
  ];
}

/**
 * Some of the words that the findings mark.
 * @param {readonly Finding[]} same
 * @param {string} source
 */
function named(same, source) {
  /** @type {Set<string>} */
  const words = new Set();
  for (const { span } of same) {
    const marked = source.slice(span[0], span[1]).trim();
    if (marked !== '') words.add(quoted(shortened(marked, LONGEST_NAMED))[0]);
    if (words.size > NAMED) break;
  }
  const some = Array.from(words).slice(0, NAMED).join('');
  return words.size > NAMED ? LABEL.among(some) : some;
}

/**
 * What the fix puts in the `n`th place of the finding; null where it cannot be
 * shown there, because the fix is elsewhere or in several places that are not
 * folded.
 * @param {Finding} finding
 * @param {number} n
 */
function instead({ fix, span }, n) {
  if (!fix || !(fix.folded || fix.edits.length === 1)) return null;
  const edit = fix.edits[n];
  const there = fix.folded || (edit.span[0] === span[0] && edit.span[1] === span[1]);
  return there ? edit.text && visible(edit.text) : null;
}
