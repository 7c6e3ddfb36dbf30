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
   */
  load(known) {
    this.#loaded = true;
    if (this.#key === null) return null;
    try {
      const text = localStorage.getItem(this.#key);
      if (text === null) return null;
      const settings = read(text, () => true);
      this.#kept = text;
      // A rule of an earlier version may be no more.
      return { off: settings.off.filter(known), words: settings.words.filter(({ code }) => known(code)) };
    } catch {
      // Blocked, or written by somebody else; the next change replaces it.
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
