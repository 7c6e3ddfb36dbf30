// @ts-check
/** The three lists under the draft: findings, changes, what is ignored. */

import { EMPTY, RULE_GROUP, TAB } from '../words.js';
import { changeSections } from './change-rows.js';
import { findingSections, rowKey } from './finding-rows.js';
import { ignoredSections } from './ignored-rows.js';
import { ReviewList } from './review-list.js';
import { tabs } from './tabs.js';

/**
 * @typedef {object} ReviewSettings
 * @property {import('../element/template.js').Template} parts
 * @property {import('../element/deeds.js').Deeds} deeds
 * @property {() => boolean} readonly
 * @property {(span: readonly [number, number], focus: boolean) => void} onGo   a place of the last result
 */

export class ReviewPanel {
  #parts;
  #deeds;
  #readonly;
  #findings;
  #changes;
  #ignored;
  /** Titles of the rules, by code. @type {Map<string, string>} */
  #rules = new Map();

  /** @param {ReviewSettings} settings */
  constructor({ parts, deeds, readonly, onGo }) {
    this.#parts = parts;
    this.#deeds = deeds;
    this.#readonly = readonly;
    /** @param {HTMLElement} container */
    const list = (container) => new ReviewList({ container, onGo });
    this.#findings = list(parts.findings.panel);
    this.#changes = list(parts.changes.panel);
    this.#ignored = list(parts.ignored.panel);
    tabs([parts.findings, parts.changes, parts.ignored]);
    this.show(null, [], '');
  }

  /** @param {readonly import('../report-types.js').Rule[]} rules */
  setRules(rules) {
    for (const { code, title } of rules) this.#rules.set(code, title);
    this.show(null, [], '');
  }

  /** What the rules are about, each kind once. */
  #groups() {
    const letters = Array.from(this.#rules.keys()).map((code) => code.split('-')[0]);
    return Object.keys(RULE_GROUP)
      .filter((group) => letters.includes(group))
      .map((group) => RULE_GROUP[group]);
  }

  /** @param {string} code */
  ruleTitle(code) {
    return this.#rules.get(code);
  }

  /**
   * @param {import('../element/session.js').Outcome | null} outcome
   * @param {readonly import('../draft/exceptions.js').Kept[]} kept
   * @param {string} text   the draft as it stands
   */
  show(outcome, kept, text) {
    const deeds = this.#readonly() ? null : this.#deeds;
    const source = outcome ? outcome.source : '';
    const findings = outcome ? outcome.result.findings : [];
    const changes = outcome ? outcome.result.changes : [];
    const count = this.#rules.size;
    this.#findings.show(
      findingSections(findings, source, deeds),
      outcome
        ? { title: EMPTY.clean, hint: EMPTY.cleanHint(count) }
        : { title: EMPTY.findingsTitle, hint: count > 0 ? EMPTY.findings(count, this.#groups()) : '' },
    );
    const restore = deeds ? deeds.restore.bind(deeds) : null;
    const changed = changeSections(changes, source, TAB.changes, restore);
    this.#changes.show(changed, { title: EMPTY.changes, hint: EMPTY.changesHint });
    const resume = deeds ? deeds.resume.bind(deeds) : null;
    this.#ignored.show(ignoredSections(kept, text, resume), { title: EMPTY.ignored, hint: EMPTY.ignoredHint });

    const numbers = [findings.length, changed[0].count, kept.length];
    [this.#parts.findings, this.#parts.changes, this.#parts.ignored].forEach(({ number }, i) => {
      number.textContent = numbers[i] > 0 ? String(numbers[i]) : '';
    });
    this.#parts.apply.disabled = changes.length === 0;
  }

  /** Opens the row of a finding. @param {import('../report-types.js').Finding} finding */
  open(finding) {
    this.#findings.open(rowKey(finding));
  }
}
