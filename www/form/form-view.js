// @ts-check
/**
 * The form: the elements of an official document that the text may lack. Every
 * field is optional; what is typed shows on the pages at once.
 */

import { activeIn, button, fill, node } from '../element/node.js';
import { Entry } from './entry.js';
import { GROUPS, filled, minutes, same, tidy } from './fields.js';
import { FIELD, FORM, GROUP } from './words.js';

/** @typedef {import('./fields.js').Fields} Fields */
/** @typedef {import('./fields.js').FieldName} FieldName */

/** @typedef {import('../report-types.js').Fault} Fault */

/**
 * @typedef {object} FormDeeds
 * @property {(fields: Fields) => void} onInput   as the person types
 * @property {(fields: Fields, label: string) => void} onDone   a field is filled in
 * @property {() => void} onClear
 * @property {() => void} onTakeOver   the fields of the draft before
 */

/**
 * @typedef {object} FormState
 * @property {Fields} fields
 * @property {Map<FieldName, string>} found   what the text holds
 * @property {readonly {message: string}[]} notes   of the layout
 * @property {readonly Fault[]} faults   what is wrong with the values
 * @property {string | null} genre
 * @property {boolean} before   whether there are fields of the draft before to take over
 */

/** What a mark of secrecy begins with. */
const SECRET = /绝密|机密|秘密/;

/** Whether the field says that the document is secret. @param {Fields} fields */
export const isSecret = ({ secrecy }) => SECRET.test(secrecy || '');

export class FormView {
  title = FORM.title;
  element;
  /** @type {Map<FieldName, Entry>} */
  #entries = new Map();
  /** @type {Map<string, HTMLElement>} */
  #groups = new Map();
  #notes = node('ul', { class: 'form-notes' });
  #noteBox = node('section', { hidden: true }, node('h3', { class: 'drawer-heading' }, FORM.notes), this.#notes);
  #clear;
  #takeOver;
  /** What is shown. @type {FormState | null} */
  #state = null;

  /** @param {FormDeeds} deeds */
  constructor({ onInput, onDone, onClear, onTakeOver }) {
    this.#clear = button(FORM.clear, onClear, { class: 'act' });
    this.#takeOver = button(FORM.takeOver, onTakeOver, { class: 'act act-main' });
    const groups = GROUPS.map(([group, names]) => {
      const entries = names.map((name) => {
        const entry = new Entry(name, {
          onInput: () => onInput(this.#read()),
          onDone: () => onDone(this.#read(), FIELD[name][0]),
        });
        this.#entries.set(name, entry);
        return entry.element;
      });
      const element = node('fieldset', { class: 'form-group' }, node('legend', { class: 'drawer-heading' }, GROUP[group]), ...entries);
      this.#groups.set(group, element);
      return element;
    });
    this.#noteBox.setAttribute('aria-live', 'polite');
    // What is wrong with a value is said when the person has gone on.
    this.#entries.forEach((entry) => {
      entry.element.addEventListener('focusout', () => this.#state && this.#say(this.#state, null));
    });
    this.element = node(
      'div',
      { class: 'form' },
      node('p', { class: 'quiet' }, FORM.hint),
      node('div', { class: 'actions form-actions' }, this.#takeOver, this.#clear),
      this.#noteBox,
      ...groups,
    );
  }

  #read() {
    /** @type {Record<string, unknown>} */
    const fields = {};
    this.#entries.forEach((entry, name) => {
      fields[name] = entry.value;
    });
    return tidy(/** @type {Fields} */ (fields));
  }

  /** @param {FormState} state */
  show(state) {
    const { fields, notes, genre, before } = state;
    this.#state = state;
    if (!same(fields, this.#read())) this.#entries.forEach((entry) => entry.set(fields));
    this.#say(state, activeIn(this.element));
    /** @type {HTMLElement} */ (this.#groups.get('minutes')).hidden = !minutes(fields, genre);
    /** @type {Entry} */ (this.#entries.get('offices')).element.hidden = fields.seal !== 'stamp' && !fields.offices;
    this.#showNotes(notes);
    this.#keep(this.#clear, filled(fields) > 0);
    this.#keep(this.#takeOver, before && filled(fields) === 0);
  }

  /**
   * Says beside each field what is to be said of it.
   * @param {FormState} state
   * @param {Element | null} active   where the person is typing
   */
  #say({ fields, found, faults }, active) {
    this.#entries.forEach((entry, name) => {
      const words = found.get(name);
      const wrong = faults.filter(({ field, value }) => field === name && entry.holds(value));
      if (name === 'secrecy' && isSecret(fields)) entry.say(FORM.secret, 'grave');
      else if (words !== undefined) entry.say(fields[name] === undefined ? FORM.found(words) : FORM.unused(words));
      else if (wrong.length === 0) entry.say('');
      else if (!active || !entry.element.contains(active)) {
        entry.say(FORM.wrong(wrong.map(({ message }) => message)), wrong.some(({ severity }) => severity === 'error') ? 'grave' : 'quiet');
      }
    });
  }

  /** A hidden button loses the keyboard. @param {HTMLElement} element @param {boolean} shown */
  #keep(element, shown) {
    if (!shown && activeIn(element) === element) this.focus();
    element.hidden = !shown;
  }

  /** @param {readonly {message: string}[]} notes */
  #showNotes(notes) {
    const now = notes.map(({ message }) => message);
    const shown = Array.from(this.#notes.children, ({ textContent }) => textContent);
    if (now.join('\n') !== shown.join('\n')) fill(this.#notes, ...now.map((message) => node('li', {}, message)));
    this.#noteBox.hidden = now.length === 0;
  }

  focus() {
    /** @type {Entry} */ (this.#entries.get('issuers')).focus();
  }
}
