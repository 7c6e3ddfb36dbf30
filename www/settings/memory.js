// @ts-check
/**
 * Keeps the settings in this browser, beside the draft and under the same key,
 * if the page asked for that with the attribute `storage`.
 */

import { isEmpty, read, write } from './settings.js';

/** @typedef {import('./settings.js').Settings} Settings */

export class Memory {
  #key;
  /** What is kept, as it was last read or written. */
  #kept = '';
  #loaded = false;

  /** @param {string | null} key   null: nothing is kept */
  constructor(key) {
    this.#key = key ? `chengwen-settings:${key}` : null;
  }

  /** Whether the settings outlive the page. */
  get works() {
    return this.#key !== null;
  }

  /**
   * @param {(code: string) => boolean} known
   * @returns {Settings | null}
   * @throws {import('./json.js').Malformed} when somebody else wrote them; the next change replaces them
   */
  load(known) {
    this.#loaded = true;
    const text = this.#read();
    if (text === null) return null;
    const settings = read(text, () => true);
    this.#kept = text;
    // A rule of an earlier version may be no more.
    return { off: settings.off.filter(known), words: settings.words.filter(({ code }) => known(code)) };
  }

  #read() {
    if (this.#key === null) return null;
    try {
      return localStorage.getItem(this.#key);
    } catch {
      // Blocked: like a machine that keeps nothing.
      return null;
    }
  }

  /** @param {Settings} settings   as they stand */
  save(settings) {
    if (this.#key === null || !this.#loaded) return;
    const text = isEmpty(settings) ? '' : write(settings);
    if (text === this.#kept) return;
    try {
      if (text === '') localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, text);
      this.#kept = text;
    } catch {
      this.#key = null;
    }
  }
}
