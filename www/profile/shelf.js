// @ts-check
/**
 * The profiles there are to choose from: those that ship, one that the page
 * gives the element, and those that the person has imported, which this
 * browser remembers beside the draft if the page asked for that with the
 * attribute `storage`.
 */

import { ask } from '../engine.js';
import { parseJson } from '../settings/json.js';
import { PROFILE } from './words.js';

/** @typedef {import('../report-types.js').Profile} Profile */
/** @typedef {import('../report-types.js').Departure} Departure */

/**
 * @typedef {object} Entry
 * @property {string} id   what a draft remembers
 * @property {'shipped' | 'given' | 'imported'} kind
 * @property {Profile} profile
 * @property {readonly Departure[]} departures   from GB/T 9704—2012
 */

/** How a draft names the profile that the page gives. */
const GIVEN = '(given)';

/** Some hundreds of profiles. */
const MOST = 1000000;

export class Shelf {
  #key;
  /** @type {Entry[]} */
  #shipped = [];
  /** @type {Entry | null} */
  #given = null;
  /** @type {Entry[]} */
  #imported = [];

  /** @param {string | null} storage   the key under which profiles are kept; null: they are not */
  constructor(storage) {
    this.#key = storage ? `chengwen-profiles:${storage}` : null;
  }

  /** Whether what is imported outlives the page. */
  get works() {
    return this.#key !== null;
  }

  /** @returns {readonly Entry[]} */
  get entries() {
    return [...(this.#given ? [this.#given] : []), ...this.#shipped, ...this.#imported];
  }

  /** @param {string} id */
  find(id) {
    return this.entries.find((entry) => entry.id === id) || null;
  }

  /** What the person chose last on this machine; null: nothing. @returns {string | null} */
  get last() {
    return this.#memory().chosen;
  }

  /** The core runs: it knows what ships, and reads what is remembered. */
  load() {
    this.#shipped = ask((core) => core.profiles()).map((profile) => ({
      id: profile.name,
      kind: 'shipped',
      profile,
      departures: ask((core) => core.departures(profile.name)),
    }));
    for (const profile of this.#memory().imported) {
      try {
        const read = ask((core) => core.readProfile(JSON.stringify(profile)));
        this.#imported.push({ id: read.profile.name, kind: 'imported', ...read });
      } catch {
        // Of another version, or written by somebody else: it is let be.
      }
    }
  }

  /**
   * What the page gives the element instead of a name.
   * @param {object | null} profile
   * @throws {Error} in Chinese, where it cannot be understood
   */
  give(profile) {
    this.#given = null;
    if (profile) this.#given = { id: GIVEN, kind: 'given', ...ask((core) => core.readProfile(JSON.stringify(profile))) };
  }

  /** The profile where the person chose none. @param {string | null} named   by the page */
  usual(named) {
    return this.#given ? GIVEN : named || (this.#shipped[0] ? this.#shipped[0].id : '');
  }

  /**
   * A profile as the core's options have it.
   * @param {string} id
   * @returns {string | object}
   */
  option(id) {
    const entry = this.find(id);
    return entry && entry.kind !== 'shipped' ? entry.profile : id;
  }

  /**
   * Puts a profile from a file on the shelf; one of that name that was imported
   * before gives way to it.
   * @param {string} text
   * @param {string} title   where it has none
   * @returns {Entry}
   * @throws {Error} in Chinese: what is malformed and where
   */
  add(text, title) {
    const whole = parseJson(text);
    if (!(whole instanceof Map)) throw new Error(PROFILE.object);
    const json = JSON.parse(text.replace(/^\ufeff/, ''));
    if (!whole.has('title')) json.title = title;
    // What ships keeps its name.
    if (!whole.has('name') || this.#shipped.some(({ id }) => id === json.name)) json.name = `own-${json.title}`;
    const read = ask((core) => core.readProfile(JSON.stringify(json)));
    /** @type {Entry} */
    const entry = { id: read.profile.name, kind: 'imported', ...read };
    this.#imported = [...this.#imported.filter(({ id }) => id !== entry.id), entry];
    return entry;
  }

  /** @param {string} id */
  remove(id) {
    this.#imported = this.#imported.filter((entry) => entry.id !== id);
  }

  /** @returns {{chosen: string | null, imported: readonly object[]}} */
  #memory() {
    const nothing = { chosen: null, imported: [] };
    if (this.#key === null) return nothing;
    try {
      const { chosen = null, imported = [] } = JSON.parse(localStorage.getItem(this.#key) || '{}');
      return { chosen: typeof chosen === 'string' ? chosen : null, imported: Array.isArray(imported) ? imported : [] };
    } catch {
      // Blocked, or written by somebody else; the next change replaces it.
      return nothing;
    }
  }

  /** Remembers what is there. @param {string | null} chosen */
  keep(chosen) {
    if (this.#key === null) return;
    const imported = this.#imported.map(({ profile }) => profile);
    const text = chosen === null && imported.length === 0 ? '' : JSON.stringify({ chosen, imported });
    try {
      if (text === '') localStorage.removeItem(this.#key);
      else if (text.length <= MOST) localStorage.setItem(this.#key, text);
    } catch {
      this.#key = null;
    }
  }
}
