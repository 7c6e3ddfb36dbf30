// @ts-check
/** Remembers that the layout's changes were written into the draft, and what takes them back. */

import { ChangeSet, StateEffect, StateField } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';
import { isAnother } from './arrivals.js';
import { ofMachine } from './exceptions.js';

/** @typedef {import('./draft-editor.js').Decisions} Decisions */

/**
 * @typedef {object} Written
 * @property {number} count   how many changes were written
 * @property {Decisions} decisions   what had been decided about the draft before
 */

/** What became of what was changed after the writing: nothing was, or it is kept. @typedef {'whole' | 'kept'} Unwritten */

/**
 * A writing as it is kept beside its draft: plain data.
 * @typedef {Written & {back: any, since: any}} KeptWriting
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

/** What undoes the writing, and what was changed since. @typedef {{back: ChangeSet, since: ChangeSet | null}} Way */

/** @type {import('@codemirror/state').StateEffectType<Way>} */
export const setWay = StateEffect.define();

/** @type {StateField<Way | null>} */
export const way = StateField.define({
  create: () => /** @type {Way | null} */ (null),
  update(value, transaction) {
    const { changes, docChanged, effects, startState } = transaction;
    for (const effect of effects) {
      if (effect.is(setWay)) return effect.value;
    }
    for (const effect of effects) {
      if (effect.is(setWritten)) return effect.value && docChanged ? { back: changes.invert(startState.doc), since: null } : null;
    }
    if (value === null || !docChanged) return value;
    return isAnother(transaction) ? null : { back: value.back, since: value.since ? value.since.compose(changes) : changes };
  },
});

/**
 * The writing, to be kept beside the draft; null where there is none.
 * @param {import('@codemirror/state').EditorState} state
 * @returns {KeptWriting | null}
 */
export function keptWriting(state) {
  const before = state.field(written);
  const known = state.field(way);
  return before && known && { ...before, back: known.back.toJSON(), since: known.since && known.since.toJSON() };
}

/**
 * A writing that was kept; null where it is not about this draft.
 * @param {KeptWriting | null} kept
 * @param {number} length   of the draft
 * @returns {{written: Written, way: Way} | null}
 */
export function readWriting(kept, length) {
  if (kept === null) return null;
  const { count, decisions } = kept;
  try {
    const back = ChangeSet.fromJSON(kept.back);
    const since = kept.since && ChangeSet.fromJSON(kept.since);
    const fits = since ? since.length === back.length && since.newLength === length : back.length === length;
    return fits ? { written: { count, decisions }, way: { back, since } } : null;
  } catch {
    // Of another version, or written by somebody else: the draft alone is left.
    return null;
  }
}

/**
 * What takes the writing back and leaves what was changed since, and where a
 * place of the draft before stands then.
 * @param {Way} known
 */
export function wayBack({ back, since }) {
  if (since === null) return { changes: back, place: (/** @type {number} */ at) => at, later: false };
  const moved = since.map(back, true);
  return { changes: back.map(since), place: (/** @type {number} */ at) => moved.mapPos(at), later: true };
}

/**
 * What is decided about the draft once the writing is taken back: what was
 * before it, and what was since.
 * @param {Decisions} before
 * @param {Decisions} now
 * @param {ReturnType<typeof wayBack>} back
 * @returns {Decisions}
 */
export function decidedThen(before, now, back) {
  const then = back.place;
  const since = (/** @type {number} */ at) => back.changes.mapPos(at, 1);
  const own = before.exceptions.filter((one) => !ofMachine(one)).map((one) => ({ ...one, at: one.at === null ? null : then(one.at) }));
  const later = now.exceptions
    .map((one) => ({ ...one, at: one.at === null ? null : since(one.at) }))
    .filter((one) => !own.some(({ code, at, words }) => code === one.code && at === one.at && (at !== null || words === one.words)));
  const roles = before.choices.roles.map((set) => ({ ...set, at: then(set.at) }));
  for (const set of now.choices.roles) {
    const at = since(set.at);
    // What the signs of Markdown said they say again.
    if (set.byHand && !roles.some((known) => known.at === at)) roles.push({ ...set, at });
  }
  roles.sort((a, b) => a.at - b.at);
  return { exceptions: [...own, ...later], choices: { ...now.choices, markdown: before.choices.markdown, roles } };
}
