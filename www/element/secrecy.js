// @ts-check
/**
 * Warns of what ought not to leave: plainly and at once where the draft bears
 * a secrecy mark, and before anything is taken away where it has personal data
 * or such a mark.
 */

import { isSecret } from '../form/form-view.js';
import { FIELD } from '../form/words.js';
import { ASK, DEED, SECRECY } from '../words.js';
import { Notice } from './notice.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/** The group of rules on secrecy and personal data. */
export const SECRET_GROUP = 'SEC';

/** The rule that finds marks of secrecy; an internal paper's is less grave. */
const MARK = 'classification-mark';

export class Secrecy {
  elements;
  #mark;
  #before;
  #look;
  #lookAtForm;
  /** The mark that is filled in. */
  #field = '';
  #clear;
  #ruleTitle;
  #readonly;
  #answer;
  /** What the person has gone on from, of what leaves with the text and with the lists. */
  #confirmed = { text: '', list: '' };
  /** Whether the draft bears a mark, and the person has not said that it is none. */
  holds = false;

  /**
   * @param {object} settings
   * @param {(finding: Finding) => void} settings.look   shows a finding, with those of its group
   * @param {() => void} settings.lookAtForm   shows what is filled in
   * @param {() => void} settings.clear   forgets the draft
   * @param {(mark: string) => void} settings.answer   the person says that a mark is none
   * @param {(code: string) => string} settings.ruleTitle
   * @param {() => boolean} settings.readonly
   * @param {() => void} settings.rest   gives the keyboard to somebody
   */
  constructor({ look, lookAtForm, clear, answer, ruleTitle, readonly, rest }) {
    this.#look = look;
    this.#lookAtForm = lookAtForm;
    this.#clear = clear;
    this.#answer = answer;
    this.#ruleTitle = ruleTitle;
    this.#readonly = readonly;
    this.#mark = new Notice({ kind: 'secret', rest });
    this.#before = new Notice({ kind: 'caution', rest });
    this.elements = [this.#mark.element, this.#before.element];
  }

  /**
   * A new result.
   * @param {readonly Finding[]} findings
   * @param {string} source
   * @param {import('../draft/choices.js').Choices} choices   the person's, with the fields of the form
   */
  show(findings, source, { fields, notSecret }) {
    const secret = secrets(findings);
    this.#field = (isSecret(fields) && fields.secrecy) || '';
    /** @param {Finding} finding */
    const wordsOf = ({ span }) => source.slice(span[0], span[1]);
    const mark = secret.find(
      (finding) => finding.rule === MARK && finding.severity === 'error' && !notSecret.includes(wordsOf(finding)),
    );
    const words = mark ? wordsOf(mark) : this.#field;
    this.holds = words !== '' && !notSecret.includes(words);
    if (!this.holds) this.#mark.hide();
    else {
      this.#mark.show(SECRECY.mark(words), [
        ...(this.#readonly() ? [] : [{ label: SECRECY.clear, run: this.#clear, main: true }]),
        { label: ASK.look, run: () => (mark ? this.#look(mark) : this.#lookAtForm()) },
        { label: SECRECY.read, run: () => this.#answer(words) },
      ]);
    }
    // What was asked is about an earlier result.
    if (this.#before.shown && this.#signature(secret, source) !== this.#asked) this.#before.hide();
  }

  /** What the question shown is about. */
  #asked = '';

  /**
   * Before something is taken away: goes on at once where there is nothing to
   * warn of, or the person has gone on before; else asks. Who has let a list
   * of findings go has not yet let the text go.
   * @param {readonly Finding[]} findings
   * @param {string} source
   * @param {import('./outputs.js').ExportKind} kind   of what is about to be done
   * @param {() => void} goOn
   */
  before(findings, source, kind, goOn) {
    const deed = DEED[kind];
    const leaves = kind === 'list' || kind === 'table' ? 'list' : 'text';
    const secret = secrets(findings);
    const about = this.#signature(secret, source);
    if (about === '' || about === this.#confirmed[leaves]) {
      goOn();
      return;
    }
    /** @type {Map<string, number>} */
    const kinds = new Map();
    for (const { code } of secret) kinds.set(code, (kinds.get(code) || 0) + 1);
    const counts = Array.from(kinds, ([code, count]) => SECRECY.count(this.#ruleTitle(code), count));
    if (this.#field) counts.push(SECRECY.count(FIELD.secrecy[0], 1));
    this.#asked = about;
    this.#before.show(SECRECY.before(secret.length + (this.#field ? 1 : 0), counts, deed), [
      { label: ASK.look, run: () => (secret[0] ? this.#look(secret[0]) : this.#lookAtForm()), main: true },
      {
        label: ASK.goOn(deed),
        run: () => {
          this.#confirmed[leaves] = about;
          goOn();
        },
      },
      { label: ASK.cancel, run: () => undefined },
    ]);
    this.#before.focus();
  }

  /**
   * What was found, wherever it stands.
   * @param {readonly Finding[]} findings
   * @param {string} source
   */
  #signature(findings, source) {
    const found = findings.map(({ code, span }) => `${code} ${source.slice(span[0], span[1])}`);
    return found.concat(this.#field || []).join('\n');
  }
}

/** @param {readonly Finding[]} findings */
const secrets = (findings) => findings.filter(({ code }) => code.startsWith(`${SECRET_GROUP}-`));
