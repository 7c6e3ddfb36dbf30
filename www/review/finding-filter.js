// @ts-check
/** Which findings the list shows: by severity and by group. */

import { fill, node } from '../element/node.js';
import { FILTER, RULE_GROUP, SEVERITY } from '../words.js';
import { placeCount } from './places.js';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('../report-types.js').Severity} Severity */

/** @param {Finding} finding */
export const groupOf = ({ code }) => code.split('-')[0];

const SEVERITIES = /** @type {const} */ (['error', 'warning', 'hint']);

export class FindingFilter {
  #strip;
  #buttons;
  #groups;
  #onChange;
  /** null: all. @type {Severity | null} */
  #severity = null;
  /** '': all. */
  #group = '';
  /** What the groups' choice holds; filled anew, an open one would close. */
  #told = '';

  /**
   * @param {object} settings
   * @param {HTMLElement} settings.strip   takes the choices before what it holds already
   * @param {() => void} settings.onChange
   */
  constructor({ strip, onChange }) {
    this.#strip = strip;
    this.#onChange = onChange;
    /** @param {Severity | null} severity */
    const choice = (severity) =>
      node('button', { type: 'button', class: `chip${severity ? ` chip-${severity}` : ''}`, click: () => this.#choose(severity, this.#group) });
    this.#buttons = [choice(null), ...SEVERITIES.map(choice)];
    this.#groups = node('select', {
      class: 'pick',
      'aria-label': FILTER.group,
      change: () => this.#choose(this.#severity, this.#groups.value),
    });
    const chips = node('div', { class: 'chips', role: 'group', 'aria-label': FILTER.severity }, ...this.#buttons);
    strip.insertBefore(this.#groups, strip.firstChild);
    strip.insertBefore(chips, this.#groups);
  }

  get active() {
    return this.#severity !== null || this.#group !== '';
  }

  /** The choice in words; '' where all are shown. */
  get words() {
    return [this.#severity && SEVERITY[this.#severity], this.#group && RULE_GROUP[this.#group]].filter(Boolean).join('、');
  }

  /** @param {Severity | null} severity @param {string} group */
  #choose(severity, group) {
    this.#severity = severity;
    this.#group = group;
    this.#onChange();
  }

  /** Shows the findings of one group, or all. */
  show(group = '') {
    if (this.#severity !== null || this.#group !== group) this.#choose(null, group);
  }

  /** @param {Finding} finding */
  has(finding) {
    return this.#bySeverity(finding) && this.#byGroup(finding);
  }

  /** @param {Finding} finding */
  #bySeverity = ({ severity }) => this.#severity === null || severity === this.#severity;

  /** @param {Finding} finding */
  #byGroup = (finding) => this.#group === '' || groupOf(finding) === this.#group;

  /**
   * Those that are to be shown; the choices tell how many each would show.
   * @param {readonly Finding[]} findings
   * @returns {readonly Finding[]}
   */
  of(findings) {
    this.#strip.hidden = findings.length === 0;
    const grouped = findings.filter(this.#byGroup);
    [null, ...SEVERITIES].forEach((severity, i) => {
      const count = placeCount(severity === null ? grouped : grouped.filter((finding) => finding.severity === severity));
      const button = this.#buttons[i];
      button.textContent = FILTER.count(severity === null ? FILTER.all : SEVERITY[severity], count);
      button.setAttribute('aria-pressed', String(severity === this.#severity));
    });
    this.#fillGroups(findings.filter(this.#bySeverity));
    return this.active ? findings.filter((finding) => this.has(finding)) : findings;
  }

  /** @param {readonly Finding[]} findings */
  #fillGroups(findings) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const finding of findings) counts.set(groupOf(finding), (counts.get(groupOf(finding)) || 0) + placeCount([finding]));
    const groups = Object.keys(RULE_GROUP).filter((group) => counts.has(group) || group === this.#group);
    const options = ['', ...groups].map((group) => {
      const words = group === '' ? FILTER.allGroups : FILTER.count(RULE_GROUP[group], counts.get(group) || 0);
      return node('option', { value: group }, words);
    });
    const told = options.map(({ textContent }) => textContent).join();
    if (told !== this.#told) fill(this.#groups, ...options);
    this.#told = told;
    this.#groups.value = this.#group;
  }
}
