// @ts-check
/**
 * <chengwen-editor>: what a page sees of it. Importing this registers nothing.
 *
 *   property   value       the draft as it stands
 *              fields      what the form holds, without the empty fields
 *              profile     a profile's name, or a profile
 *   attributes profile     the profile's name; the default is GB/T 9704
 *              lang        the language of the draft, for fonts and readers
 *              readonly    the draft is shown and can be exported, not changed
 *              storage     a key: the draft is kept in this browser under it
 *              autofocus   the draft takes the keyboard when the element comes in
 *   method     focus       gives the keyboard to the draft
 *   events     formatted   detail: { text, findings }
 *              exported    detail: { kind: 'docx' | 'text' | 'word' | 'print' | 'list' | 'table' }
 */

import { AUTOMATIC } from '../draft/choices.js';
import { given } from '../form/given.js';
import { adoptStyles } from './styles.js';
import { Workbench } from './workbench.js';

export class ChengwenEditor extends HTMLElement {
  static get observedAttributes() {
    return ['profile', 'lang', 'readonly'];
  }

  /** @type {Workbench | null} */
  #workbench = null;
  /** A profile that the page gives as a whole. @type {object | null} */
  #profile = null;
  /** The draft while there is no workbench. */
  #text = '';
  /** Whether the page has set the draft, which goes before a stored one. */
  #given = false;
  /** @type {import('../draft/draft-editor.js').Decisions} */
  #decisions = { exceptions: [], choices: AUTOMATIC };
  /** @type {import('../draft/written.js').KeptWriting | null} */
  #written = null;

  constructor() {
    super();
    adoptStyles(this.attachShadow({ mode: 'open' }));
  }

  connectedCallback() {
    // A value set before the element was defined hides our property.
    for (const name of /** @type {const} */ (['value', 'fields', 'profile'])) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      try {
        /** @type {any} */ (this)[name] = value;
      } catch (error) {
        // The page is told, and has the element all the same.
        setTimeout(() => {
          throw error;
        });
      }
    }
    // Moved within the page: everything is still there.
    if (this.#workbench) return;
    this.#workbench = new Workbench({
      host: this,
      root: /** @type {ShadowRoot} */ (this.shadowRoot),
      text: this.#text,
      decisions: this.#decisions,
      written: this.#written,
      given: this.#given,
      profile: this.#profile,
      onFormatted: (detail) => this.dispatchEvent(new CustomEvent('formatted', { detail, bubbles: true, composed: true })),
      onExported: (detail) => this.dispatchEvent(new CustomEvent('exported', { detail, bubbles: true, composed: true })),
    });
    // Unless the person is already somewhere.
    if (this.hasAttribute('autofocus') && document.activeElement === document.body) this.focus();
  }

  /** Gives the keyboard to the draft. */
  focus() {
    if (this.#workbench) this.#workbench.focus();
  }

  disconnectedCallback() {
    // A move takes the element out and puts it in again within one task.
    Promise.resolve().then(() => {
      if (this.isConnected || !this.#workbench) return;
      this.#text = this.#workbench.text;
      this.#decisions = this.#workbench.decisions;
      this.#written = this.#workbench.written;
      // A stored draft that has not come in yet is still to come.
      if (this.#workbench.settled) this.#given = true;
      this.#workbench.close();
      this.#workbench = null;
    });
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'profile') {
      this.#profile = null;
      if (this.#workbench) this.#workbench.official.setProfile(null);
    }
    if (this.#workbench) this.#workbench.attributesChanged();
  }

  /** The draft as it stands, with LF between its lines. */
  get value() {
    return this.#workbench ? this.#workbench.text : this.#text;
  }

  set value(text) {
    const next = String(text);
    this.#given = true;
    if (this.#workbench) this.#workbench.setText(next);
    else this.#text = next.replace(/\r\n?/g, '\n');
  }

  /** What the form holds, without the empty fields. */
  get fields() {
    return copy((this.#workbench ? this.#workbench.decisions : this.#decisions).choices.fields);
  }

  /** @throws {TypeError} where they are none of the form's; the form stays as it is */
  set fields(fields) {
    const next = given(fields);
    if (this.#workbench) this.#workbench.official.setFields(next);
    else this.#decisions = { ...this.#decisions, choices: { ...this.#decisions.choices, fields: next } };
  }

  /** The profile that the page has named or given; null: none, so it is GB/T 9704. @returns {string | object | null} */
  get profile() {
    return this.#profile ? copy(this.#profile) : this.getAttribute('profile');
  }

  set profile(profile) {
    if (profile === null || profile === undefined) this.removeAttribute('profile');
    if (typeof profile === 'string') this.setAttribute('profile', profile);
    this.#profile = typeof profile === 'object' && profile !== null ? copy(profile) : null;
    if (this.#workbench) this.#workbench.official.setProfile(this.#profile);
  }
}

/**
 * Plain data of its own: what the page does with its object later is no matter.
 * @template T
 * @param {T} data
 * @returns {T}
 */
const copy = (data) => JSON.parse(JSON.stringify(data));
