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
 * @typedef {object} Kept
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
 * @param {Kept} kept
 */
export const ofMachine = ({ at, draft }) => at === null && !draft;

/**
 * An exception after an edit; null where its place was deleted and it has
 * nothing left to protect.
 * @param {Kept} kept
 * @param {ChangeDesc} changes
 * @returns {Kept | null}
 */
function followed(kept, changes) {
  if (kept.at === null) return kept;
  const at = changes.mapPos(kept.at, 1, kept.words ? MapMode.TrackAfter : MapMode.Simple);
  return at === null ? null : { ...kept, at };
}

/**
 * @param {readonly Kept[]} list
 * @param {ChangeDesc} changes
 * @returns {Kept[]}
 */
function moved(list, changes) {
  /** @type {Kept[]} */
  const stay = [];
  for (const kept of list) {
    const now = followed(kept, changes);
    if (now) stay.push(now);
  }
  return stay;
}

/**
 * Whether it is a rule that is off, and no place or word of one.
 * @param {Kept} kept
 */
export const isRule = ({ at, words }) => at === null && words === null;

/**
 * What is left of the list after an edit.
 * @param {readonly Kept[]} list
 * @param {Transaction} transaction
 * @returns {readonly Kept[]}
 */
function left(list, transaction) {
  if (!transaction.docChanged || list.length === 0) return list;
  return isAnother(transaction) ? list.filter(ofMachine) : moved(list, transaction.changes);
}

/**
 * What an edit takes out of the list.
 * @param {readonly Kept[]} list
 * @param {Transaction} transaction
 * @returns {Kept[]}
 */
function lost(list, transaction) {
  if (!transaction.docChanged || list.length === 0) return [];
  if (isAnother(transaction)) return list.filter((kept) => !ofMachine(kept));
  return list.filter((kept) => followed(kept, transaction.changes) === null);
}

/** Leaves these places or rules alone from now on. */
export const keep = StateEffect.define({ map: moved });

/** Looks at them again. */
export const release = StateEffect.define({ map: moved });

/** Leaves these alone, and nothing else. */
export const keepOnly = StateEffect.define({ map: moved });

/**
 * The same for two that are one and the same exception.
 * @param {Kept} kept
 */
const key = ({ code, at, words, draft }) => JSON.stringify([code, at, words, Boolean(draft)]);

/**
 * Those of a list that another does not hold.
 * @param {readonly Kept[]} list
 * @param {readonly Kept[]} other
 */
function without(list, other) {
  const held = new Set(other.map(key));
  return list.filter((kept) => !held.has(key(kept)));
}

/** @type {StateField<readonly Kept[]>} */
export const exceptions = StateField.define({
  create: () => /** @type {readonly Kept[]} */ ([]),
  update(list, transaction) {
    let next = left(list, transaction);
    for (const effect of transaction.effects) {
      if (effect.is(keep)) {
        next = next.concat(without(effect.value, next));
      } else if (effect.is(release)) {
        next = without(next, effect.value);
      } else if (effect.is(keepOnly)) {
        next = effect.value;
      }
    }
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      if (transaction.effects.some((effect) => effect.is(keepOnly))) return [keepOnly.of(before.slice())];
      const gone = lost(before, transaction);
      const inverse = gone.length > 0 ? [keep.of(gone)] : [];
      for (const effect of transaction.effects) {
        if (effect.is(keep)) inverse.push(release.of(effect.value));
        if (effect.is(release)) inverse.push(keep.of(effect.value));
      }
      return inverse;
    }),
});
