// @ts-check
/**
 * Remembers that the layout's changes were written into the draft, as long as
 * undo can still come back to before that.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { invertedEffects, redo, undo } from '@codemirror/commands';
import { isAnother } from './arrivals.js';

/** How many changes were written; 0: none. @type {import('@codemirror/state').StateEffectType<number>} */
export const setWritten = StateEffect.define();

/** @type {StateField<number>} */
export const written = StateField.define({
  create: () => 0,
  update(count, transaction) {
    let next = transaction.docChanged && isAnother(transaction) ? 0 : count;
    for (const effect of transaction.effects) if (effect.is(setWritten)) next = effect.value;
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      const told = transaction.effects.some((effect) => effect.is(setWritten));
      const lost = before > 0 && transaction.docChanged && isAnother(transaction);
      return told || lost ? [setWritten.of(before)] : [];
    }),
});

/**
 * Goes back to the draft as it was before the writing, step by step, so that
 * redo leads to the same place again.
 * @type {import('@codemirror/view').Command}
 */
export const unwrite = (view) => {
  const count = view.state.field(written);
  let steps = 0;
  while (count > 0 && undo(view)) {
    steps += 1;
    if (view.state.field(written) !== count) return true;
  }
  // So long ago that the editor has forgotten: everything as it was.
  while (steps > 0 && redo(view)) steps -= 1;
  return false;
};
