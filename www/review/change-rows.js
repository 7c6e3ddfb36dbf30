// @ts-check
/** What the layout changes in the draft, as rows: by rule, each with a way back. */

import { ACTION, LABEL } from '../words.js';
import { excerpt, quoted, visible } from './excerpt.js';

/** @typedef {import('../report-types.js').Change} Change */
/** @typedef {import('./row.js').Row} Row */

/**
 * Changes that are undone together.
 * @typedef {object} Group
 * @property {Change[]} changes
 */

/**
 * @param {readonly Change[]} changes
 * @param {string} source
 * @param {string} title
 * @param {(code: string) => string} basis   of a rule, in words
 * @param {((groups: readonly Group[]) => void) | null} restore   null: the draft is only read
 * @returns {import('./review-list.js').Section[]}
 */
export function changeSections(changes, source, title, basis, restore) {
  /** @type {Map<number, Group>} */
  const groups = new Map();
  for (const change of changes) {
    const group = groups.get(change.group);
    if (group) group.changes.push(change);
    else groups.set(change.group, { changes: [change] });
  }
  /** @type {Map<string, Group[]>} */
  const folded = new Map();
  groups.forEach((group) => {
    const { code, message } = group.changes[0];
    const key = `${code} ${message}`;
    const same = folded.get(key);
    if (same) same.push(group);
    else folded.set(key, [group]);
  });
  /** @type {Row[]} */
  const rows = [];
  folded.forEach((same, key) => rows.push(row(key, same, source, basis, restore)));
  return [{ title, count: groups.size, rows, untitled: true }];
}

/**
 * @param {string} key
 * @param {Group[]} same
 * @param {string} source
 * @param {(code: string) => string} basis
 * @param {((groups: readonly Group[]) => void) | null} restore
 * @returns {Row}
 */
function row(key, same, source, basis, restore) {
  const [first] = same[0].changes;
  return {
    key,
    text: done(same, source),
    named: '',
    note: '',
    noteWhy: '',
    kind: 'change',
    kindName: null,
    basis: basis(first.code),
    advice: first.message,
    count: same.length,
    first: first.span,
    places: (most) =>
      same.slice(0, most).reduce((places, group) => {
        group.changes.slice(0, most).forEach((change, i) => {
          places.push({
            span: change.span,
            ...excerpt(source, change.span),
            instead: change.text && visible(change.text),
            message: '',
            // One way back for the whole group, beside its first place.
            actions: restore && i === 0 ? [{ label: ACTION.restore, run: () => restore([group]) }] : [],
          });
        });
        return places;
      }, /** @type {import('./row.js').Place[]} */ ([])),
    actions:
      restore && same.length > 1 ? [{ label: ACTION.restoreKind(same.length), run: () => restore(same) }] : [],
  };
}

/**
 * What was done at the places of a row.
 * @param {readonly Group[]} same
 * @param {string} source
 */
function done(same, source) {
  const [first] = same[0].changes;
  const words = deed(first, source);
  for (const { changes } of same) {
    for (const change of changes) {
      if (change !== first && deed(change, source) !== words) return LABEL.among(words);
    }
  }
  return words;
}

/**
 * @param {Change} change
 * @param {string} source
 */
function deed({ span, text }, source) {
  const before = source.slice(span[0], span[1]);
  if (text === '') return LABEL.deleted(quoted(before)[0]);
  if (before === '') return LABEL.inserted(quoted(text)[0]);
  const [old, now] = quoted(before, text);
  return LABEL.replaced(old, now);
}
