// @ts-check
/**
 * What the element says: the counts, which stay; a note on what was just
 * done, which goes; and a trouble, which stays until it is over.
 */

import { wrongFields } from '../form/fields.js';
import { severityCounts } from '../review/places.js';
import { ACTION, STATUS } from '../words.js';
import { activeIn, button, node } from './node.js';

/** Long enough to read two lines. */
const NOTE_STAYS = 8000;

export class StatusLine {
  #frame;
  #trouble;
  #troubleText;
  #retry;
  #note = node('span', { class: 'note' });
  #counts = node('span', { class: 'counts' });
  #timer = 0;
  /** Whether the trouble is the core's, and over when it computes again. */
  #ofCore = false;

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
    this.#frame = parts.frame;
    this.quiet();
  }

  /**
   * @param {string} words
   * @param {() => void} [undo]   takes back what they speak of; they stay as long as it can
   */
  say(words, undo) {
    if (!this.#ofCore) this.quiet();
    this.forget();
    this.#note.textContent = words;
    if (undo) this.#note.appendChild(button(ACTION.undo, undo, { class: 'act' }));
    else this.#timer = window.setTimeout(() => this.forget(), NOTE_STAYS);
  }

  /** Something else has happened: the last note is no longer of interest. */
  forget() {
    window.clearTimeout(this.#timer);
    if (this.#note.contains(activeIn(this.#note))) this.#frame.focus({ preventScroll: true });
    this.#note.textContent = '';
  }

  /** Another draft came in. */
  another() {
    if (!this.#ofCore) this.quiet();
  }

  /** @param {string} words */
  counts(words) {
    // Said again, it would be read out again.
    if (this.#counts.textContent !== words) this.#counts.textContent = words;
  }

  /** @param {import('./session.js').Outcome | null} outcome */
  count(outcome) {
    if (!outcome) this.counts(STATUS.ready);
    else {
      const { pages, genre, form } = outcome.result;
      this.counts(STATUS.counts(STATUS.severities(severityCounts(outcome.findings)), pages, genre, wrongFields(form)));
    }
  }

  /**
   * Something with a file or the clipboard went wrong.
   * @param {string} words
   */
  trouble(words) {
    // What was said of the deed before is not to be taken for this one's.
    this.forget();
    this.#show(words, false, false);
  }

  /**
   * The core does not compute the draft.
   * @param {string} words
   * @param {{retry: boolean}} how   whether trying again may help
   */
  coreTrouble(words, { retry }) {
    this.#show(words, true, retry);
  }

  /** The core has computed the draft. */
  recovered() {
    if (this.#ofCore) this.quiet();
  }

  /**
   * @param {string} words
   * @param {boolean} ofCore
   * @param {boolean} retry
   */
  #show(words, ofCore, retry) {
    this.#ofCore = ofCore;
    this.#troubleText.textContent = words;
    this.#retry.hidden = !retry;
    this.#trouble.hidden = false;
  }

  quiet() {
    this.#ofCore = false;
    if (this.#trouble.contains(activeIn(this.#trouble))) this.#frame.focus({ preventScroll: true });
    this.#trouble.hidden = true;
  }
}
