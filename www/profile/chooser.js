// @ts-check
/** The choice of a profile: which one holds, and what the person does with them. */

import { choose } from '../draft/choices.js';
import { download } from '../element/exports.js';
import { fill, node } from '../element/node.js';
import { FileTrouble, readTextFile } from '../element/open-file.js';
import { CoreDied } from '../engine.js';
import { STATUS, TROUBLE } from '../words.js';
import { Shelf } from './shelf.js';
import { PROFILE } from './words.js';

/** @typedef {import('./shelf.js').Entry} Entry */

export class Chooser {
  shelf;
  #named;
  #editor;
  #say;
  #undo;
  #trouble;
  #ready = false;
  /** @type {object | null} */
  #given = null;
  #pick = node('select', { class: 'pick', title: PROFILE.why });
  field = node('label', { class: 'field' }, PROFILE.label, this.#pick);

  /**
   * @param {object} settings
   * @param {string | null} settings.storage
   * @param {() => string | null} settings.named   the profile that the page names
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {(words: string, undo?: () => void) => void} settings.say
   * @param {() => void} settings.undo
   * @param {(words: string) => void} settings.trouble
   */
  constructor({ storage, named, editor, say, undo, trouble }) {
    this.shelf = new Shelf(storage);
    this.#named = named;
    this.#editor = editor;
    this.#say = say;
    this.#undo = undo;
    this.#trouble = trouble;
    this.#pick.addEventListener('change', () => this.choose(this.#pick.value));
  }

  /** The core runs. */
  start() {
    if (!this.#ready) {
      this.#ready = true;
      this.shelf.load();
      const { last } = this.shelf;
      if (last && this.#editor.choices.profile === null) this.#editor.unrecorded(choose.of({ profile: last }));
    }
    this.give(this.#given);
    this.told();
  }

  /** The page gives a profile of its own. @param {object | null} profile */
  give(profile) {
    this.#given = profile;
    if (!this.#ready) return;
    try {
      this.shelf.give(profile);
    } catch (error) {
      this.#trouble(error instanceof Error ? error.message : String(error));
    }
    this.show();
  }

  get #usual() {
    return this.shelf.usual(this.#named());
  }

  /** The profile that holds; null where the page names one that is not there, or the core does not run yet. */
  get current() {
    const { profile } = this.#editor.choices;
    return (profile && this.shelf.find(profile)) || this.shelf.find(this.#usual);
  }

  /** The same as the core's options have it. @returns {string | object | null} */
  get option() {
    const { current } = this;
    return current ? this.shelf.option(current.id) : this.#named();
  }

  /** Says so where a draft names a profile that is not there. */
  told() {
    const { profile } = this.#editor.choices;
    const { current } = this;
    if (this.#ready && profile && current && current.id !== profile) this.#say(PROFILE.missing(current.profile.title));
  }

  /** @param {string} id */
  choose(id) {
    this.#decide(id);
    const { current } = this;
    if (current) this.#say(PROFILE.chosen(current.profile.title), this.#undo);
  }

  /** @param {string} id */
  #decide(id) {
    this.#editor.effect(choose.of({ profile: id === this.#usual ? null : id }));
  }

  /** The draft's choice changed. */
  changed() {
    if (!this.#ready) return;
    this.shelf.keep(this.#editor.choices.profile);
    this.show();
  }

  show() {
    const { current } = this;
    const groups = /** @type {const} */ (['given', 'shipped', 'imported']).map((kind) => {
      const entries = this.shelf.entries.filter((entry) => entry.kind === kind);
      return node('optgroup', { label: PROFILE[kind] }, ...entries.map(({ id, profile }) => node('option', { value: id }, profile.title)));
    });
    fill(this.#pick, ...groups.filter((group) => group.childElementCount > 0));
    this.#pick.value = current ? current.id : '';
  }

  /** @param {File} file */
  async importFrom(file) {
    try {
      const entry = this.shelf.add(await readTextFile(file), file.name.replace(/\.json$/i, ''));
      this.#decide(entry.id);
      // Where it has the name of the one that holds, the choice is the same.
      this.changed();
      this.#say(PROFILE.importedNow(entry.profile.title), this.#undo);
      return entry;
    } catch (error) {
      if (error instanceof FileTrouble) this.#trouble(error.message);
      else if (error instanceof CoreDied) this.#trouble(TROUBLE.restarted);
      else this.#trouble(PROFILE.refused(file.name, error instanceof Error ? error.message : String(error)));
      return null;
    }
  }

  /** @param {Entry} entry */
  exportThis({ profile }) {
    const name = `${PROFILE.file(profile.title)}.json`;
    download(`${JSON.stringify(profile, null, 2)}\n`, name, 'application/json');
    this.#say(STATUS.downloaded(name));
  }

  /** @param {Entry} entry */
  remove(entry) {
    this.shelf.remove(entry.id);
    if (this.#editor.choices.profile === entry.id) this.#editor.effect(choose.of({ profile: null }));
    this.changed();
    const { current } = this;
    this.#say(PROFILE.removed(entry.profile.title, current ? current.profile.title : ''));
  }
}
