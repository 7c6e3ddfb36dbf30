// @ts-check
/** Warns plainly and at once where the draft bears a secrecy mark. */

import { isSecret } from '../form/form-view.js';
import { ASK, SECRECY } from '../words.js';
import { Notice } from './notice.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/** The group of rules on secrecy and personal data. */
export const SECRET_GROUP = 'SEC';

/** The rule that finds marks of secrecy; an internal paper's is less grave. */
const MARK = 'classification-mark';

export class Secrecy {
  element;
  #mark;
  #look;
  #lookAtForm;
  #clear;
  #readonly;
  #answer;
  /** The mark that is filled in. */
  field = '';
  /** Whether the draft bears a mark, and the person has not said that it is none. */
  holds = false;

  /**
   * @param {object} settings
   * @param {(finding: Finding) => void} settings.look   shows a finding, with those of its group
   * @param {() => void} settings.lookAtForm   shows what is filled in
   * @param {() => void} settings.clear   forgets the draft
   * @param {(mark: string) => void} settings.answer   the person says that a mark is none
   * @param {() => boolean} settings.readonly
   * @param {() => void} settings.rest   gives the keyboard to somebody
   */
  constructor({ look, lookAtForm, clear, answer, readonly, rest }) {
    this.#look = look;
    this.#lookAtForm = lookAtForm;
    this.#clear = clear;
    this.#answer = answer;
    this.#readonly = readonly;
    this.#mark = new Notice({ kind: 'secret', rest });
    this.element = this.#mark.element;
  }

  /**
   * A new result.
   * @param {readonly Finding[]} findings
   * @param {string} source
   * @param {import('../draft/choices.js').Choices} choices   the person's, with the fields of the form
   */
  show(findings, source, { fields, notSecret }) {
    this.field = (isSecret(fields) && fields.secrecy) || '';
    /** @param {Finding} finding */
    const wordsOf = ({ span }) => source.slice(span[0], span[1]);
    const mark = secrets(findings).find(
      (finding) => finding.rule === MARK && finding.severity === 'error' && !notSecret.includes(wordsOf(finding)),
    );
    const words = mark ? wordsOf(mark) : this.field;
    this.holds = words !== '' && !notSecret.includes(words);
    if (!this.holds) this.#mark.hide();
    else {
      this.#mark.show(SECRECY.mark(words), [
        ...(this.#readonly() ? [] : [{ label: SECRECY.clear, run: this.#clear, main: true }]),
        { label: ASK.look, run: () => (mark ? this.#look(mark) : this.#lookAtForm()) },
        { label: SECRECY.read, run: () => this.#answer(words) },
      ]);
    }
  }
}

/** Those on secrecy and personal data. @param {readonly Finding[]} findings */
export const secrets = (findings) => findings.filter(({ code }) => code.startsWith(`${SECRET_GROUP}-`));
