// @ts-check
/** The three lists under the draft: findings, changes, what is ignored. */

import { ofMachine } from '../draft/exceptions.js';
import { activeIn } from '../element/node.js';
import { isEmpty, settingsOf } from '../settings/settings.js';
import { SETTINGS } from '../settings/words.js';
import { ACTION, EMPTY, LABEL, RULE_GROUP, TAB } from '../words.js';
import { changeSections } from './change-rows.js';
import { FindingFilter } from './finding-filter.js';
import { kindOf } from './finding-kind.js';
import { findingSections } from './finding-rows.js';
import { ignoredSections } from './ignored-rows.js';
import { placeCount } from './places.js';
import { ReviewList } from './review-list.js';
import { tabs } from './tabs.js';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('../element/session.js').Outcome} Outcome */

/**
 * The draft as it stands.
 * @typedef {object} Draft
 * @property {readonly import('../draft/exceptions.js').Exception[]} exceptions
 * @property {string} text
 * @property {import('../draft/written.js').Written | null} written
 */

/**
 * @typedef {object} ReviewSettings
 * @property {import('../element/template.js').Template} parts
 * @property {import('../element/deeds.js').Deeds} deeds
 * @property {() => boolean} readonly
 * @property {(span: readonly [number, number], focus: boolean) => void} onGo   a place of the last result
 * @property {(code: string) => void} explain   shows a rule's documentation
 */

/** @type {Draft} */
const NO_DRAFT = { exceptions: [], text: '', written: null };

export class ReviewPanel {
  #parts;
  #deeds;
  #readonly;
  #onGo;
  #explain;
  #findings;
  #changes;
  #ignored;
  #filter;
  #choose;
  /** The rules, by code. @type {Map<string, import('../report-types.js').Rule>} */
  #rules = new Map();
  /** What is shown. @type {Outcome | null} */
  #outcome = null;
  /** @type {Draft} */
  #draft = NO_DRAFT;

  /** @param {ReviewSettings} settings */
  constructor({ parts, deeds, readonly, onGo, explain }) {
    this.#parts = parts;
    this.#deeds = deeds;
    this.#readonly = readonly;
    this.#onGo = onGo;
    this.#explain = explain;
    /** @param {{tab: HTMLElement, list: HTMLElement}} part */
    const list = ({ tab, list }) => new ReviewList({ container: list, tab, onGo });
    this.#findings = list(parts.findings);
    this.#changes = list(parts.changes);
    this.#ignored = list(parts.ignored);
    this.#choose = tabs([parts.findings, parts.changes, parts.ignored]);
    this.#filter = new FindingFilter({ strip: parts.filterStrip, onChange: () => this.#showFindings() });
    this.show(null, NO_DRAFT);
  }

  /** @param {readonly import('../report-types.js').Rule[]} rules */
  setRules(rules) {
    for (const rule of rules) this.#rules.set(rule.code, rule);
    this.show(null, NO_DRAFT);
  }

  /** What the rules are about, each kind once. */
  #groups() {
    const letters = Array.from(this.#rules.keys()).map((code) => code.split('-')[0]);
    return Object.keys(RULE_GROUP)
      .filter((group) => letters.includes(group))
      .map((group) => RULE_GROUP[group]);
  }

  /** @param {string} code */
  knows = (code) => this.#rules.has(code);

  /** @param {string} code */
  ruleTitle = (code) => {
    const rule = this.#rules.get(code);
    return rule ? rule.title : code;
  };

  /** @param {string} code */
  #basis(code) {
    const rule = this.#rules.get(code);
    return rule && rule.basis ? LABEL.basis(rule.basis) : '';
  }

  /**
   * @param {Outcome | null} outcome
   * @param {Draft} draft
   */
  show(outcome, draft) {
    this.#outcome = outcome;
    this.#draft = draft;
    const { exceptions, text, written } = draft;
    const deeds = this.#readonly() ? null : this.#deeds;
    this.#showFindings();
    const changes = outcome ? outcome.result.changes : [];
    const restore = deeds ? deeds.restore.bind(deeds) : null;
    const changed = changeSections(changes, outcome ? outcome.source : '', TAB.changes, (code) => this.#basis(code), restore);
    this.#changes.show(
      changed,
      written !== null && deeds
        ? { title: EMPTY.written(written.count), hint: EMPTY.writtenHint }
        : { title: EMPTY.changes, hint: EMPTY.changesHint },
    );
    const resume = deeds ? deeds.resume.bind(deeds) : null;
    this.#ignored.show(ignoredSections(exceptions, text, resume), { title: EMPTY.ignored, hint: EMPTY.ignoredHint });
    const settings = settingsOf(exceptions);
    this.#parts.settingsStrip.hidden = isEmpty(settings);
    this.#parts.settingsNow.textContent = SETTINGS.summary(settings.off.length, settings.words.length);

    const numbers = [outcome ? placeCount(outcome.findings) : 0, changed[0].count, exceptions.filter((one) => !ofMachine(one)).length];
    [this.#parts.findings, this.#parts.changes, this.#parts.ignored].forEach(({ number }, i) => {
      number.textContent = numbers[i] > 0 ? String(numbers[i]) : '';
    });
    const { apply, unwrite } = this.#parts;
    // A hidden button loses the keyboard.
    if (written === null && activeIn(unwrite) === unwrite) this.focus();
    unwrite.hidden = written === null || deeds === null;
    unwrite.textContent = ACTION.unwrite(written === null ? 0 : written.count);
    // A disabled button loses the keyboard.
    if (changes.length === 0 && activeIn(apply) === apply) this.focus();
    apply.textContent = ACTION.apply(changed[0].count);
    apply.disabled = changes.length === 0;
  }

  #showFindings() {
    const outcome = this.#outcome;
    const findings = outcome ? outcome.findings : [];
    const shown = this.#filter.of(findings);
    const count = this.#rules.size;
    this.#findings.show(
      findingSections(shown, {
        source: outcome ? outcome.source : '',
        deeds: this.#readonly() ? null : this.#deeds,
        title: this.ruleTitle,
        explain: this.#explain,
      }),
      !outcome
        ? { title: EMPTY.findingsTitle, hint: count > 0 ? EMPTY.findings(count, this.#groups()) : '' }
        : findings.length > 0
          ? { title: EMPTY.filtered, hint: EMPTY.filteredHint(placeCount(findings)) }
          : { title: EMPTY.clean, hint: EMPTY.cleanHint(count, settingsOf(this.#draft.exceptions).off.length) },
    );
  }

  /** The findings as the filter leaves them, and what it is, in words. */
  listed() {
    return { findings: this.#filter.of(this.#outcome ? this.#outcome.findings : []), filter: this.#filter.words };
  }

  /** Another draft: all of its findings are shown. */
  reset() {
    this.#filter.show();
  }

  /** Gives the keyboard to the tab whose list is shown. */
  focus() {
    const { findings, changes, ignored } = this.#parts;
    const shown = [findings, changes, ignored].find(({ panel }) => !panel.hidden);
    if (shown) shown.tab.focus({ preventScroll: true });
  }

  /** Opens the row of a finding. @param {Finding} finding */
  open(finding) {
    if (!this.#outcome) return;
    if (!this.#filter.has(finding)) this.#filter.show();
    const kind = kindOf(finding);
    const same = this.#outcome.findings.filter((other) => kindOf(other) === kind);
    this.#findings.open(kind, Math.max(0, same.indexOf(finding)));
  }

  /** Shows the findings of a group, goes to one of them and to its place. @param {Finding} finding @param {string} group */
  look(finding, group) {
    this.#choose(0);
    this.#filter.show(group);
    this.open(finding);
    this.#onGo(finding.span, true);
  }
}
