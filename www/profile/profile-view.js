// @ts-check
/** A profile as a person sees it: where it departs from the standard, its fonts here, and the way in and out. */

import { activeIn, button, fill, node } from '../element/node.js';
import { fontStates, missing } from './fonts.js';
import { FACE, FONT, PROFILE } from './words.js';

/** @typedef {import('./shelf.js').Entry} Entry */

export class ProfileView {
  title = PROFILE.title;
  element = node('div', { class: 'profile' });
  #deeds;
  #file;
  /** What is shown, in short. */
  #shown = '';

  /**
   * @param {object} deeds
   * @param {(file: File) => void} deeds.importFrom
   * @param {(entry: Entry) => void} deeds.exportThis
   * @param {(entry: Entry) => void} deeds.remove
   */
  constructor(deeds) {
    this.#deeds = deeds;
    this.#file = node('input', { type: 'file', accept: '.json,application/json', hidden: true, tabindex: -1, 'aria-label': PROFILE.importFrom });
    this.#file.addEventListener('change', () => {
      const file = this.#file.files && this.#file.files[0];
      if (file) deeds.importFrom(file);
      // The same file may be chosen again.
      this.#file.value = '';
    });
  }

  /**
   * @param {Entry} entry
   * @param {{kept: boolean, editable: boolean}} how   whether what is imported outlives the page, and may be changed
   */
  show(entry, { kept, editable }) {
    const { profile, departures, kind } = entry;
    const now = JSON.stringify([profile, kind, kept, editable]);
    if (this.#shown === now) return;
    this.#shown = now;
    const active = activeIn(this.element);
    const focused = active !== null && this.element.contains(active);
    const list = departures.map(({ message }) => node('li', {}, message));
    fill(
      this.element,
      node('h3', { class: 'drawer-heading' }, PROFILE.departures(profile.title)),
      list.length > 0 ? node('ul', { class: 'departures' }, ...list) : node('p', { class: 'quiet' }, PROFILE.none),
      ...fontTable(profile),
      node(
        'div',
        { class: 'actions profile-actions' },
        editable ? button(PROFILE.importFrom, () => this.#file.click(), { class: 'act' }) : null,
        button(PROFILE.exportThis, () => this.#deeds.exportThis(entry), { class: 'act' }),
        editable && kind === 'imported' ? button(PROFILE.remove, () => this.#deeds.remove(entry), { class: 'act' }) : null,
      ),
      node('p', { class: 'quiet' }, kept ? PROFILE.kept : PROFILE.notKept),
      this.#file,
    );
    // The button that was pressed is no more.
    if (focused) this.focus();
  }

  focus() {
    const first = this.element.querySelector('button');
    if (first) first.focus({ preventScroll: true });
  }
}

/** @param {import('../report-types.js').Profile} profile */
function fontTable(profile) {
  const states = fontStates(profile);
  const rows = states.map(({ face, wanted, shown }) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, FACE[face]),
      node('td', {}, wanted),
      node('td', {}, shown === wanted ? FONT.here : shown === null ? FONT.system : FONT.standIn(shown)),
    ),
  );
  return [
    node('h3', { class: 'drawer-heading' }, FONT.title),
    node('p', { class: 'quiet' }, missing(states).length > 0 ? FONT.some : FONT.all),
    node(
      'table',
      { class: 'fonts' },
      node('thead', {}, node('tr', {}, ...FONT.head.map((words) => node('th', { scope: 'col' }, words)))),
      node('tbody', {}, ...rows),
    ),
  ];
}
