// @ts-check
/**
 * What the person has told the checker to leave alone, kept in the editor's
 * state: so every place moves along with the edits of the draft, an exception
 * whose words are deleted goes with them, and undo brings both back.
 */

import { MapMode, StateEffect, StateField } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';

/**
 * @typedef {object} Kept
 * @property {string} code   the rule's code
 * @property {number | null} at   offset in the draft; null for a whole rule
 * @property {string | null} words   what stands there
 * @property {string} label   the finding's message, for the list of the ignored
 */

/** @typedef {import('@codemirror/state').ChangeDesc} ChangeDesc */

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

/** Leaves these places or rules alone from now on. */
export const keep = StateEffect.define({ map: moved });

/** Looks at them again. */
export const release = StateEffect.define({ map: moved });

/**
 * @param {Kept} a
 * @param {Kept} b
 */
const same = (a, b) => a.code === b.code && a.at === b.at && a.words === b.words;

/** @type {StateField<readonly Kept[]>} */
export const exceptions = StateField.define({
  create: () => /** @type {readonly Kept[]} */ ([]),
  update(list, transaction) {
    let next = transaction.docChanged && list.length > 0 ? moved(list, transaction.changes) : list;
    for (const effect of transaction.effects) {
      if (effect.is(keep)) {
        next = next.concat(effect.value.filter((kept) => !next.some((other) => same(kept, other))));
      } else if (effect.is(release)) {
        next = next.filter((kept) => !effect.value.some((other) => same(kept, other)));
      }
    }
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      const lost = transaction.docChanged
        ? before.filter((kept) => moved([kept], transaction.changes).length === 0)
        : [];
      const inverse = lost.length > 0 ? [keep.of(lost)] : [];
      for (const effect of transaction.effects) {
        if (effect.is(keep)) inverse.push(release.of(effect.value));
        if (effect.is(release)) inverse.push(keep.of(effect.value));
      }
      return inverse;
    }),
});
