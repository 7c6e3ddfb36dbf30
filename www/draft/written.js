// @ts-check
/**
 * Remembers that the layout's changes were written into the draft, and the
 * draft before that: to go back works also when undo no longer reaches so far,
 * as after a reload.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { invertedEffects, redo, undo } from '@codemirror/commands';
import { isAnother } from './arrivals.js';

/** @typedef {import('./draft-editor.js').Decisions} Decisions */

/**
 * @typedef {object} Written
 * @property {number} count   how many changes were written
 * @property {string} text   the draft before
 * @property {Decisions} decisions   and what had been decided about it
 */

/** @type {import('@codemirror/state').StateEffectType<Written | null>} */
export const setWritten = StateEffect.define();

/** @type {StateField<Written | null>} */
export const written = StateField.define({
  create: () => /** @type {Written | null} */ (null),
  update(value, transaction) {
    let next = transaction.docChanged && isAnother(transaction) ? null : value;
    for (const effect of transaction.effects) if (effect.is(setWritten)) next = effect.value;
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      const told = transaction.effects.some((effect) => effect.is(setWritten));
      const lost = before !== null && transaction.docChanged && isAnother(transaction);
      return told || lost ? [setWritten.of(before)] : [];
    }),
});

/**
 * Goes back to the draft as it was before the writing, step by step, so that
 * redo leads to the same place again.
 * @param {import('@codemirror/view').EditorView} view
 * @returns {number} how many steps back it was; 0 where undo does not reach so far
 */
export function unwrite(view) {
  const value = view.state.field(written);
  let steps = 0;
  while (value !== null && undo(view)) {
    steps += 1;
    if (view.state.field(written) !== value) return steps;
  }
  while (steps > 0 && redo(view)) steps -= 1;
  return 0;
}
