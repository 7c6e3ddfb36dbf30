// @ts-check
/** A bar over the panes that says something which must not be missed, with what can be done. */

import { activeIn, button, fill, node } from './node.js';

/** @typedef {{label: string, run: () => void, main?: boolean}} Choice */

export class Notice {
  element;
  #words = node('p', { class: 'notice-text' });
  #choices = node('div', { class: 'actions' });
  #rest;

  /**
   * @param {object} settings
   * @param {string} settings.kind   a class
   * @param {() => void} settings.rest   gives the keyboard to somebody when the bar with it goes
   */
  constructor({ kind, rest }) {
    this.#rest = rest;
    this.element = node('div', { class: `notice notice-${kind}`, part: 'notice', role: 'alert', hidden: true }, this.#words, this.#choices);
  }

  get shown() {
    return !this.element.hidden;
  }

  /**
   * @param {string} words
   * @param {Choice[]} choices   each closes the bar
   */
  show(words, choices) {
    // Said again, it would be read out again.
    if (this.#words.textContent !== words) this.#words.textContent = words;
    fill(
      this.#choices,
      ...choices.map(({ label, run, main }) =>
        button(
          label,
          () => {
            this.hide();
            run();
          },
          { class: main ? 'act act-main' : 'act' },
        ),
      ),
    );
    this.element.hidden = false;
  }

  /** Gives the keyboard to the first choice. */
  focus() {
    const first = this.#choices.querySelector('button');
    if (first) first.focus();
  }

  hide() {
    const active = activeIn(this.element);
    const had = active !== null && this.element.contains(active);
    this.element.hidden = true;
    if (had) this.#rest();
  }
}
