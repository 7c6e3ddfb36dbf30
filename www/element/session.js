// @ts-check
/**
 * When the draft is computed, and how the last result relates to the draft as
 * it stands now. Computing runs on the main thread, so a long draft waits for
 * a pause in the typing, the longer the longer the last one took.
 */

import { CoreDied, ask, running } from '../engine.js';
import { TROUBLE } from '../words.js';

/** @typedef {import('../report-types.js').Formatted} Formatted */
/** @typedef {import('../report-types.js').Options} Options */
/** @typedef {import('@codemirror/state').ChangeDesc} ChangeDesc */

/**
 * @typedef {object} Outcome
 * @property {string} source   what the core was given
 * @property {Options} options
 * @property {Formatted} result
 * @property {readonly import('../report-types.js').Finding[]} findings   those to be shown: where two report one place, one of them
 */

/**
 * @typedef {object} Draft   what the session reads when it computes
 * @property {() => string} text
 * @property {() => number} length
 * @property {() => Options} options
 * @property {() => boolean} composing
 * @property {(outcome: Outcome | null) => void} onOutcome   null: the draft is empty
 * @property {(words: string) => void} onTrouble
 * @property {() => void} onWait   the draft is so long that computing waits for a real pause
 */

/** No draft under 16 MiB has more UTF-16 units than this. */
const MOST_UNITS = 16 * 1024 * 1024;

/** A pause that a typist makes without noticing. */
const SHORTEST_PAUSE = 120;
const LONGEST_PAUSE = 2500;
/** A pause that wants an explanation. */
const FELT_PAUSE = 800;

/**
 * Half a surrogate pair cannot pass to WebAssembly; U+FFFD is as long, so
 * every offset holds.
 * @param {string} text
 */
export function wellFormed(text) {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

export class Session {
  #draft;
  #timer = 0;
  #closed = false;
  /** How long the last computing took. */
  #took = 0;
  #stale = true;
  /** Whether no outcome of the draft as it stands can be had. */
  #failed = false;
  /** @type {Outcome | null} */
  outcome = null;
  /** What has happened to the draft since `outcome`. @type {ChangeDesc | null} */
  #since = null;

  /** @param {Draft} draft */
  constructor(draft) {
    this.#draft = draft;
  }

  /** Whether the outcome is that of the draft as it stands. */
  get fresh() {
    return !this.#stale;
  }

  /** Whether an outcome of the draft as it stands is still to come. */
  get due() {
    return this.#stale && !this.#failed && !this.#closed && running();
  }

  /**
   * The draft or the options changed.
   * @param {ChangeDesc | null} changes
   */
  touch(changes) {
    this.#stale = true;
    this.#failed = false;
    if (changes && this.outcome) this.#since = this.#since ? this.#since.composeDesc(changes) : changes;
    this.#wait();
  }

  #wait() {
    if (this.#closed) return;
    window.clearTimeout(this.#timer);
    const pause = this.#took * 1.5 + this.#draft.length() / 1500;
    if (pause > FELT_PAUSE) this.#draft.onWait();
    this.#timer = window.setTimeout(() => this.#due(), Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, pause)));
  }

  #due() {
    // Marks drawn under a half-written syllable would disturb the input method.
    if (this.#draft.composing()) this.#wait();
    else this.now();
  }

  /**
   * Computes at once if the outcome is not fresh.
   * @returns {Outcome | null}
   */
  now() {
    if (!this.#stale || this.#closed || !running()) return this.outcome;
    window.clearTimeout(this.#timer);
    if (this.#draft.length() > MOST_UNITS) {
      this.#fail(TROUBLE.tooLong);
      return this.outcome;
    }
    const source = wellFormed(this.#draft.text());
    if (source.trim() === '') {
      this.#settle(null);
      return null;
    }
    const options = this.#draft.options();
    const begun = performance.now();
    let result;
    try {
      result = ask((core) => core.format(source, options));
    } catch (error) {
      // Not asked again until the draft changes: the same text would die again.
      this.#fail(error instanceof CoreDied ? TROUBLE.restarted : messageOf(error));
      return this.outcome;
    }
    this.#took = performance.now() - begun;
    this.#settle({ source, options, result, findings: uncovered(result) });
    return this.outcome;
  }

  /** @param {string} words */
  #fail(words) {
    this.#failed = true;
    this.#draft.onTrouble(words);
  }

  /** @param {Outcome | null} outcome */
  #settle(outcome) {
    this.#stale = false;
    this.#since = null;
    this.outcome = outcome;
    this.#draft.onOutcome(outcome);
  }

  /**
   * Where a place of the last result stands in the draft now.
   * @param {readonly [number, number]} span
   * @returns {{from: number, to: number}}
   */
  place(span) {
    if (!this.#since) return { from: span[0], to: span[1] };
    const from = this.#since.mapPos(span[0], 1);
    return { from, to: Math.max(from, this.#since.mapPos(span[1], -1)) };
  }

  /**
   * Where a place of the draft stood when the last result was made.
   * @param {number} at
   */
  placeInSource(at) {
    return this.#since ? this.#since.invertedDesc.mapPos(at, -1) : at;
  }

  /** @param {readonly [number, number]} span */
  words(span) {
    return this.outcome ? this.outcome.source.slice(span[0], span[1]) : '';
  }

  close() {
    this.#closed = true;
    window.clearTimeout(this.#timer);
  }
}

/** @param {Formatted} result */
function uncovered({ findings, covered }) {
  if (covered.length === 0) return findings;
  const out = new Set(covered);
  return findings.filter((_, place) => !out.has(place));
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
