// @ts-check
/** The three lists under the draft: findings, changes, what is ignored. */

import { activeIn } from '../element/node.js';
import { ACTION, EMPTY, LABEL, RULE_GROUP, TAB } from '../words.js';
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
  /** The rules, by code. @type {Map<string, import('../report-types.js').Rule>} */
  #rules = new Map();

  /** @param {ReviewSettings} settings */
  constructor({ parts, deeds, readonly, onGo }) {
    this.#parts = parts;
    this.#deeds = deeds;
    this.#readonly = readonly;
    /** @param {{tab: HTMLElement, panel: HTMLElement}} part */
    const list = ({ tab, panel }) => new ReviewList({ container: panel, tab, onGo });
    this.#findings = list(parts.findings);
    this.#changes = list(parts.changes);
    this.#ignored = list(parts.ignored);
    tabs([parts.findings, parts.changes, parts.ignored]);
    this.show(null, { kept: [], text: '', written: 0 });
  }

  /** @param {readonly import('../report-types.js').Rule[]} rules */
  setRules(rules) {
    for (const rule of rules) this.#rules.set(rule.code, rule);
    this.show(null, { kept: [], text: '', written: 0 });
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
    const rule = this.#rules.get(code);
    return rule && rule.title;
  }

  /** @param {string} code */
  #basis(code) {
    const rule = this.#rules.get(code);
    return rule && rule.basis ? LABEL.basis(rule.basis) : '';
  }

  /**
   * @param {import('../element/session.js').Outcome | null} outcome
   * @param {object} draft   as it stands
   * @param {readonly import('../draft/exceptions.js').Kept[]} draft.kept
   * @param {string} draft.text
   * @param {number} draft.written   how many changes were written into it
   */
  show(outcome, { kept, text, written }) {
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
    const changed = changeSections(changes, source, TAB.changes, (code) => this.#basis(code), restore);
    this.#changes.show(
      changed,
      written > 0 && deeds
        ? { title: EMPTY.written(written), hint: EMPTY.writtenHint }
        : { title: EMPTY.changes, hint: EMPTY.changesHint },
    );
    const resume = deeds ? deeds.resume.bind(deeds) : null;
    this.#ignored.show(ignoredSections(kept, text, resume), { title: EMPTY.ignored, hint: EMPTY.ignoredHint });

    const numbers = [findings.length, changed[0].count, kept.length];
    [this.#parts.findings, this.#parts.changes, this.#parts.ignored].forEach(({ number }, i) => {
      number.textContent = numbers[i] > 0 ? String(numbers[i]) : '';
    });
    const { apply, unwrite } = this.#parts;
    // A hidden button loses the keyboard.
    if (written === 0 && activeIn(unwrite) === unwrite) this.focus();
    unwrite.hidden = written === 0 || deeds === null;
    unwrite.textContent = ACTION.unwrite(written);
    // A disabled button loses the keyboard.
    if (changes.length === 0 && activeIn(apply) === apply) this.focus();
    apply.textContent = ACTION.apply(changed[0].count);
    apply.disabled = changes.length === 0;
  }

  /** Gives the keyboard to the tab whose list is shown. */
  focus() {
    const { findings, changes, ignored } = this.#parts;
    const shown = [findings, changes, ignored].find(({ panel }) => !panel.hidden);
    if (shown) shown.tab.focus({ preventScroll: true });
  }

  /** Opens the row of a finding. @param {import('../report-types.js').Finding} finding */
  open(finding) {
    this.#findings.open(rowKey(finding));
  }
}
