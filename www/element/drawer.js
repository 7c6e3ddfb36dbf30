// @ts-check
/**
 * A drawer over the pages, beside the draft and its lists: it shows one of
 * several views, and the work goes on behind it.
 */

import { ACTION } from '../words.js';
import { activeIn, button, fill, node } from './node.js';

/**
 * @typedef {object} View
 * @property {string} title
 * @property {HTMLElement} element
 * @property {() => void} focus   it has come into sight: takes the keyboard
 */

export class Drawer {
  element;
  #title = node('h2', { class: 'pane-title' });
  #body = node('div', { class: 'drawer-body' });
  #onClose;
  /** @type {View | null} */
  #shown = null;
  /** What had the keyboard before. @type {HTMLElement | null} */
  #opener = null;

  /**
   * @param {object} settings
   * @param {() => void} settings.onClose   gives the keyboard to somebody, if the opener is gone
   */
  constructor({ onClose }) {
    this.#onClose = onClose;
    this.element = node(
      'section',
      { class: 'drawer', part: 'drawer', hidden: true },
      node('div', { class: 'bar' }, this.#title, node('div', { class: 'tools' }, button(ACTION.close, () => this.close(), { class: 'tool' }))),
      this.#body,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    });
  }

  /** Shows a view. @param {View} view */
  open(view) {
    const active = activeIn(this.element);
    if (active instanceof HTMLElement && !this.element.contains(active)) this.#opener = active;
    if (this.#shown !== view) {
      this.#shown = view;
      this.#title.textContent = view.title;
      this.element.setAttribute('aria-label', view.title);
      fill(this.#body, view.element);
    }
    this.element.hidden = false;
    view.focus();
  }

  close() {
    const active = activeIn(this.element);
    const had = active !== null && this.element.contains(active);
    this.element.hidden = true;
    const opener = this.#opener;
    this.#opener = null;
    if (!had) return;
    if (opener && opener.isConnected && opener.getClientRects().length > 0) opener.focus({ preventScroll: true });
    else this.#onClose();
  }
}
