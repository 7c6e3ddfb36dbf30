// @ts-check
/** All rules with their documentation; each can be switched off. */

import { button, fill, node } from '../element/node.js';
import { ACTION, RULE, RULE_GROUP, SEVERITY } from '../words.js';
import { byGroup, ruleBody } from './entry.js';

/** @typedef {import('../report-types.js').Rule} Rule */

/**
 * @typedef {object} RuleDeeds
 * @property {(code: string) => void} switchOff
 * @property {(code: string) => void} switchOn
 */

export class RulesView {
  title = RULE.title;
  element;
  #deeds;
  #search;
  #list = node('div');
  #found = node('p', { class: 'quiet', role: 'status' });
  /** @type {{rule: Rule, words: string, item: HTMLDetailsElement, off: HTMLElement, section: HTMLElement}[]} */
  #entries = [];
  /** Codes of rules that are off. @type {readonly string[]} */
  #off = [];
  #editable = true;

  /** @param {{deeds: RuleDeeds}} settings */
  constructor({ deeds }) {
    this.#deeds = deeds;
    this.#search = node('input', {
      type: 'search',
      class: 'search',
      placeholder: RULE.search,
      'aria-label': RULE.search,
      input: () => this.#filter(),
    });
    this.element = node('div', { class: 'rules' }, this.#search, this.#found, this.#list);
  }

  /** @param {readonly Rule[]} rules */
  setRules(rules) {
    this.#entries = [];
    const sections = Array.from(byGroup(rules), ([group, own]) => {
      const heading = node('h3', { class: 'drawer-heading' }, RULE_GROUP[group], node('span', { class: 'number' }, String(own.length)));
      const section = node('section', {}, heading);
      for (const rule of own) {
        const entry = this.#entry(rule, section);
        section.appendChild(entry.item);
        this.#entries.push(entry);
      }
      return section;
    });
    fill(this.#list, ...sections);
    this.#filter();
  }

  /**
   * @param {Rule} rule
   * @param {HTMLElement} section
   */
  #entry(rule, section) {
    const off = node('span', { class: 'rule-off', hidden: true }, RULE.off);
    const item = node(
      'details',
      { class: 'rule', 'data-code': rule.code },
      node(
        'summary',
        { class: `rule-title row-${rule.severity}` },
        node('span', { class: 'row-sign', 'aria-hidden': 'true' }),
        node('span', { class: 'unseen' }, `${SEVERITY[rule.severity]}：`),
        node('span', { class: 'row-text' }, rule.title),
        off,
        node('span', { class: 'rule-code' }, rule.code),
      ),
    );
    // Most are never opened.
    item.addEventListener('toggle', () => this.#draw(rule, item));
    const examples = rule.examples.map(({ bad }) => bad).join('');
    const words = [rule.code, rule.name, rule.title, RULE_GROUP[rule.group], rule.why, rule.basis, examples].join('\n').toLowerCase();
    return { rule, words, item, off, section };
  }

  /**
   * @param {Rule} rule
   * @param {HTMLDetailsElement} item
   */
  #draw(rule, item) {
    const old = item.querySelector('.rule-body');
    if (old) item.removeChild(old);
    if (!item.open) return;
    const off = this.#off.includes(rule.code);
    const flip = off ? this.#deeds.switchOn : this.#deeds.switchOff;
    item.appendChild(
      node(
        'div',
        { class: 'rule-body' },
        ...ruleBody(rule).map(toNode),
        this.#editable
          ? node('div', { class: 'actions' }, button(off ? RULE.switchOn : ACTION.switchOff, () => flip(rule.code), { class: 'act' }))
          : null,
      ),
    );
  }

  /**
   * @param {readonly string[]} off   codes of rules that are off
   * @param {boolean} editable
   */
  show(off, editable) {
    const same = editable === this.#editable && off.join() === this.#off.join();
    this.#off = off;
    this.#editable = editable;
    if (same) return;
    for (const entry of this.#entries) {
      entry.off.hidden = !off.includes(entry.rule.code);
      if (!entry.item.open) continue;
      const focused = entry.item.querySelector(':focus');
      this.#draw(entry.rule, entry.item);
      const again = focused && entry.item.querySelector('button, summary');
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    }
  }

  #filter() {
    const asked = this.#search.value.trim().toLowerCase().split(/\s+/);
    let count = 0;
    for (const { words, item } of this.#entries) {
      item.hidden = !asked.every((word) => words.includes(word));
      if (!item.hidden) count += 1;
    }
    for (const section of new Set(this.#entries.map(({ section }) => section))) {
      section.hidden = !section.querySelector('.rule:not([hidden])');
    }
    this.#found.textContent = count > 0 ? RULE.found(count) : RULE.notFound;
  }

  /** Opens one rule, and no other. @param {string} code */
  open(code) {
    this.#search.value = '';
    this.#filter();
    for (const { rule, item } of this.#entries) {
      const open = rule.code === code;
      if (item.open !== open) item.open = open;
      if (!open) continue;
      if (!item.querySelector('.rule-body')) this.#draw(rule, item);
      this.#goal = item;
    }
  }

  /** The rule to go to when the view is shown. @type {HTMLElement | null} */
  #goal = null;

  /** The view has come into sight. */
  focus() {
    const goal = this.#goal;
    this.#goal = null;
    const summary = goal && goal.querySelector('summary');
    if (!goal || !summary) {
      this.#search.focus({ preventScroll: true });
      return;
    }
    summary.focus({ preventScroll: true });
    const scroller = /** @type {HTMLElement} */ (this.element.parentElement);
    const heading = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (goal.parentElement).firstElementChild);
    // The heading of its group stays above it.
    scroller.scrollTop += goal.getBoundingClientRect().top - scroller.getBoundingClientRect().top - heading.offsetHeight;
  }
}

/** @param {import('./entry.js').Tree} tree @returns {Node} */
function toNode(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  return node(tree.tag, tree.class ? { class: tree.class } : {}, ...tree.children.map(toNode));
}
