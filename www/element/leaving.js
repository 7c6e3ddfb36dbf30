// @ts-check
/**
 * Asks before the document is taken away that has what ought not to leave, or
 * whose form holds a value that seems wrong: once for both.
 */

import { wrongFields } from '../form/fields.js';
import { FIELD, FORM } from '../form/words.js';
import { ASK, DEED, SECRECY } from '../words.js';
import { Notice } from './notice.js';
import { secrets } from './secrecy.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/**
 * What leaves, as far as it may want a question.
 * @typedef {object} Load
 * @property {import('./session.js').Outcome | null} outcome   null: the draft is empty
 * @property {string} mark   of secrecy, that is filled in
 */

/**
 * Something to ask about.
 * @typedef {object} Concern
 * @property {'text' | 'list' | 'form'} kind   what a going on from it holds for
 * @property {string} about   what it is about, wherever that stands
 * @property {string} words
 * @property {string} label   of the button that leads there, where there are two
 * @property {() => void} look
 */

export class Leaving {
  #notice;
  #look;
  #lookAtForm;
  #ruleTitle;
  /** What the person has gone on from. @type {Record<Concern['kind'], string>} */
  #confirmed = { text: '', list: '', form: '' };
  /** What is asked about now. @type {Concern[]} */
  #asked = [];
  element;

  /**
   * @param {object} settings
   * @param {(finding: Finding) => void} settings.look   shows a finding, with those of its group
   * @param {() => void} settings.lookAtForm   shows what is filled in
   * @param {(code: string) => string} settings.ruleTitle
   * @param {() => void} settings.rest   gives the keyboard to somebody
   */
  constructor({ look, lookAtForm, ruleTitle, rest }) {
    this.#look = look;
    this.#lookAtForm = lookAtForm;
    this.#ruleTitle = ruleTitle;
    this.#notice = new Notice({ kind: 'caution', rest });
    this.element = this.#notice.element;
  }

  /** A new result: a question about an earlier one goes. @param {Load} load */
  show(load) {
    if (!this.#notice.shown) return;
    const stands = this.#asked.every(({ kind, about }) => this.#concern(kind, load).about === about);
    if (!stands) this.#notice.hide();
  }

  /**
   * Goes on at once where there is nothing to ask, or the person has gone on
   * before; else asks. Who has let a list of findings go has not yet let the
   * text go, and the form is in no list.
   * @param {Load} load
   * @param {import('./outputs.js').ExportKind} kind   of what is about to be done
   * @param {() => void} goOn
   */
  before(load, kind, goOn) {
    /** @type {Concern['kind'][]} */
    const kinds = kind === 'list' || kind === 'table' ? ['list'] : ['text', 'form'];
    const concerns = kinds.map((kind) => this.#concern(kind, load)).filter(({ kind, about }) => about !== '' && about !== this.#confirmed[kind]);
    if (concerns.length === 0) {
      goOn();
      return;
    }
    const deed = DEED[kind];
    this.#asked = concerns;
    const ways = concerns.map(({ label, look }, i) => ({ label: concerns.length > 1 ? label : ASK.look, run: look, main: i === 0 }));
    this.#notice.show(ASK.before(deed, concerns.map(({ words }) => words)), [
      ...ways,
      {
        label: ASK.goOn(deed),
        run: () => {
          for (const { kind, about } of concerns) this.#confirmed[kind] = about;
          goOn();
        },
      },
      { label: ASK.cancel, run: () => undefined },
    ]);
    this.#notice.focus();
  }

  /** @param {Concern['kind']} kind @param {Load} load @returns {Concern} */
  #concern(kind, load) {
    return kind === 'form' ? this.#formConcern(load) : this.#secretConcern(kind, load);
  }

  /** @param {'text' | 'list'} kind @param {Load} load @returns {Concern} */
  #secretConcern(kind, { outcome, mark }) {
    const { findings, source } = outcome || { findings: [], source: '' };
    const secret = secrets(findings);
    const found = secret.map(({ code, span }) => `${code} ${source.slice(span[0], span[1])}`);
    /** @type {Map<string, number>} */
    const kinds = new Map();
    for (const { code } of secret) kinds.set(code, (kinds.get(code) || 0) + 1);
    const counts = Array.from(kinds, ([code, count]) => SECRECY.count(this.#ruleTitle(code), count));
    if (mark) counts.push(SECRECY.count(FIELD.secrecy[0], 1));
    return {
      kind,
      about: found.concat(mark || []).join('\n'),
      words: SECRECY.before(secret.length + (mark ? 1 : 0), counts),
      label: ASK.lookAtText,
      look: () => (secret[0] ? this.#look(secret[0]) : this.#lookAtForm()),
    };
  }

  /** @param {Load} load @returns {Concern} */
  #formConcern({ outcome }) {
    const faults = outcome ? outcome.result.form : [];
    const labels = new Set(faults.map(({ field }) => FIELD[/** @type {import('../form/fields.js').FieldName} */ (field)][0]));
    return {
      kind: 'form',
      about: faults.map(({ field, value, message }) => `${field} ${value} ${message}`).join('\n'),
      words: FORM.before(wrongFields(faults), Array.from(labels)),
      label: ASK.lookAtForm,
      look: this.#lookAtForm,
    };
  }
}
