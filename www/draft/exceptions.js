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
 * @param {readonly Kept[]} list
 * @param {ChangeDesc} changes
 * @returns {Kept[]}
 */
function moved(list, changes) {
  /** @type {Kept[]} */
  const stay = [];
  for (const kept of list) {
    const at = kept.at === null ? null : changes.mapPos(kept.at, 1, kept.words ? MapMode.TrackAfter : MapMode.Simple);
    // A deleted place gives null; its exception has nothing left to protect.
    if (kept.at === null || at !== null) stay.push({ ...kept, at });
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
function followed(list, transaction) {
  if (!transaction.docChanged || list.length === 0) return list;
  return isAnother(transaction) ? list.filter(ofMachine) : moved(list, transaction.changes);
}

/** Leaves these places or rules alone from now on. */
export const keep = StateEffect.define({ map: moved });

/** Looks at them again. */
export const release = StateEffect.define({ map: moved });

/** Leaves these alone, and nothing else. */
export const keepOnly = StateEffect.define({ map: moved });

/**
 * @param {Kept} a
 * @param {Kept} b
 */
const same = (a, b) => a.code === b.code && a.at === b.at && a.words === b.words && !a.draft === !b.draft;

/** @type {StateField<readonly Kept[]>} */
export const exceptions = StateField.define({
  create: () => /** @type {readonly Kept[]} */ ([]),
  update(list, transaction) {
    let next = followed(list, transaction);
    for (const effect of transaction.effects) {
      if (effect.is(keep)) {
        next = next.concat(effect.value.filter((kept) => !next.some((other) => same(kept, other))));
      } else if (effect.is(release)) {
        next = next.filter((kept) => !effect.value.some((other) => same(kept, other)));
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
      const lost = transaction.docChanged ? before.filter((kept) => followed([kept], transaction).length === 0) : [];
      const inverse = lost.length > 0 ? [keep.of(lost)] : [];
      for (const effect of transaction.effects) {
        if (effect.is(keep)) inverse.push(release.of(effect.value));
        if (effect.is(release)) inverse.push(keep.of(effect.value));
      }
      return inverse;
    }),
});
