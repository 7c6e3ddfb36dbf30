// @ts-check
/**
 * The two choices over the draft: the scheme of its ordinals, and whether
 * signs as chat assistants write them are read as such.
 */

import { choose } from '../draft/choices.js';
import { ACTION, READING, STATUS } from '../words.js';
import { fill, node } from './node.js';

/** @typedef {import('./session.js').Outcome} Outcome */
/** @typedef {'auto' | 'markdown' | 'plain'} Reading */

/** @type {Record<Reading, boolean | null>} */
const MARKDOWN = { auto: null, markdown: true, plain: false };

/** Bullets alone may be anything; so many are a list. */
const BULLETS = 3;

/**
 * Whether a text has signs of Markdown, so that one may ask how it was read.
 * @param {string} text
 */
function hasSigns(text) {
  return (
    /^ {0,3}(#{1,6}[ \t]|```|~~~|\|?[ \t]*:?-{3,}:?[ \t]*\|)/m.test(text) ||
    /\*\*[^*\s][^*\n]*\*\*/.test(text) ||
    (text.match(/^[ \t]*[-*+][ \t]+\S/gm) || []).length >= BULLETS
  );
}

export class ChoiceBar {
  #parts;
  #editor;
  #say;
  #undo;
  /** The first leaves the ordinals as they are. @type {readonly import('../report-types.js').Scheme[]} */
  #schemes = [];

  /**
   * @param {object} settings
   * @param {import('./template.js').Template} settings.parts
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {(words: string, undo?: () => void) => void} settings.say
   * @param {() => void} settings.undo
   */
  constructor({ parts, editor, say, undo }) {
    this.#parts = parts;
    this.#editor = editor;
    this.#say = say;
    this.#undo = undo;
    parts.scheme.addEventListener('change', () => {
      const chosen = parts.scheme.selectedIndex;
      const { name, title } = this.#schemes[chosen];
      const back = this.#editor.written === null ? STATUS.schemeWritten : STATUS.schemeKept;
      this.#decide({ scheme: chosen === 0 ? null : name }, chosen === 0 ? back : STATUS.scheme(title));
    });
    parts.reading.addEventListener('change', () => {
      const chosen = /** @type {Reading} */ (parts.reading.value);
      this.#decide({ markdown: MARKDOWN[chosen] }, STATUS.reading(READING[chosen]));
    });
  }

  /**
   * @param {Partial<import('../draft/choices.js').Choices>} choices
   * @param {string} words
   */
  #decide(choices, words) {
    this.#editor.effect(choose.of(choices));
    this.#say(words, this.#undo);
  }

  /** @param {readonly import('../report-types.js').Scheme[]} schemes */
  setSchemes(schemes) {
    this.#schemes = schemes;
    const options = schemes.map(({ name, title, example }) =>
      node('option', { value: name }, example ? ACTION.scheme(title, example) : title),
    );
    fill(this.#parts.scheme, ...options);
    this.choices();
  }

  /** The choices as they stand. */
  choices() {
    const { scheme, markdown } = this.#editor.choices;
    const at = this.#schemes.findIndex(({ name }) => name === scheme);
    this.#parts.scheme.selectedIndex = scheme === null ? 0 : at;
    this.#parts.reading.value = markdown === null ? 'auto' : markdown ? 'markdown' : 'plain';
  }

  /**
   * @param {Outcome | null} outcome
   * @param {boolean} readonly
   */
  show(outcome, readonly) {
    const { schemeField, readingField, readingNow } = this.#parts;
    schemeField.hidden = outcome === null || readonly;
    readingField.hidden = outcome === null || readonly || !(outcome.result.markdown || hasSigns(outcome.source));
    readingNow.textContent = outcome && outcome.result.markdown ? READING.asMarkdown : READING.asPlain;
  }
}
