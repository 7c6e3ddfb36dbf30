// @ts-check
/** What the form does to the draft's choices. A field that is filled in is one step that can be undone. */

import { choose } from '../draft/choices.js';
import { NO_FIELDS, filled, same } from './fields.js';
import { FORM } from './words.js';

/** @typedef {import('./fields.js').Fields} Fields */

export class FormDeeds {
  #editor;
  #say;
  #undo;
  /** The fields as the history has them, while more is typed. @type {Fields | null} */
  #before = null;
  /** Those of the draft before. @type {Fields} */
  #earlier = NO_FIELDS;

  /**
   * @param {object} settings
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {(words: string, undo?: () => void) => void} settings.say
   * @param {() => void} settings.undo
   */
  constructor({ editor, say, undo }) {
    this.#editor = editor;
    this.#say = say;
    this.#undo = undo;
  }

  /** Shows what is being typed. @param {Fields} fields */
  input(fields) {
    const now = this.#editor.choices.fields;
    if (same(now, fields)) return;
    this.#before = this.#before || now;
    this.#editor.unrecorded(choose.of({ fields }));
  }

  /** A field is filled in: the typing becomes one step. @param {Fields} fields */
  done(fields) {
    const before = this.#before || this.#editor.choices.fields;
    this.#before = null;
    if (same(before, fields)) return;
    this.#editor.record(choose.of({ fields: before }), choose.of({ fields }));
  }

  clear() {
    this.done(NO_FIELDS);
    this.#say(FORM.cleared, this.#undo);
  }

  /** Whether the draft before had fields. */
  get hasEarlier() {
    return filled(this.#earlier) > 0;
  }

  takeOver() {
    this.done(this.#earlier);
    this.#say(FORM.takenOver, this.#undo);
  }

  /** Another draft came in; the one before had these. @param {Fields} fields */
  another(fields) {
    this.#before = null;
    if (filled(fields) === 0) return;
    this.#earlier = fields;
    this.#say(FORM.left);
  }

  /** The person clears the draft, and wants nothing of it kept. */
  forget() {
    this.#before = null;
    this.#earlier = NO_FIELDS;
    if (filled(this.#editor.choices.fields) > 0) this.#editor.effect(choose.of({ fields: NO_FIELDS }));
  }
}
