// @ts-check
/** The pages of the last result: drawn by the core, following the cursor, ready for the printer. */

import { CoreDied, ask, running } from '../engine.js';
import { PreviewPane } from '../preview/preview-pane.js';
import { TROUBLE } from '../words.js';
import { PRINTING } from './outputs.js';
import { messageOf } from './session.js';

export class Pages {
  #parts;
  #session;
  #editor;
  #trouble;
  #cursorFrame = 0;
  /** Whether a whole draft came in and the person has not gone anywhere in it yet. */
  #atBeginning = false;
  preview;

  /**
   * @param {object} settings
   * @param {import('./template.js').Template} settings.parts
   * @param {import('./session.js').Session} settings.session
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {() => void} settings.uncover   brings the draft into sight
   * @param {(words: string) => void} settings.trouble   the core does not draw
   */
  constructor({ parts, session, editor, uncover, trouble }) {
    this.#parts = parts;
    this.#session = session;
    this.#editor = editor;
    this.#trouble = trouble;
    this.preview = new PreviewPane({
      scroller: parts.pages,
      draw: (container, page) => this.#draw(container, page),
      onPlace: (at) => {
        const { from } = session.place([at, at]);
        uncover();
        editor.show(from, from, { focus: true, select: false });
      },
    });
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  /** @param {import('./session.js').Outcome | null} outcome */
  show(outcome) {
    this.preview.show((outcome && outcome.result.pages) || 0, outcome ? outcome.source.length : 0, outcome ? outcome.result.turned : []);
  }

  /**
   * @param {Element} container
   * @param {number} page
   */
  #draw(container, page) {
    const { outcome } = this.#session;
    if (!outcome || !running()) return;
    try {
      ask((core) => core.preview(container, outcome.source, outcome.options, page, page + 1));
    } catch (error) {
      this.#trouble(error instanceof CoreDied ? TROUBLE.restarted : messageOf(error));
    }
  }

  /**
   * A draft that came in whole is read from its beginning, wherever the
   * pasting has left the cursor.
   */
  showBeginning() {
    this.#atBeginning = true;
    this.#editor.toBeginning();
    this.preview.toBeginning();
  }

  /** The draft changed, or the cursor moved. */
  moved() {
    this.#atBeginning = false;
  }

  /** Marks the cursor's line. @param {boolean} reveal   and brings it into view */
  follow(reveal) {
    window.cancelAnimationFrame(this.#cursorFrame);
    this.#cursorFrame = window.requestAnimationFrame(() => {
      if (!this.#session.outcome) return;
      const at = this.#session.placeInSource(this.#editor.cursor);
      this.preview.mark(at, reveal && this.#session.fresh && !this.#atBeginning);
    });
  }

  #beforePrint = () => {
    if (this.#parts.frame.classList.contains(PRINTING)) return;
    this.show(this.#session.now());
    this.preview.drawAll();
  };

  #afterPrint = () => this.preview.drawNearOnly();

  close() {
    window.cancelAnimationFrame(this.#cursorFrame);
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.preview.close();
  }
}
