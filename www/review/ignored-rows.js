// @ts-check
/** What is left alone in this draft at the person's word, as rows, each with a way back. */

import { ACTION, IGNORED } from '../words.js';
import { ofMachine } from '../draft/exceptions.js';
import { excerpt } from './excerpt.js';

/** @typedef {import('../draft/exceptions.js').Exception} Exception */
/** @typedef {import('./row.js').Row} Row */

/**
 * @param {readonly Exception[]} list
 * @param {string} text   the draft as it stands
 * @param {((exceptions: readonly Exception[]) => void) | null} resume   null: the draft is only read
 * @returns {import('./review-list.js').Section[]}
 */
export function ignoredSections(list, text, resume) {
  const own = list.filter((exception) => !ofMachine(exception));
  return [{ title: IGNORED.places, count: own.length, rows: own.map((exception) => row(exception, text, resume)) }];
}

/**
 * @param {Exception} exception
 * @param {string} text
 * @param {((exceptions: readonly Exception[]) => void) | null} resume
 * @returns {Row}
 */
function row(exception, text, resume) {
  const { at } = exception;
  /** @type {readonly [number, number] | null} */
  const span = at === null ? null : [at, at + (exception.words || '').length];
  const act = resume ? [{ label: ACTION.resume, main: true, run: () => resume([exception]) }] : [];
  return {
    key: `${exception.code} ${at} ${exception.words}`,
    text: exception.label,
    named: '',
    note: '',
    noteWhy: '',
    kind: 'ignored',
    kindName: null,
    basis: '',
    advice: at === null ? IGNORED.draft : exception.words ? IGNORED.words(exception.words) : IGNORED.rule,
    count: 1,
    first: span,
    places: () => (span ? [{ span, ...excerpt(text, span), instead: null, message: '', actions: act }] : []),
    actions: span ? [] : act,
  };
}
