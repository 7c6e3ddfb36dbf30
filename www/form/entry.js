// @ts-check
/** A field of the form with its name and what is to be said of it. */

import { node } from '../element/node.js';
import { LISTS } from './fields.js';
import { CHOICE, FIELD, FORM } from './words.js';

/** @typedef {import('./fields.js').FieldName} FieldName */
/** @typedef {import('./fields.js').Fields} Fields */

let count = 0;

/** What the choice of no ending is called; an empty value is no choice. */
const NONE = 'none';

export class Entry {
  name;
  element;
  #control;
  #about;

  /**
   * @param {FieldName} name
   * @param {object} deeds
   * @param {() => void} deeds.onInput   something was typed
   * @param {() => void} deeds.onDone   the person goes on
   */
  constructor(name, { onInput, onDone }) {
    this.name = name;
    const id = `field-${name}-${++count}`;
    const [label, example, hint] = FIELD[name];
    this.#control = control(name, id, example && FORM.example(example));
    this.#about = node('p', { class: 'quiet entry-about', id: `about-${id}`, hidden: true });
    this.element = node(
      'div',
      { class: 'entry' },
      node('label', { class: 'entry-name', for: id }, label),
      node(
        'div',
        { class: 'entry-body' },
        this.#control,
        hint ? node('p', { class: 'quiet', id: `hint-${id}` }, hint) : null,
        this.#about,
      ),
    );
    this.#control.setAttribute('aria-describedby', `${hint ? `hint-${id} ` : ''}about-${id}`);
    // Half a syllable of an input method is no text.
    this.#control.addEventListener('input', (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) onInput();
    });
    this.#control.addEventListener('compositionend', onInput);
    this.#control.addEventListener('change', onDone);
    if (this.#control instanceof HTMLInputElement) {
      this.#control.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) onDone();
      });
    }
  }

  /** What the person has put in; undefined: nothing. */
  get value() {
    const { value } = this.#control;
    if (this.name === 'markEnding') return value === '' ? undefined : value === NONE ? '' : value;
    if (!LISTS.includes(this.name)) return value.trim() || undefined;
    const lines = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    return lines.length > 0 ? lines : undefined;
  }

  /** Whether what was wrong is what stands here still. @param {string} value */
  holds(value) {
    return this.#control.value.includes(value);
  }

  /** @param {Fields} fields */
  set(fields) {
    const value = fields[this.name];
    // What is being typed may have a blank or an empty line at its end.
    if (JSON.stringify(value) === JSON.stringify(this.value)) return;
    if (this.name === 'markEnding') this.#control.value = value === undefined ? '' : String(value) || NONE;
    else this.#control.value = Array.isArray(value) ? value.join('\n') : String(value === undefined ? '' : value);
  }

  /** @param {string} words   '': nothing is to be said @param {'quiet' | 'grave'} [weight] */
  say(words, weight = 'quiet') {
    if (this.#about.textContent !== words) this.#about.textContent = words;
    this.#about.hidden = words === '';
    this.#about.classList.toggle('grave', weight === 'grave');
  }

  focus() {
    this.#control.focus({ preventScroll: true });
  }
}

/** @param {FieldName} name @param {string} id @param {string} placeholder */
function control(name, id, placeholder) {
  if (name === 'format' || name === 'markEnding' || name === 'seal' || name === 'attachments') {
    const options = Object.entries(CHOICE[name]).map(([value, words]) => node('option', { value }, words));
    return node('select', { id, class: 'pick entry-pick', name }, ...options);
  }
  const settings = { id, name, class: 'line-box', placeholder, autocomplete: 'off', spellcheck: 'false' };
  return LISTS.includes(name) ? node('textarea', { ...settings, rows: 2 }) : node('input', { ...settings, type: 'text' });
}
