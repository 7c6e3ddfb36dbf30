// @ts-check
/**
 * What the element says: the counts, which stay; a note on what was just
 * done, which goes; and a trouble, which stays until it is over.
 */

import { STATUS } from '../words.js';
import { node } from './node.js';

/** Long enough to read two lines. */
const NOTE_STAYS = 8000;

export class StatusLine {
  #trouble;
  #troubleText;
  #retry;
  #note = node('span', { class: 'note' });
  #counts = node('span', { class: 'counts' });
  #timer = 0;

  /**
   * @param {import('./template.js').Template} parts
   * @param {() => void} retry
   */
  constructor(parts, retry) {
    this.#trouble = parts.trouble;
    this.#troubleText = parts.troubleText;
    this.#retry = parts.retry;
    parts.status.appendChild(this.#counts);
    parts.status.appendChild(this.#note);
    parts.retry.addEventListener('click', retry);
    parts.dismiss.addEventListener('click', () => this.quiet());
    this.quiet();
  }

  /** @param {string} words */
  say(words) {
    window.clearTimeout(this.#timer);
    this.#note.textContent = words;
    this.#timer = window.setTimeout(() => {
      this.#note.textContent = '';
    }, NOTE_STAYS);
  }

  /** @param {string} words */
  counts(words) {
    // Said again, it would be read out again.
    if (this.#counts.textContent !== words) this.#counts.textContent = words;
  }

  /** @param {import('../../pkg/chengwen.js').Formatted | null} result */
  count(result) {
    if (!result) {
      this.counts(STATUS.ready);
      return;
    }
    const counts = { error: 0, warning: 0, hint: 0 };
    for (const { severity } of result.findings) counts[severity] += 1;
    this.counts(STATUS.counts(counts, result.pages === undefined ? null : result.pages));
  }

  /**
   * @param {string} words
   * @param {boolean} retry   whether trying again may help
   */
  trouble(words, retry) {
    this.#troubleText.textContent = words;
    this.#retry.hidden = !retry;
    this.#trouble.hidden = false;
  }

  /** The trouble is over. */
  quiet() {
    this.#trouble.hidden = true;
  }
}
