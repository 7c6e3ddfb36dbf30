// @ts-check
/**
 * The inside of <chengwen-editor>: the draft, the pages and the lists, and
 * the paths between them.
 */

import { DraftEditor } from '../draft/draft-editor.js';
import { broughtBack, isAnother, isWhole, pasted, tellWordless } from '../draft/arrivals.js';
import { choices, choose } from '../draft/choices.js';
import { exceptions } from '../draft/exceptions.js';
import { findingsAt } from '../draft/finding-marks.js';
import { toOptions } from '../draft/options.js';
import { ask, start } from '../engine.js';
import { fixable } from '../review/finding-kind.js';
import { ReviewPanel } from '../review/review-panel.js';
import { warmUp } from '../warm-up.js';
import { STATUS, TROUBLE } from '../words.js';
import { ChoiceBar } from './choice-bar.js';
import { Deeds } from './deeds.js';
import { markDraft } from './draft-marks.js';
import { showEmpty, showExtent } from './extent.js';
import { Keeper } from './keeper.js';
import { Official } from './official.js';
import { wireOutputs } from './outputs.js';
import { Pages } from './pages.js';
import { wirePanes } from './panes.js';
import { Leaving } from './leaving.js';
import { SECRET_GROUP, Secrecy } from './secrecy.js';
import { Session } from './session.js';
import { Side } from './side.js';
import { Stages } from './stages.js';
import { StatusLine } from './status-line.js';
import { template } from './template.js';
import { wireTools } from './tools.js';

/** @typedef {import('./session.js').Outcome} Outcome */
/** @typedef {import('../draft/draft-editor.js').Decisions} Decisions */
/** @typedef {import('../report-types.js').Finding} Finding */

/**
 * @typedef {object} WorkbenchSettings
 * @property {HTMLElement} host
 * @property {ShadowRoot} root
 * @property {string} text
 * @property {Decisions} decisions
 * @property {import('../draft/written.js').KeptWriting | null} written
 * @property {boolean} given   whether `text` goes before a stored draft
 * @property {object | null} profile   that the page gives, and does not name
 * @property {(detail: {text: string, findings: Finding[]}) => void} onFormatted
 * @property {(detail: {kind: import('./outputs.js').ExportKind}) => void} onExported
 */

export class Workbench {
  #settings;
  #parts = template();
  /** @type {DraftEditor} */
  #editor;
  /** @type {Session} */
  #session;
  #choiceBar;
  #pages;
  /** @type {ReviewPanel} */
  #review;
  /** @type {Side} */
  #side;
  /** @type {Official} */
  #official;
  #secrecy;
  #leaving;
  #status;
  /** @type {Keeper | null} */
  #keeper = null;
  #endPanes;
  /** What is still to be shown of an outcome. */
  #stages = new Stages();
  /** Whether no stored draft is to come in any more. */
  settled = false;
  /** Whether `formatted` told of a text last. */
  #told = false;

  /** @param {WorkbenchSettings} settings */
  constructor(settings) {
    this.#settings = settings;
    const parts = this.#parts;
    settings.root.appendChild(parts.frame);
    this.#status = new StatusLine(parts, () => this.#start());
    /** @param {string} words @param {() => void} [undo] */
    const say = (words, undo) => this.#status.say(words, undo);
    /** @param {string} words */
    const trouble = (words) => this.#status.trouble(words);
    this.#session = new Session({
      text: () => this.#editor.text,
      length: () => this.#editor.length,
      options: () => toOptions(this.#editor.decisions, this.#official.chooser.option, this.#review.knows),
      composing: () => this.#editor.composing,
      onOutcome: (outcome) => this.#show(outcome),
      onTrouble: (words) => {
        this.#status.coreTrouble(words, { retry: false });
        this.#status.counts(STATUS.unchecked);
        this.#judged();
      },
      onWait: () => this.#status.counts(STATUS.waiting),
    });
    this.#editor = new DraftEditor({
      parent: parts.editor,
      root: settings.root,
      overlay: parts.overlay,
      text: settings.text,
      decisions: settings.decisions,
      written: settings.written,
      readonly: this.#readonly,
      actions: {
        fix: (finding) => deeds.fix([finding]),
        ignore: (finding) => deeds.ignore([finding]),
        fixKind: (finding) => deeds.fix(this.#fixable(finding)),
        kindCount: (finding) => this.#fixable(finding).length,
        explain: (finding) => this.#side.explain(finding.code),
        editable: () => !this.#readonly,
      },
      roles: {
        set: (asked, said) => deeds.setRole(asked, said),
        editable: () => !this.#readonly,
      },
      onUpdate: (update) => this.#updated(update),
      onPaste: (event) => !this.#readonly && tellWordless(event, say),
    });
    /** @type {Deeds} */
    const deeds = new Deeds({
      editor: this.#editor,
      session: this.#session,
      say,
      undo: this.#undo,
      ruleTitle: (code) => this.#review.ruleTitle(code),
    });
    this.#choiceBar = new ChoiceBar({ parts, editor: this.#editor, say, undo: this.#undo });
    this.#review = new ReviewPanel({
      parts,
      deeds,
      readonly: () => this.#readonly,
      onGo: (span, focus) => {
        const { from, to } = this.#session.place(span);
        this.#official.close();
        this.#editor.show(from, to, { focus, select: true });
      },
      explain: (code) => this.#side.explain(code),
    });
    this.#pages = new Pages({
      parts,
      session: this.#session,
      editor: this.#editor,
      uncover: () => this.#official.close(),
      trouble: (words) => this.#status.coreTrouble(words, { retry: false }),
    });
    this.#side = new Side({
      parts,
      editor: this.#editor,
      deeds,
      review: this.#review,
      storage: settings.host.getAttribute('storage'),
      readonly: () => this.#readonly,
      say,
      trouble,
    });
    this.#official = new Official({
      host: settings.host,
      parts,
      editor: this.#editor,
      readonly: () => this.#readonly,
      recompute: () => this.#session.touch(null),
      rest: () => this.#review.focus(),
      say,
      undo: this.#undo,
      trouble,
    });
    this.#official.chooser.give(settings.profile);
    const ways = {
      /** @param {Finding} finding */
      look: (finding) => this.#review.look(finding, SECRET_GROUP),
      lookAtForm: () => this.#official.openForm(),
      rest: () => this.#review.focus(),
    };
    this.#secrecy = new Secrecy({
      ...ways,
      clear: () => this.#clear(),
      answer: (mark) => this.#editor.effect(choose.of({ notSecret: [...this.#editor.choices.notSecret, mark] })),
      readonly: () => this.#readonly,
    });
    this.#leaving = new Leaving({ ...ways, ruleTitle: this.#review.ruleTitle });
    for (const { element } of [this.#secrecy, this.#leaving]) parts.frame.insertBefore(element, parts.desk);
    this.#endPanes = wirePanes(parts);
    wireTools({
      parts,
      deeds,
      readonly: () => this.#readonly,
      replace: (text, words) => {
        this.#editor.replace(text);
        say(words);
        this.#session.now();
        this.#editor.focus();
      },
      trouble,
      focus: () => this.#editor.focus(),
      zoom: (fit) => this.#pages.preview.setFit(fit),
      clear: () => this.#clear(),
    });
    wireOutputs({
      host: settings.host,
      parts,
      outcome: () => this.#session.now(),
      fresh: () => this.#session.fresh,
      review: this.#review,
      leaving: (outcome, kind, goOn) => this.#leaving.before({ outcome, mark: this.#secrecy.field }, kind, goOn),
      say,
      trouble,
      onExported: (kind) => settings.onExported({ kind }),
    });
    // Whatever in the element has the keyboard.
    parts.frame.addEventListener('keydown', (event) => this.#editor.undoKey(event));
    this.attributesChanged();
    this.#keep();
    this.#start();
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
    const rules = ask((core) => core.rules());
    this.#review.setRules(rules);
    this.#side.setRules(rules);
    this.#choiceBar.setSchemes(ask((core) => core.schemes()));
    this.#official.start();
    this.#session.now();
    warmUp();
  }

  async #clear() {
    if (this.#keeper) await this.#keeper.clear();
    const any = this.#editor.length > 0;
    if (any) this.#editor.replace('');
    this.#official.forget();
    this.#status.say(STATUS.cleared, any ? this.#undo : undefined);
    this.#editor.focus();
  }

  /** What a button after a note does: the list gets the keyboard. */
  #undo = () => {
    this.#review.focus();
    this.#editor.undo();
  };

  /** The stored draft, unless there already is one. */
  async #keep() {
    const key = this.#settings.host.getAttribute('storage');
    this.settled = !key || this.#settings.given;
    if (!key) return;
    const { kept: line, clear: button } = this.#parts;
    this.#keeper = new Keeper({ key, editor: this.#editor, session: this.#session, line, button });
    if (this.settled) return;
    const broughtBack = await this.#keeper.bringBack();
    this.settled = true;
    if (!broughtBack) return;
    this.#status.say(STATUS.restoredDraft);
    this.#official.chooser.told();
  }

  get #readonly() {
    return this.#settings.host.hasAttribute('readonly');
  }

  get text() {
    return this.#editor.text;
  }

  focus() {
    this.#editor.focus();
  }

  get decisions() {
    return this.#editor.decisions;
  }

  get written() {
    return this.#editor.keptWriting;
  }

  get official() {
    return this.#official;
  }

  /** @param {string} text */
  setText(text) {
    this.#status.another();
    this.#editor.replace(text);
  }

  attributesChanged() {
    const { host } = this.#settings;
    const parts = this.#parts;
    parts.frame.lang = host.lang || 'zh-CN';
    parts.frame.classList.toggle('readonly', this.#readonly);
    this.#editor.setReadonly(this.#readonly);
    this.#side.show();
    this.#official.refresh();
    this.#measure();
    this.#session.touch(null);
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  #updated(update) {
    const decided =
      update.startState.field(exceptions) !== update.state.field(exceptions) ||
      update.startState.field(choices) !== update.state.field(choices);
    if (update.docChanged || decided) {
      this.#session.touch(update.docChanged ? update.changes.desc : null);
      if (this.#keeper) this.#keeper.touch(this.#editor.length);
    }
    if (decided) this.#choiceBar.choices();
    if (update.startState.field(exceptions) !== update.state.field(exceptions)) this.#side.show();
    if ((update.docChanged || decided) && !broughtBack(update)) this.#status.forget();
    if (pasted(update)) this.#status.another();
    if (decided) this.#official.changed(update.startState.field(choices), update.transactions.some(isAnother));
    if (update.docChanged) this.#measure();
    if (update.docChanged || update.selectionSet) this.#pages.moved();
    if (isWhole(update)) {
      this.#pages.showBeginning();
      this.#review.reset();
    }
    if (update.docChanged || update.selectionSet) this.#pages.follow(update.selectionSet);
    if (update.selectionSet && update.transactions.some((transaction) => transaction.isUserEvent('select.pointer'))) {
      const [found] = findingsAt(update.state, this.#editor.cursor);
      if (found) this.#review.open(found.finding);
    }
  }

  #measure() {
    showEmpty(this.#parts, this.#editor.length === 0, this.#readonly);
  }

  /** The draft as it stands has been looked at, or cannot be. */
  #judged() {
    if (this.#keeper) this.#keeper.judged(this.#secrecy.holds);
  }

  /**
   * Shows an outcome, in several tasks, so that none is long.
   * @param {Outcome | null} outcome
   */
  #show(outcome) {
    const { result } = outcome || { result: null };
    const findings = outcome ? outcome.findings : [];
    this.#status.recovered();
    this.#status.count(outcome);
    this.#secrecy.show(findings, outcome ? outcome.source : '', this.#editor.choices);
    this.#leaving.show({ outcome, mark: this.#secrecy.field });
    this.#judged();
    this.#choiceBar.show(outcome, this.#readonly);
    showExtent(this.#parts, outcome);
    this.#stages.run([
      () => markDraft(this.#editor, this.#session, outcome),
      () => this.#pages.show(outcome),
      () => this.#pages.follow(this.#editor.view.hasFocus),
      () => this.#review.show(outcome, this.#editor),
      () => this.#official.show(outcome),
      () => this.#tell(result),
    ]);
  }

  /** @param {import('../report-types.js').Formatted | null} result   null: the draft is empty */
  #tell(result) {
    // An element that has been empty all along has nothing to tell.
    if (result || this.#told) this.#settings.onFormatted({ text: result ? result.text : '', findings: result ? result.findings : [] });
    this.#told = result !== null;
  }

  /** @param {Finding} finding */
  #fixable(finding) {
    const { outcome } = this.#session;
    return outcome ? fixable(finding, outcome.findings) : [];
  }

  close() {
    if (this.#keeper) this.#keeper.close();
    this.#stages.drop();
    this.#endPanes();
    this.#session.close();
    this.#pages.close();
    this.#editor.close();
    this.#settings.root.removeChild(this.#parts.frame);
  }
}
