// @ts-check
/** Asks before the document is taken away whose form holds a value that seems wrong. */

import { wrongFields } from '../form/fields.js';
import { FIELD, FORM } from '../form/words.js';
import { ASK, DEED } from '../words.js';
import { Notice } from './notice.js';

/** @typedef {import('../report-types.js').Fault} Fault */

export class FormQuestion {
  #notice;
  #lookAtForm;
  /** The faults that the person has gone on from. */
  #confirmed = '';
  /** Those that the question shown is about. */
  #asked = '';
  element;

  /**
   * @param {object} settings
   * @param {() => void} settings.lookAtForm   shows what is filled in
   * @param {() => void} settings.rest   gives the keyboard to somebody
   */
  constructor({ lookAtForm, rest }) {
    this.#lookAtForm = lookAtForm;
    this.#notice = new Notice({ kind: 'caution', rest });
    this.element = this.#notice.element;
  }

  /** A new result: a question about an earlier one goes. @param {readonly Fault[]} faults */
  show(faults) {
    if (this.#notice.shown && signature(faults) !== this.#asked) this.#notice.hide();
  }

  /**
   * Goes on at once where no value seems wrong, or the person has gone on from
   * these before, or what leaves is a list of findings; else asks.
   * @param {readonly Fault[]} faults
   * @param {import('./outputs.js').ExportKind} kind   of what is about to be done
   * @param {() => void} goOn
   */
  before(faults, kind, goOn) {
    const about = signature(faults);
    if (about === '' || about === this.#confirmed || kind === 'list' || kind === 'table') {
      goOn();
      return;
    }
    const deed = DEED[kind];
    const labels = new Set(faults.map(({ field }) => FIELD[/** @type {import('../form/fields.js').FieldName} */ (field)][0]));
    this.#asked = about;
    this.#notice.show(FORM.before(deed, wrongFields(faults), Array.from(labels)), [
      { label: ASK.look, run: this.#lookAtForm, main: true },
      {
        label: ASK.goOn(deed),
        run: () => {
          this.#confirmed = about;
          goOn();
        },
      },
      { label: ASK.cancel, run: () => undefined },
    ]);
    this.#notice.focus();
  }
}

/** What is wrong, and with which words. @param {readonly Fault[]} faults */
const signature = (faults) => faults.map(({ field, value, message }) => `${field} ${value} ${message}`).join('\n');
