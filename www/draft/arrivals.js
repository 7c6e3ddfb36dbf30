// @ts-check
/** How words came into the draft. */

import { Transaction } from '@codemirror/state';
import { TROUBLE } from '../words.js';

/**
 * Whether an update brought a whole draft: pasted or dropped into an empty
 * one or over all of another, opened, or set by the page.
 * @param {import('@codemirror/view').ViewUpdate} update
 */
export function isWhole(update) {
  if (!update.docChanged || update.state.doc.length === 0) return false;
  const empty = update.startState.doc.length === 0;
  return by(update, 'input.replace') || (pasted(update) && (empty || update.transactions.some(isAnother)));
}

/**
 * Whether all characters of a stretch of the draft were replaced or deleted.
 * @param {import('@codemirror/state').ChangeDesc} changes
 * @param {number} from
 * @param {number} to
 */
export function covers(changes, from, to) {
  let covered = false;
  changes.iterChangedRanges((start, end) => {
    if (start <= from && to <= end) covered = true;
  });
  return covered;
}

/**
 * Whether nothing of the draft is left. A fix may write every word anew, and
 * it still is the same draft.
 * @param {import('@codemirror/state').Transaction} transaction
 */
export function isAnother(transaction) {
  const { length } = transaction.startState.doc;
  return length > 0 && covers(transaction.changes, 0, length) && !transaction.isUserEvent('input.fix');
}

/**
 * Whether an update brought words from outside.
 * @param {import('@codemirror/view').ViewUpdate} update
 */
export function pasted(update) {
  return by(update, 'input.paste') || by(update, 'input.drop');
}

/**
 * Whether an update only brought back what this machine had kept.
 * @param {import('@codemirror/view').ViewUpdate} update
 */
export function broughtBack(update) {
  return update.transactions.length > 0 && update.transactions.every((one) => one.annotation(Transaction.addToHistory) === false);
}

/**
 * @param {import('@codemirror/view').ViewUpdate} update
 * @param {string} event
 */
function by(update, event) {
  return update.transactions.some((transaction) => transaction.isUserEvent(event));
}

/**
 * Says so where a paste brings no words.
 * @param {ClipboardEvent} event
 * @param {(words: string) => void} say
 * @returns {boolean} whether that was all
 */
export function tellWordless(event, say) {
  const data = event.clipboardData;
  if (!data || data.getData('text/plain') !== '') return false;
  event.preventDefault();
  say(data.files.length > 0 ? TROUBLE.picturePaste : TROUBLE.emptyPaste);
  return true;
}
