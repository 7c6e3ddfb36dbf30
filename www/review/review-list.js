// @ts-check
/**
 * A list of rows in sections. One row is current: it is open, shows its
 * places and what can be done, and the arrow keys move it. The list knows
 * nothing of findings; it is told rows.
 */

import { activeIn, button, fill, node } from '../element/node.js';
import { ACTION } from '../words.js';
import { rowItem } from './row.js';

/** @typedef {import('./row.js').Row} Row */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {number} count
 * @property {Row[]} rows
 * @property {boolean} [untitled]   the tab has said the title; it is only read out
 */

/**
 * @typedef {object} ListSettings
 * @property {HTMLElement} container
 * @property {HTMLElement} tab   gets the keyboard when no row is left
 * @property {(span: readonly [number, number], focus: boolean) => void} onGo
 */

/** Rows shown of a section before “还有 n 条”. */
const FIRST_ROWS = 60;
const MORE_ROWS = 240;
/** Places shown of an open row. */
const FIRST_PLACES = 12;
const MORE_PLACES = 100;

export class ReviewList {
  #container;
  #tab;
  #onGo;
  /** @type {Section[]} */
  #sections = [];
  /** Rows shown, by section title. @type {Map<string, number>} */
  #shown = new Map();
  /** @type {string | null} */
  #current = null;
  #placesShown = FIRST_PLACES;
  /** What the list was last built of. */
  #built = '';

  /** @param {ListSettings} settings */
  constructor(settings) {
    this.#container = settings.container;
    this.#tab = settings.tab;
    this.#onGo = settings.onGo;
    this.#container.addEventListener('keydown', (event) => this.#key(event));
  }

  /**
   * Shows sections, or words where there are none.
   * @param {Section[]} sections
   * @param {{title: string, hint: string}} empty
   */
  show(sections, empty) {
    const filled = sections.filter((section) => section.rows.length > 0);
    const before = this.#rows().findIndex((row) => row.key === this.#current);
    this.#sections = filled;
    if (filled.length === 0) {
      const built = `${empty.title}\n${empty.hint}`;
      if (built === this.#built) return;
      this.#built = built;
      this.#current = null;
      if (this.#focused()) this.#tab.focus();
      fill(
        this.#container,
        node('div', { class: 'empty' }, node('p', { class: 'empty-title' }, empty.title), node('p', {}, empty.hint)),
      );
      return;
    }
    // Typing moves places and rarely changes rows: then nothing is built anew.
    const built = filled
      .map((section) => section.rows.slice(0, this.#limit(section)).map((row) => `${row.key} ${row.count} ${row.text} ${row.named}`).join('\n') + section.count)
      .join('\n\n');
    if (built === this.#built) {
      this.#reopen();
      return;
    }
    const focused = this.#focused();
    const scroll = this.#container.scrollTop;
    this.#built = built;
    const rows = this.#rows();
    if (this.#current !== null && !rows.some((row) => row.key === this.#current)) {
      // The current row has been dealt with: its successor takes its place.
      this.#current = before >= 0 ? rows[Math.min(before, rows.length - 1)].key : null;
      this.#placesShown = FIRST_PLACES;
    }
    this.#build();
    this.#container.scrollTop = scroll;
    if (focused) {
      this.#focusCurrent();
      if (this.#current !== null) this.#reveal(this.#current);
    }
  }

  /**
   * Opens the row with a key, as when one of its places was clicked in the draft.
   * @param {string} key
   * @param {number} place   which of its places
   */
  open(key, place) {
    if (!this.#rows().some((row) => row.key === key)) return;
    this.#select(key);
    if (place >= this.#placesShown) {
      this.#placesShown = place + FIRST_PLACES;
      this.#reopen();
    }
    this.#reveal(key);
    const open = this.#container.querySelectorAll('.open .place')[place];
    if (place > 0 && open instanceof HTMLElement) scrollTo(this.#container, open);
  }

  #rows() {
    return this.#sections.reduce((all, section) => all.concat(section.rows), /** @type {Row[]} */ ([]));
  }

  /** @param {Section} section */
  #limit(section) {
    return this.#shown.get(section.title) || FIRST_ROWS;
  }

  #focused() {
    const active = activeIn(this.#container);
    return active !== null && active !== this.#container && this.#container.contains(active);
  }

  #build() {
    let stop = this.#current;
    fill(
      this.#container,
      ...this.#sections.map((section) => {
        const limit = this.#limit(section);
        const rows = section.rows.slice(0, limit);
        if (stop === null && rows.length > 0) stop = rows[0].key;
        const list = node('ul', { class: 'rows', 'aria-label': `${section.title} ${section.count}` });
        for (const row of rows) list.appendChild(this.#item(row, row.key === stop));
        const rest = section.rows.length - rows.length;
        const more =
          rest > 0
            ? button(
                ACTION.more(rest),
                () => {
                  this.#shown.set(section.title, limit + MORE_ROWS);
                  this.#built = '';
                  this.#build();
                  const added = this.#button(section.rows[limit].key);
                  if (added) added.focus({ preventScroll: true });
                },
                { class: 'more' },
              )
            : null;
        return node(
          'section',
          { class: 'section' },
          node('h3', { class: section.untitled ? 'unseen' : 'section-title' }, section.title, node('span', { class: 'number' }, String(section.count))),
          list,
          more,
        );
      }),
    );
  }

  /**
   * @param {Row} row
   * @param {boolean} stop   whether the tab key stops here
   */
  #item(row, stop) {
    return rowItem(row, {
      open: row.key === this.#current,
      stop,
      most: this.#placesShown,
      press: () => this.#press(row.key),
      go: (span) => this.#onGo(span, true),
      more: () => {
        this.#placesShown += MORE_PLACES;
        this.#reopen();
      },
    });
  }

  /** @param {string} key */
  #press(key) {
    this.#select(key);
    this.#reveal(key);
    const row = this.#row(key);
    if (row && row.first) this.#onGo(row.first, false);
    // On a narrow page the draft, coming into sight a frame later, takes the row out of it.
    const pressed = this.#button(key);
    requestAnimationFrame(() => pressed && pressed.parentElement && pressed.parentElement.scrollIntoView({ block: 'nearest' }));
  }

  /** @param {string} key */
  #row(key) {
    return this.#rows().find((row) => row.key === key);
  }

  /** @param {string} key @returns {HTMLElement | null} */
  #button(key) {
    for (const element of Array.from(this.#container.querySelectorAll('.row'))) {
      if (element instanceof HTMLElement && element.dataset.key === key) return element;
    }
    return null;
  }

  /** @param {string} key */
  #select(key) {
    if (this.#current === key) return;
    const focused = this.#focused();
    const before = this.#current;
    this.#current = key;
    this.#placesShown = FIRST_PLACES;
    for (const changed of [before, key]) if (changed !== null) this.#renew(changed);
    // Only one row is a tab stop.
    for (const element of Array.from(this.#container.querySelectorAll('.row'))) {
      if (element instanceof HTMLElement) element.tabIndex = element.dataset.key === key ? 0 : -1;
    }
    if (focused) this.#focusCurrent();
  }

  /** Builds the current row again, with the places of the last result. */
  #reopen() {
    if (this.#current === null) return;
    const focused = this.#focused();
    this.#renew(this.#current);
    if (focused) this.#focusCurrent();
  }

  /** @param {string} key */
  #renew(key) {
    const old = this.#button(key);
    const row = this.#row(key);
    if (old && row && old.parentElement) {
      const list = /** @type {Element} */ (old.parentElement.parentElement);
      list.replaceChild(this.#item(row, key === this.#current), old.parentElement);
    }
  }

  #focusCurrent() {
    const button = this.#current === null ? null : this.#button(this.#current);
    const first = this.#container.querySelector('.row');
    const goal = button || (first instanceof HTMLElement ? first : this.#tab);
    goal.focus({ preventScroll: true });
  }

  /** Scrolls until a row and what it has opened can be seen. @param {string} key */
  #reveal(key) {
    const button = this.#button(key);
    if (button) scrollTo(this.#container, button.parentElement || button);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = event.target;
    if (!(target instanceof HTMLElement) || !target.classList.contains('row')) return;
    const buttons = Array.from(this.#container.querySelectorAll('.row'));
    const at = buttons.indexOf(target);
    /** @type {Record<string, number>} */
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const next = buttons[goal[event.key]];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    const key = next.dataset.key || '';
    next.focus({ preventScroll: true });
    this.#select(key);
    this.#reveal(key);
    const row = this.#row(key);
    if (row && row.first) this.#onGo(row.first, false);
  }
}

/**
 * Scrolls the container, and only it, until the element can be seen.
 * @param {HTMLElement} container
 * @param {HTMLElement} element
 */
function scrollTo(container, element) {
  const outer = container.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const top = outer.top + 8;
  if (inner.top < top) container.scrollTop -= top - inner.top;
  else if (inner.bottom > outer.bottom) container.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - top);
}
