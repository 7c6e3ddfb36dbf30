// @ts-check
/**
 * Remembers that the layout's changes were written into the draft, and what
 * takes them back; for after a reload, when only that is left, the draft before.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';
import { isAnother } from './arrivals.js';
import { ofMachine } from './exceptions.js';

/** @typedef {import('./draft-editor.js').Decisions} Decisions */

/**
 * @typedef {object} Written
 * @property {number} count   how many changes were written
 * @property {string} text   the draft before
 * @property {Decisions} decisions   and what had been decided about it
 */

/**
 * What became of what was changed after the writing: nothing was, it is kept,
 * or it went as well.
 * @typedef {'whole' | 'kept' | 'lost'} Unwritten
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
 * What undoes the writing, and what was changed since; null where it is not
 * known, as after a reload.
 * @typedef {{back: import('@codemirror/state').ChangeSet, since: import('@codemirror/state').ChangeSet | null}} Way
 */

/** @type {StateField<Way | null>} */
export const way = StateField.define({
  create: () => /** @type {Way | null} */ (null),
  update(value, transaction) {
    const { changes, docChanged, effects, startState } = transaction;
    for (const effect of effects) {
      if (effect.is(setWritten)) return effect.value && docChanged ? { back: changes.invert(startState.doc), since: null } : null;
    }
    if (value === null || !docChanged) return value;
    return isAnother(transaction) ? null : { back: value.back, since: value.since ? value.since.compose(changes) : changes };
  },
});

/**
 * What takes the writing back and leaves what was changed since, and where a
 * place of the draft before stands then; null where it is not known.
 * @param {import('@codemirror/state').EditorState} state
 */
export function wayBack(state) {
  const known = state.field(way);
  if (known === null) return null;
  const { back, since } = known;
  if (since === null) return { changes: back, place: (/** @type {number} */ at) => at, later: false };
  const moved = since.map(back, true);
  return { changes: back.map(since), place: (/** @type {number} */ at) => moved.mapPos(at), later: true };
}

/**
 * What is decided about the draft once the writing is taken back: what was
 * before it, and what was since.
 * @param {Decisions} before
 * @param {Decisions} now
 * @param {ReturnType<typeof wayBack>} back   null: places of now are none of then
 * @returns {Decisions}
 */
export function decidedThen(before, now, back) {
  const then = (/** @type {number} */ at) => (back ? back.place(at) : at);
  const since = (/** @type {number} */ at) => (back ? back.changes.mapPos(at, 1) : null);
  const own = before.exceptions.filter((one) => !ofMachine(one)).map((one) => ({ ...one, at: one.at === null ? null : then(one.at) }));
  const later = now.exceptions
    .filter((one) => one.at === null || back !== null)
    .map((one) => ({ ...one, at: one.at === null ? null : since(one.at) }))
    .filter((one) => !own.some(({ code, at, words }) => code === one.code && at === one.at && (at !== null || words === one.words)));
  const roles = before.choices.roles.map((set) => ({ ...set, at: then(set.at) }));
  for (const set of back ? now.choices.roles : []) {
    const at = /** @type {number} */ (since(set.at));
    // What the signs of Markdown said they say again.
    if (set.byHand && !roles.some((known) => known.at === at)) roles.push({ ...set, at });
  }
  roles.sort((a, b) => a.at - b.at);
  return { exceptions: [...own, ...later], choices: { ...now.choices, markdown: before.choices.markdown, roles } };
}
