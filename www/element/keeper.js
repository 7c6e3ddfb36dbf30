// @ts-check
/**
 * Keeps the element's draft in this browser, if the page asked for it with
 * the attribute `storage`. A draft that bears a mark of secrecy is not kept;
 * so none is written before it has been looked at.
 */

import { AUTOMATIC } from '../draft/choices.js';
import { ofMachine } from '../draft/exceptions.js';
import { filled } from '../form/fields.js';
import { STORAGE } from '../words.js';
import { clear, load, save, saveLastWords } from './storage.js';

/** @typedef {import('./storage.js').StoredDraft} StoredDraft */

/** A pause after which the draft is written, in ms; longer for a long draft. */
const PAUSE = 300;
const UNITS_PER_MS = 2000;

/** Whether there is nothing to keep. @param {StoredDraft} draft */
const isEmpty = ({ text, choices }) => text === '' && !(choices && filled(choices.fields) > 0);

export class Keeper {
  #key;
  #editor;
  #line;
  #button;
  #session;
  #timer = 0;
  #works = true;
  /** Whether the draft bears a mark of secrecy. */
  #secret = false;
  /** Whether the draft is to be written once it has been looked at. */
  #waiting = false;
  #closed = false;

  /**
   * @param {object} settings
   * @param {string} settings.key
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {import('./session.js').Session} settings.session
   * @param {HTMLElement} settings.line   says whether the draft is kept
   * @param {HTMLElement} settings.button   clears it
   */
  constructor({ key, editor, session, line, button }) {
    this.#key = key;
    this.#editor = editor;
    this.#session = session;
    this.#line = line;
    this.#button = button;
    this.#tell();
    window.addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  /** The draft as it stands. @returns {StoredDraft} */
  #read() {
    const { text, exceptions, choices, keptWriting } = this.#editor;
    return { text, exceptions: exceptions.filter((one) => !ofMachine(one)), choices, written: keptWriting };
  }

  /** Puts the stored draft into the editor, unless there already is one. @returns {Promise<boolean>} whether it did */
  async bringBack() {
    const stored = await this.#load();
    if (!stored || this.#closed || this.#editor.length > 0) return false;
    const { fields } = this.#editor.choices;
    // What the page has filled in goes before what is stored.
    const choices = filled(fields) > 0 ? { ...AUTOMATIC, ...stored.choices, fields } : stored.choices;
    this.#editor.restore(stored.text, { ...stored, choices }, stored.written || null);
    return true;
  }

  /** @returns {Promise<StoredDraft | undefined>} */
  async #load() {
    try {
      return await load(this.#key);
    } catch {
      this.#fail();
      return undefined;
    }
  }

  /** The draft changed; it is so long now. */
  touch(/** @type {number} */ length) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), PAUSE + length / UNITS_PER_MS);
  }

  /**
   * The draft as it stands was looked at, or cannot be.
   * @param {boolean} secret   whether it bears a mark of secrecy
   */
  judged(secret) {
    const before = this.#secret;
    this.#secret = secret;
    if (this.#waiting || secret !== before) this.#save();
  }

  /** Whether there is something to write. */
  get #owes() {
    return this.#timer !== 0 || this.#waiting;
  }

  /** @param {Event} event */
  #leave = (event) => {
    if (!this.#owes || (event.type !== 'pagehide' && document.visibilityState === 'visible')) return;
    // Looked at now, or never.
    if (this.#session.due) this.#session.now();
    const draft = this.#read();
    if (!isEmpty(draft) && !this.#secret) saveLastWords(this.#key, draft);
    this.#save();
  };

  #save() {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = this.#session.due;
    if (this.#waiting) return;
    const draft = this.#read();
    const done = isEmpty(draft) || this.#secret ? clear(this.#key) : save(this.#key, draft);
    done.then(
      () => {
        this.#works = true;
        this.#tell();
      },
      () => this.#fail(),
    );
  }

  async clear() {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = false;
    try {
      await clear(this.#key);
    } catch {
      this.#fail();
    }
  }

  #fail() {
    this.#works = false;
    this.#tell();
  }

  #tell() {
    this.#line.textContent = this.#secret ? STORAGE.secret : this.#works ? STORAGE.kept : STORAGE.notKept;
    this.#button.hidden = !this.#works;
  }

  close() {
    this.#closed = true;
    if (this.#owes) {
      if (this.#session.due) this.#session.now();
      this.#save();
    }
    window.removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
  }
}
