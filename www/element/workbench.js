// @ts-check
/**
 * The inside of <chengwen-editor>: the draft, the pages and the lists, and
 * the paths between them.
 */

import { Transaction } from '@codemirror/state';
import { DraftEditor } from '../draft/draft-editor.js';
import { exceptions, keep, toOptions } from '../draft/exceptions.js';
import { findingsAt } from '../draft/finding-marks.js';
import { CoreDied, ask, running, start } from '../engine.js';
import { PreviewPane } from '../preview/preview-pane.js';
import { ReviewPanel } from '../review/review-panel.js';
import sampleText from '../sample.txt';
import { LABEL, STATUS, TROUBLE } from '../words.js';
import { Deeds } from './deeds.js';
import { Keeper } from './keeper.js';
import { FileTrouble, readTextFile } from './open-file.js';
import { wireOutputs } from './outputs.js';
import { Session, messageOf } from './session.js';
import { splitter } from './splitter.js';
import { StatusLine } from './status-line.js';
import { template } from './template.js';

/** @typedef {import('./session.js').Outcome} Outcome */
/** @typedef {import('../draft/exceptions.js').Kept} Kept */
/** @typedef {import('../report-types.js').Finding} Finding */

/**
 * @typedef {object} WorkbenchSettings
 * @property {HTMLElement} host
 * @property {ShadowRoot} root
 * @property {string} text
 * @property {readonly Kept[]} kept
 * @property {boolean} given   whether `text` goes before a stored draft
 * @property {(detail: {text: string, findings: Finding[]}) => void} onFormatted
 * @property {(detail: {kind: import('./outputs.js').ExportKind}) => void} onExported
 */

/** Below this width the panes stack. */
const NARROW = 900;

export class Workbench {
  #settings;
  #parts = template();
  /** @type {DraftEditor} */
  #editor;
  /** @type {Session} */
  #session;
  /** @type {PreviewPane} */
  #preview;
  /** @type {ReviewPanel} */
  #review;
  #status;
  /** @type {Keeper | null} */
  #keeper = null;
  #resized;
  /** What is still to be shown of an outcome. */
  #step = 0;
  #cursorFrame = 0;

  /** @param {WorkbenchSettings} settings */
  constructor(settings) {
    this.#settings = settings;
    const parts = this.#parts;
    settings.root.appendChild(parts.frame);
    this.#status = new StatusLine(parts, () => this.#start());
    this.#session = new Session({
      text: () => this.#editor.text,
      length: () => this.#editor.length,
      options: () => toOptions(this.#editor.kept, settings.host.getAttribute('profile')),
      composing: () => this.#editor.composing,
      onOutcome: (outcome) => this.#show(outcome),
      onTrouble: (words) => this.#status.coreTrouble(words, { retry: false }),
      onWait: () => this.#status.counts(STATUS.waiting),
    });
    this.#editor = new DraftEditor({
      parent: parts.editor,
      root: settings.root,
      overlay: parts.overlay,
      text: settings.text,
      kept: settings.kept,
      readonly: this.#readonly,
      actions: {
        fix: (finding) => deeds.fix([finding]),
        ignore: (finding) => deeds.ignore([finding]),
        fixKind: (finding) => deeds.fix(this.#fixable(finding)),
        kindCount: (finding) => this.#fixable(finding).length,
        editable: () => !this.#readonly,
      },
      onUpdate: (update) => this.#updated(update),
      onPaste: (event) => this.#pasted(event),
    });
    /** @type {Deeds} */
    const deeds = new Deeds({
      editor: this.#editor,
      session: this.#session,
      say: (words) => this.#status.say(words),
      ruleTitle: (code) => this.#review.ruleTitle(code),
    });
    this.#review = new ReviewPanel({
      parts,
      deeds,
      readonly: () => this.#readonly,
      onGo: (span, focus) => {
        const { from, to } = this.#session.place(span);
        this.#editor.show(from, to, { focus, select: true });
      },
    });
    this.#preview = new PreviewPane({
      scroller: parts.pages,
      draw: (container, page) => this.#draw(container, page),
      onPlace: (at) => {
        const { from } = this.#session.place([at, at]);
        this.#editor.show(from, from, { focus: true, select: false });
      },
    });
    this.#resized = new ResizeObserver(() => {
      parts.frame.classList.toggle('narrow', parts.frame.clientWidth < NARROW);
    });
    this.#resized.observe(parts.frame);

    splitter({ bar: parts.columnBar, frame: parts.desk, property: '--left', initial: 46, least: 25, most: 72 });
    splitter({ bar: parts.rowBar, frame: parts.left, property: '--top', initial: 58, least: 20, most: 84 });
    this.#wireTools(deeds);
    wireOutputs({
      host: settings.host,
      parts,
      outcome: () => this.#session.now(),
      fresh: () => this.#session.fresh,
      preview: () => this.#preview,
      say: (words) => this.#status.say(words),
      trouble: (words) => this.#status.trouble(words),
      onExported: (kind) => settings.onExported({ kind }),
    });
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    this.attributesChanged();
    this.#keep();
    this.#start();
  }

  /** @param {Deeds} deeds */
  #wireTools(deeds) {
    const parts = this.#parts;
    const sample = () => this.#replace(sampleText, STATUS.sample);
    const open = () => parts.file.click();
    parts.sample.addEventListener('click', sample);
    parts.emptySample.addEventListener('click', sample);
    parts.open.addEventListener('click', open);
    parts.emptyOpen.addEventListener('click', open);
    parts.apply.addEventListener('click', () => deeds.applyAll());
    parts.file.addEventListener('change', () => {
      const file = parts.file.files && parts.file.files[0];
      if (file) this.#open(file);
      // The same file may be chosen again.
      parts.file.value = '';
    });
    // Before the editor, which would read any dropped file as UTF-8.
    parts.draft.addEventListener('dragover', (event) => {
      if (event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files')) event.preventDefault();
    });
    parts.draft.addEventListener(
      'drop',
      (event) => {
        const file = event.dataTransfer && event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        if (!this.#readonly) this.#open(file);
      },
      true,
    );
    // Beside the text the empty pane still is the editor.
    parts.emptyDraft.addEventListener('click', () => this.#editor.focus());
    /** @param {boolean} fit */
    const zoom = (fit) => {
      parts.fit.setAttribute('aria-pressed', String(fit));
      parts.full.setAttribute('aria-pressed', String(!fit));
      this.#preview.setFit(fit);
    };
    parts.fit.addEventListener('click', () => zoom(true));
    parts.full.addEventListener('click', () => zoom(false));
    zoom(true);
    parts.clear.addEventListener('click', async () => {
      if (this.#keeper) await this.#keeper.clear();
      if (this.#editor.length > 0) this.#editor.replace('');
      this.#status.say(STATUS.cleared);
      this.#editor.focus();
    });
  }

  async #start() {
    this.#status.counts(STATUS.loading);
    try {
      await start();
    } catch {
      this.#status.coreTrouble(TROUBLE.load, { retry: true });
      return;
    }
    this.#status.recovered();
    this.#status.counts(STATUS.ready);
    this.#review.setRules(ask((core) => core.rules()));
    this.#session.now();
  }

  /** The stored draft, unless there already is one. */
  async #keep() {
    const key = this.#settings.host.getAttribute('storage');
    if (!key) return;
    this.#keeper = new Keeper({
      key,
      read: () => ({ text: this.#editor.text, kept: this.#editor.kept }),
      line: this.#parts.kept,
      button: this.#parts.clear,
    });
    if (this.#settings.given) return;
    const stored = await this.#keeper.load();
    if (!stored || this.#editor.length > 0) return;
    this.#editor.view.dispatch({
      changes: { from: 0, insert: stored.text },
      annotations: Transaction.addToHistory.of(false),
    });
    if (stored.kept && stored.kept.length > 0) {
      this.#editor.view.dispatch({ effects: keep.of(stored.kept.slice()), annotations: Transaction.addToHistory.of(false) });
    }
    this.#status.say(STATUS.restoredDraft);
  }

  get #readonly() {
    return this.#settings.host.hasAttribute('readonly');
  }

  get text() {
    return this.#editor.text;
  }

  get kept() {
    return this.#editor.kept;
  }

  /** @param {string} text */
  setText(text) {
    this.#editor.replace(text);
  }

  attributesChanged() {
    const { host } = this.#settings;
    const parts = this.#parts;
    parts.frame.lang = host.lang || 'zh-CN';
    parts.frame.classList.toggle('readonly', this.#readonly);
    this.#editor.setReadonly(this.#readonly);
    this.#measure();
    this.#session.touch(null);
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  #updated(update) {
    const kept = update.startState.field(exceptions) !== update.state.field(exceptions);
    if (update.docChanged || kept) {
      this.#session.touch(update.docChanged ? update.changes.desc : null);
      if (this.#keeper) this.#keeper.touch(this.#editor.length);
    }
    if (update.docChanged) this.#measure();
    if (update.docChanged || update.selectionSet) this.#followCursor(update.selectionSet);
    if (update.selectionSet && update.transactions.some((transaction) => transaction.isUserEvent('select.pointer'))) {
      const [found] = findingsAt(update.state, this.#editor.cursor);
      if (found) this.#review.open(found.finding);
    }
  }

  /** @param {boolean} reveal */
  #followCursor(reveal) {
    window.cancelAnimationFrame(this.#cursorFrame);
    this.#cursorFrame = window.requestAnimationFrame(() => {
      if (!this.#session.outcome) return;
      this.#preview.mark(this.#session.placeInSource(this.#editor.cursor), reveal && this.#session.fresh);
    });
  }

  #measure() {
    const empty = this.#editor.length === 0;
    const { sample, open, apply, emptyDraft } = this.#parts;
    emptyDraft.hidden = !empty;
    // The empty pane has these buttons itself.
    for (const button of [sample, open]) button.hidden = empty || this.#readonly;
    apply.hidden = this.#readonly;
  }

  /**
   * Shows an outcome, in several tasks, so that none is long.
   * @param {Outcome | null} outcome
   */
  #show(outcome) {
    const { result } = outcome || { result: null };
    const findings = result ? result.findings : [];
    const pages = result ? result.pages || 0 : 0;
    this.#editor.mark(findings.map((finding) => ({ from: finding.span[0], to: finding.span[1], finding })));
    this.#status.recovered();
    this.#status.count(result);
    this.#parts.draftCount.textContent = outcome ? LABEL.count(outcome.source.replace(/\s+/g, '').length) : '';
    const { emptyPage, copyText, copyWord, print, docx } = this.#parts;
    emptyPage.hidden = pages > 0;
    for (const button of [copyText, copyWord, print, docx]) button.disabled = !outcome;
    this.#parts.pageCount.textContent = pages > 0 ? LABEL.pageCount(pages) : '';
    window.clearTimeout(this.#step);
    const steps = [
      () => this.#preview.show(pages),
      () => this.#followCursor(this.#editor.view.hasFocus),
      () => this.#review.show(outcome, this.#editor.kept, this.#editor.text),
      () => result && this.#settings.onFormatted({ text: result.text, findings: result.findings }),
    ];
    const next = () => {
      const step = steps.shift();
      if (!step) return;
      step();
      this.#step = window.setTimeout(next, 0);
    };
    this.#step = window.setTimeout(next, 0);
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
      const words = error instanceof CoreDied ? TROUBLE.restarted : messageOf(error);
      this.#status.coreTrouble(words, { retry: false });
    }
  }

  /** @param {Finding} finding */
  #fixable(finding) {
    const { outcome } = this.#session;
    return outcome ? outcome.result.findings.filter((other) => other.code === finding.code && other.fix) : [];
  }

  /**
   * @param {string} text
   * @param {string} words
   */
  #replace(text, words) {
    this.#editor.replace(text);
    this.#status.say(words);
    this.#session.now();
    this.#editor.focus();
  }

  /** @param {File} file */
  async #open(file) {
    try {
      this.#replace(await readTextFile(file), STATUS.opened(file.name));
    } catch (error) {
      this.#status.trouble(error instanceof FileTrouble ? error.message : TROUBLE.unreadable(file.name));
    }
  }

  /** @param {ClipboardEvent} event */
  #pasted(event) {
    const data = event.clipboardData;
    if (!data || this.#readonly || data.getData('text/plain') !== '') return false;
    event.preventDefault();
    this.#status.say(data.files.length > 0 ? TROUBLE.picturePaste : TROUBLE.emptyPaste);
    return true;
  }

  #beforePrint = () => {
    this.#session.now();
    this.#preview.show(this.#session.outcome ? this.#session.outcome.result.pages || 0 : 0);
    this.#preview.drawAll();
  };

  #afterPrint = () => this.#preview.drawNearOnly();

  close() {
    if (this.#keeper) this.#keeper.close();
    window.clearTimeout(this.#step);
    window.cancelAnimationFrame(this.#cursorFrame);
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.#resized.disconnect();
    this.#session.close();
    this.#preview.close();
    this.#editor.close();
    this.#settings.root.removeChild(this.#parts.frame);
  }
}
