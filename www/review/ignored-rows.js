// @ts-check
/** What is left alone in this draft at the person's word, as rows, each with a way back. */

import { ACTION, IGNORED } from '../words.js';
import { ofMachine } from '../draft/exceptions.js';
import { excerpt } from './excerpt.js';

/** @typedef {import('../draft/exceptions.js').Kept} Kept */
/** @typedef {import('./row.js').Row} Row */

/**
 * @param {readonly Kept[]} list
 * @param {string} text   the draft as it stands
 * @param {((kept: readonly Kept[]) => void) | null} resume   null: the draft is only read
 * @returns {import('./review-list.js').Section[]}
 */
export function ignoredSections(list, text, resume) {
  const own = list.filter((kept) => !ofMachine(kept));
  return [{ title: IGNORED.places, count: own.length, rows: own.map((kept) => row(kept, text, resume)) }];
}

/**
 * @param {Kept} kept
 * @param {string} text
 * @param {((kept: readonly Kept[]) => void) | null} resume
 * @returns {Row}
 */
function row(kept, text, resume) {
  const { at } = kept;
  /** @type {readonly [number, number] | null} */
  const span = at === null ? null : [at, at + (kept.words || '').length];
  const act = resume ? [{ label: ACTION.resume, main: true, run: () => resume([kept]) }] : [];
  return {
    key: `${kept.code} ${at} ${kept.words}`,
    text: kept.label,
    named: '',
    note: '',
    noteWhy: '',
    kind: 'ignored',
    kindName: null,
    basis: '',
    advice: at === null ? IGNORED.draft : kept.words ? IGNORED.words(kept.words) : IGNORED.rule,
    count: 1,
    first: span,
    places: () => (span ? [{ span, ...excerpt(text, span), instead: null, message: '', actions: act }] : []),
    actions: span ? [] : act,
  };
}
