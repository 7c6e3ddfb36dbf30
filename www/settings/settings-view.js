// @ts-check
/** The settings as a person sees them: each can be taken back; all can be carried to another machine. */

import { activeIn, button, fill, node } from '../element/node.js';
import { shortened } from '../review/excerpt.js';
import { ACTION } from '../words.js';
import { SETTINGS } from './words.js';

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('../draft/exceptions.js').Exception} Exception */

/**
 * @typedef {object} SettingsDeeds
 * @property {(settings: Settings) => void} release   takes these back
 * @property {(place: number) => void} resume   looks again at this one of the places of the draft
 * @property {() => void} exportAll
 * @property {(file: File) => void} importFrom
 */

/** So many UTF-16 units of a word, and of what is said of a place, are shown; so many to who rests the pointer there. */
const WORD = 30;
const SAID = 80;
const MOST = 1000;

export class SettingsView {
  title = SETTINGS.title;
  element = node('div', { class: 'settings' });
  #deeds;
  #ruleTitle;
  #explain;
  #file;
  #memory = node('p', { class: 'quiet' });
  /** Draws the settings as they stand; null where they are drawn. @type {(() => void) | null} */
  #due = null;

  /**
   * @param {object} settings
   * @param {SettingsDeeds} settings.deeds
   * @param {(code: string) => string} settings.ruleTitle
   * @param {(code: string) => void} settings.explain   shows a rule's documentation
   */
  constructor({ deeds, ruleTitle, explain }) {
    this.#deeds = deeds;
    this.#ruleTitle = ruleTitle;
    this.#explain = explain;
    this.#file = node('input', {
      type: 'file',
      accept: '.json,application/json',
      hidden: true,
      tabindex: -1,
      'aria-label': SETTINGS.importFrom,
    });
    this.#file.addEventListener('change', () => {
      const file = this.#file.files && this.#file.files[0];
      if (file) deeds.importFrom(file);
      // The same file may be chosen again.
      this.#file.value = '';
    });
  }

  /**
   * Draws the settings where the view is in sight, else when it comes into it.
   * @param {Settings} settings
   * @param {readonly Exception[]} places   what is let be in this draft only
   * @param {{kept: boolean, editable: boolean}} how   whether they outlive the page, and may be changed
   */
  show(settings, places, how) {
    this.#due = () => this.#draw(settings, places, how);
    if (this.element.isConnected && !this.element.closest('[hidden]')) this.#drawDue();
  }

  #drawDue() {
    const due = this.#due;
    this.#due = null;
    if (due) due();
  }

  /**
   * @param {Settings} settings
   * @param {readonly Exception[]} places
   * @param {{kept: boolean, editable: boolean}} how
   */
  #draw(settings, places, { kept, editable }) {
    const { off, words } = settings;
    this.#memory.textContent = kept ? SETTINGS.kept : SETTINGS.notKept;
    const all = button(SETTINGS.releaseAll, () => this.#deeds.release(settings), { class: 'act' });
    const lists = [
      this.#list(
        SETTINGS.off,
        SETTINGS.noneOff,
        off.map((code) =>
          this.#item(code, this.#ruleTitle(code), '', editable && (() => this.#deeds.release({ off: [code], words: [] }))),
        ),
      ),
      this.#list(
        SETTINGS.words,
        SETTINGS.noWords,
        words.map((letBe) =>
          this.#item(
            letBe.code,
            SETTINGS.word(shortened(letBe.words, WORD), this.#ruleTitle(letBe.code)),
            letBe.words.length > WORD ? letBe.words : '',
            editable && (() => this.#deeds.release({ off: [], words: [letBe] })),
          ),
        ),
      ),
      this.#list(
        SETTINGS.places,
        SETTINGS.noPlaces,
        places.map(({ code, label, words }, i) => {
          const said = SETTINGS.place(label || this.#ruleTitle(code), words);
          return this.#item(code, shortened(said, SAID), said.length > SAID ? said : '', editable && (() => this.#deeds.resume(i)));
        }),
      ),
    ];
    const any = off.length + words.length > 0;
    const tools = node(
      'div',
      { class: 'actions' },
      editable ? button(SETTINGS.importFrom, () => this.#file.click(), { class: 'act' }) : null,
      any ? button(SETTINGS.exportAll, this.#deeds.exportAll, { class: 'act' }) : null,
      any && editable ? all : null,
    );
    const active = activeIn(this.element);
    const focused = active !== null && this.element.contains(active);
    fill(this.element, this.#memory, ...lists, tools, this.#file);
    // The button that was pressed is no more.
    if (focused) this.focus();
  }

  focus() {
    this.#drawDue();
    const first = this.element.querySelector('button');
    if (first) first.focus({ preventScroll: true });
  }

  /**
   * @param {string} title
   * @param {string} none
   * @param {HTMLElement[]} items
   */
  #list(title, none, items) {
    const heading = node('h3', { class: 'drawer-heading' }, title, node('span', { class: 'number' }, String(items.length || '')));
    return node('section', {}, heading, items.length > 0 ? node('ul', { class: 'settings-list' }, ...items) : node('p', { class: 'quiet' }, none));
  }

  /**
   * @param {string} code
   * @param {string} words
   * @param {string} whole   what was shortened, for who rests the pointer there
   * @param {false | (() => void)} release
   */
  #item(code, words, whole, release) {
    return node(
      'li',
      { class: 'setting' },
      node('span', { class: 'setting-words', title: whole ? whole.slice(0, MOST) : null }, words),
      button(ACTION.explain, () => this.#explain(code), { class: 'act' }),
      release ? button(ACTION.resume, release, { class: 'act act-main' }) : null,
    );
  }
}
