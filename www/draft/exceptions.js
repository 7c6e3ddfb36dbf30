// @ts-check
/**
 * What the person has told the checker to leave alone, kept in the editor's
 * state: so every place moves along with the edits of the draft, an exception
 * whose words are deleted goes with them, and undo brings both back.
 */

import { MapMode, StateEffect, StateField } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';
import { isAnother } from './arrivals.js';

/**
 * @typedef {object} Exception
 * @property {string} code   the rule's code
 * @property {number | null} at   offset in the draft; null for everywhere
 * @property {string | null} words   what stands there; null for whatever does
 * @property {boolean} [draft]   whether a whole rule is let be in this draft only
 * @property {string} label   the finding's message, for the list of the ignored
 */

/** @typedef {import('@codemirror/state').ChangeDesc} ChangeDesc */
/** @typedef {import('@codemirror/state').Transaction} Transaction */

/**
 * Whether it holds for every draft on this machine.
 * @param {Exception} exception
 */
export const ofMachine = ({ at, draft }) => at === null && !draft;

/**
 * An exception after an edit; null where its place was deleted and it has
 * nothing left to protect.
 * @param {Exception} exception
 * @param {ChangeDesc} changes
 * @returns {Exception | null}
 */
function followed(exception, changes) {
  if (exception.at === null) return exception;
  const at = changes.mapPos(exception.at, 1, exception.words ? MapMode.TrackAfter : MapMode.Simple);
  return at === null ? null : { ...exception, at };
}

/**
 * @param {readonly Exception[]} list
 * @param {ChangeDesc} changes
 * @returns {Exception[]}
 */
function moved(list, changes) {
  /** @type {Exception[]} */
  const stay = [];
  for (const exception of list) {
    const now = followed(exception, changes);
    if (now) stay.push(now);
  }
  return stay;
}

/**
 * Whether it is a rule that is off, and no place or word of one.
 * @param {Exception} exception
 */
export const isRule = ({ at, words }) => at === null && words === null;

/**
 * What is left of the list after an edit.
 * @param {readonly Exception[]} list
 * @param {Transaction} transaction
 * @returns {readonly Exception[]}
 */
function left(list, transaction) {
  if (!transaction.docChanged || list.length === 0) return list;
  return isAnother(transaction) ? list.filter(ofMachine) : moved(list, transaction.changes);
}

/**
 * What an edit takes out of the list.
 * @param {readonly Exception[]} list
 * @param {Transaction} transaction
 * @returns {Exception[]}
 */
function lost(list, transaction) {
  if (!transaction.docChanged || list.length === 0) return [];
  if (isAnother(transaction)) return list.filter((exception) => !ofMachine(exception));
  return list.filter((exception) => followed(exception, transaction.changes) === null);
}

/** Leaves these places or rules alone from now on. */
export const addExceptions = StateEffect.define({ map: moved });

/** Looks at them again. */
export const removeExceptions = StateEffect.define({ map: moved });

/** Leaves these alone, and nothing else. */
export const setExceptions = StateEffect.define({ map: moved });

/**
 * The same for two that are one and the same exception.
 * @param {Exception} exception
 */
const key = ({ code, at, words, draft }) => JSON.stringify([code, at, words, Boolean(draft)]);

/**
 * Those of a list that another does not hold.
 * @param {readonly Exception[]} list
 * @param {readonly Exception[]} other
 */
function without(list, other) {
  const held = new Set(other.map(key));
  return list.filter((exception) => !held.has(key(exception)));
}

/** @type {StateField<readonly Exception[]>} */
export const exceptions = StateField.define({
  create: () => /** @type {readonly Exception[]} */ ([]),
  update(list, transaction) {
    let next = left(list, transaction);
    for (const effect of transaction.effects) {
      if (effect.is(addExceptions)) {
        next = next.concat(without(effect.value, next));
      } else if (effect.is(removeExceptions)) {
        next = without(next, effect.value);
      } else if (effect.is(setExceptions)) {
        next = effect.value;
      }
    }
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      if (transaction.effects.some((effect) => effect.is(setExceptions))) return [setExceptions.of(before.slice())];
      const gone = lost(before, transaction);
      const inverse = gone.length > 0 ? [addExceptions.of(gone)] : [];
      for (const effect of transaction.effects) {
        if (effect.is(addExceptions)) inverse.push(removeExceptions.of(effect.value));
        if (effect.is(removeExceptions)) inverse.push(addExceptions.of(effect.value));
      }
      return inverse;
    }),
});
