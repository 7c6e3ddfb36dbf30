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
  /** The core's trouble, over when it computes again. @type {{words: string, retry: boolean} | null} */
  #ofCore = null;
  /** One with a file or the clipboard, which stands before the core's until it is closed. @type {string | null} */
  #ofDeed = null;

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
    parts.dismiss.addEventListener('click', () => this.#dismiss());
    this.#frame = parts.frame;
    this.#show();
  }

  /**
   * @param {string} words
   * @param {() => void} [undo]   takes back what they speak of; they stay as long as it can
   */
  say(words, undo) {
    this.another();
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
    if (this.#ofDeed === null) return;
    this.#ofDeed = null;
    this.#show();
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
    this.#ofDeed = words;
    this.#show();
  }

  /**
   * The core does not compute the draft.
   * @param {string} words
   * @param {{retry: boolean}} how   whether trying again may help
   */
  coreTrouble(words, { retry }) {
    this.#ofDeed = null;
    this.#ofCore = { words, retry };
    this.#show();
  }

  /** The core has computed the draft. */
  recovered() {
    if (this.#ofCore === null) return;
    this.#ofCore = null;
    // Said again, the other would be read out again.
    if (this.#ofDeed === null) this.#show();
  }

  #dismiss() {
    if (this.#ofDeed === null) this.#ofCore = null;
    this.#ofDeed = null;
    this.#show();
  }

  /** Shows the trouble that stands in front, if there is one. */
  #show() {
    const shown = this.#ofDeed === null ? this.#ofCore : { words: this.#ofDeed, retry: false };
    const active = activeIn(this.#trouble);
    if (shown ? !shown.retry && active === this.#retry : this.#trouble.contains(active)) this.#frame.focus({ preventScroll: true });
    this.#troubleText.textContent = shown ? shown.words : '';
    this.#retry.hidden = !shown || !shown.retry;
    this.#trouble.hidden = !shown;
  }
}
