// @ts-check
/**
 * What the person has decided about the draft: the roles of single paragraphs,
 * how it is read, how it is numbered, what the form holds and which profile it
 * is set by, and which marks of secrecy are none. Kept in the editor's state, so that the
 * places move along with the edits, a paragraph that is deleted takes its role
 * with it, and undo brings everything back.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { invertedEffects } from '@codemirror/commands';
import { covers, isAnother } from './arrivals.js';

/** @typedef {import('../report-types.js').Role} Role */
/** @typedef {import('@codemirror/state').Transaction} Transaction */
/** @typedef {import('@codemirror/state').ChangeDesc} ChangeDesc */

/**
 * @typedef {object} SetRole
 * @property {number} at   where its paragraph begins in the draft
 * @property {Role} role
 * @property {number | null} level
 * @property {boolean} [whole]   whether a heading goes to the end of its paragraph, though a colon stands in it
 * @property {boolean} byHand   false where the signs of Markdown said so, which are gone from the draft
 */

/**
 * @typedef {object} Choices
 * @property {readonly SetRole[]} roles
 * @property {boolean | null} markdown   null: as the draft's signs tell
 * @property {string | null} scheme   of its ordinals; null: as they are written
 * @property {import('../report-types.js').Fields} fields   of the form, without the empty ones
 * @property {string | null} profile   its id on the shelf; null: as the page says
 * @property {readonly string[]} notSecret   marks of secrecy of which the person said that they are none
 */

/** @type {Choices} */
export const AUTOMATIC = { roles: [], markdown: null, scheme: null, fields: {}, profile: null, notSecret: [] };

/**
 * Decides what is named in it; the rest stays.
 * @type {import('@codemirror/state').StateEffectType<Partial<Choices>>}
 */
export const choose = StateEffect.define({
  map: (value, changes) =>
    value.roles ? { ...value, roles: value.roles.map((set) => ({ ...set, at: changes.mapPos(set.at, 1) })) } : value,
});

/**
 * The choices as an edit of the draft leaves them.
 * @param {Choices} choices
 * @param {Transaction} transaction
 * @returns {Choices}
 */
function followed(choices, transaction) {
  // A profile is an office's more than a draft's.
  if (isAnother(transaction)) return { ...AUTOMATIC, profile: choices.profile };
  if (choices.roles.length === 0) return choices;
  /** @type {SetRole[]} */
  const roles = [];
  for (const set of choices.roles) {
    const at = place(set.at, transaction);
    if (at !== null) roles.push({ ...set, at });
  }
  return { ...choices, roles };
}

/**
 * Where a paragraph begins after an edit; null where it is no more: deleted,
 * or joined to the one before it.
 * @param {number} at
 * @param {Transaction} transaction
 * @returns {number | null}
 */
function place(at, transaction) {
  const { changes, newDoc } = transaction;
  const before = transaction.startState.doc.lineAt(at);
  if (covers(changes, at, before.to)) {
    // A fix may write every word of a paragraph anew.
    const rewritten = transaction.isUserEvent('input.fix') && changes.mapPos(at, -1) < changes.mapPos(before.to, 1);
    return rewritten ? changes.mapPos(at, -1) : null;
  }
  const moved = changes.mapPos(at, 1);
  // In the middle of a line: its line breaks were lost.
  if (before.text.slice(0, at - before.from).trim() !== '') return moved;
  const after = newDoc.lineAt(moved);
  if (after.text.trim() === '') return null;
  if (after.text.slice(0, moved - after.from).trim() === '') return moved;
  const joined = before.from > 0 && changes.mapPos(before.from - 1, -1) >= after.from;
  return joined ? null : after.from + after.text.search(/\S/);
}

/** @type {StateField<Choices>} */
export const choices = StateField.define({
  create: () => AUTOMATIC,
  update(value, transaction) {
    let next = transaction.docChanged ? followed(value, transaction) : value;
    for (const effect of transaction.effects) if (effect.is(choose)) next = { ...next, ...effect.value };
    return next;
  },
  provide: (field) =>
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(field);
      const lost = () => {
        if (isAnother(transaction)) return before !== AUTOMATIC;
        return followed(before, transaction).roles.length !== before.roles.length;
      };
      const decided = transaction.effects.some((effect) => effect.is(choose));
      return decided || (transaction.docChanged && lost()) ? [choose.of(before)] : [];
    }),
});
