// @ts-check
/**
 * The draft: a CodeMirror editor in the shadow root. It knows text, places
 * and marks; what a finding means is told to it from outside.
 */

import { Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, drawSelection, dropCursor, highlightSpecialChars, keymap, tooltips } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { LABEL, PHRASES } from '../words.js';
import { choices, choose } from './choices.js';
import { addExceptions, exceptions, setExceptions } from './exceptions.js';
import { closeCard, enterCard, findingCards, goToFinding } from './finding-card.js';
import { findingMarks, lookedAt, setFindings, setLooked } from './finding-marks.js';
import { goToLine } from './line-panel.js';
import { openRoleMenu, roleMenu, roleMenuAtCursor } from './role-menu.js';
import { roleMargin, setParagraphs } from './role-marks.js';
import { decidedThen, keptWriting, readWriting, setWay, setWritten, way, wayBack, written } from './written.js';

/** @typedef {import('./finding-card.js').FindingActions} FindingActions */
/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */

/**
 * What the person has decided about the draft.
 * @typedef {object} Decisions
 * @property {readonly import('./exceptions.js').Exception[]} exceptions
 * @property {import('./choices.js').Choices} choices
 */

/**
 * @typedef {object} DraftSettings
 * @property {Element} parent
 * @property {ShadowRoot} root
 * @property {HTMLElement} overlay   where cards are drawn, above the panes
 * @property {string} text
 * @property {Decisions} decisions
 * @property {import('./written.js').KeptWriting | null} written   that the layout's changes were written into it
 * @property {boolean} readonly
 * @property {FindingActions} actions
 * @property {import('./role-menu.js').RoleActions} roles
 * @property {(update: ViewUpdate) => void} onUpdate
 * @property {(event: ClipboardEvent) => boolean} onPaste   true when it dealt with the paste
 */

export class DraftEditor {
  #readonly = new Compartment();
  /** @type {EditorView} */
  view;

  /** @param {DraftSettings} settings */
  constructor(settings) {
    const writing = readWriting(settings.written, settings.text.length);
    this.view = new EditorView({
      parent: settings.parent,
      root: settings.root,
      state: EditorState.create({
        doc: settings.text,
        extensions: [
          exceptions.init(() => settings.decisions.exceptions),
          choices.init(() => settings.decisions.choices),
          written.init(() => writing && writing.written),
          way.init(() => writing && writing.way),
          // What was written into the draft can be taken back for long.
          history({ minDepth: 1000 }),
          highlightSpecialChars(),
          drawSelection(),
          dropCursor(),
          EditorView.lineWrapping,
          search({ top: true }),
          findingMarks,
          lookedAt,
          tooltips({ parent: settings.overlay }),
          findingCards(settings.actions),
          roleMargin(openRoleMenu),
          roleMenu(settings.roles),
          keymap.of([
            { key: 'F8', run: goToFinding(true), shift: goToFinding(false) },
            { key: 'Mod-.', run: enterCard },
            { key: 'F9', run: roleMenuAtCursor },
            { key: 'Escape', run: closeCard },
            { key: 'Mod-Alt-g', run: goToLine },
            ...searchKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorState.phrases.of(PHRASES),
          EditorView.contentAttributes.of({
            'aria-label': LABEL.editor,
            tabindex: '0',
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'off',
            'aria-keyshortcuts': 'F8 F9',
          }),
          EditorView.domEventHandlers({ paste: (event) => settings.onPaste(event) }),
          this.#readonly.of(this.#state(settings.readonly)),
          EditorView.updateListener.of(settings.onUpdate),
        ],
      }),
    });
  }

  /** @param {boolean} readonly */
  #state(readonly) {
    return [
      EditorState.readOnly.of(readonly),
      EditorView.contentAttributes.of({ 'aria-readonly': String(readonly) }),
    ];
  }

  /** @param {boolean} readonly */
  setReadonly(readonly) {
    this.view.dispatch({ effects: this.#readonly.reconfigure(this.#state(readonly)) });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  get length() {
    return this.view.state.doc.length;
  }

  get exceptions() {
    return this.view.state.field(exceptions);
  }

  get choices() {
    return this.view.state.field(choices);
  }

  /** @returns {Decisions} */
  get decisions() {
    return { exceptions: this.exceptions, choices: this.choices };
  }

  /** That the layout's changes were written into it; null: they were not. */
  get written() {
    return this.view.state.field(written);
  }

  /** The same, to be kept beside the draft. */
  get keptWriting() {
    return keptWriting(this.view.state);
  }

  get cursor() {
    return this.view.state.selection.main.head;
  }

  /** Whether an input method is in the middle of a word. */
  get composing() {
    return this.view.composing || this.view.compositionStarted;
  }

  /**
   * Replaces the whole draft, as one undo step.
   * @param {string} text
   */
  replace(text) {
    this.view.dispatch({
      changes: { from: 0, to: this.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
      userEvent: 'input.replace',
    });
  }

  /**
   * Puts a stored draft into the empty one; nothing that can be undone.
   * @param {string} text
   * @param {Partial<Decisions>} decisions
   * @param {import('./written.js').KeptWriting | null} kept   that the layout's changes were written into it
   */
  restore(text, decisions, kept) {
    const annotations = Transaction.addToHistory.of(false);
    this.view.dispatch({ changes: { from: 0, insert: text }, annotations });
    const writing = readWriting(kept, this.length);
    this.view.dispatch({
      effects: [
        addExceptions.of((decisions.exceptions || []).slice()),
        choose.of(decisions.choices || {}),
        ...(writing ? [setWritten.of(writing.written), setWay.of(writing.way)] : []),
      ],
      annotations,
    });
  }

  /**
   * Lets be what holds on this machine; nothing that can be undone.
   * @param {import('./exceptions.js').Exception[]} exceptions
   */
  remember(exceptions) {
    this.view.dispatch({ effects: addExceptions.of(exceptions), annotations: Transaction.addToHistory.of(false) });
  }

  /**
   * Changes the draft, as one undo step.
   * @param {{from: number, to: number, insert: string}[]} changes   sorted and disjoint
   * @param {import('@codemirror/state').StateEffect<any>[]} [effects]
   */
  change(changes, effects = []) {
    this.view.dispatch({ changes, effects, userEvent: 'input.fix' });
  }

  /** @param {import('@codemirror/state').StateEffect<any>} effect */
  effect(effect) {
    this.view.dispatch({ effects: effect });
  }

  /**
   * The same, of which the history is not to know.
   * @param {import('@codemirror/state').StateEffect<any>} effect
   */
  unrecorded(effect) {
    this.view.dispatch({ effects: effect, annotations: Transaction.addToHistory.of(false) });
  }

  /**
   * Makes one step of the history of what came about unrecorded.
   * @param {import('@codemirror/state').StateEffect<any>} before
   * @param {import('@codemirror/state').StateEffect<any>} after
   */
  record(before, after) {
    const back = this.view.state.update({ effects: before, annotations: Transaction.addToHistory.of(false) });
    this.view.dispatch([back, back.state.update({ effects: after })]);
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  slice(from, to) {
    return this.view.state.doc.sliceString(from, to);
  }

  /**
   * @param {readonly import('./finding-marks.js').FoundAt[]} places
   * @param {readonly import('./role-marks.js').Paragraph[]} paragraphs
   */
  mark(places, paragraphs) {
    this.view.dispatch({ effects: [setFindings.of(places), setParagraphs.of(paragraphs)] });
  }

  /**
   * Brings a place into view and marks it; takes the keyboard there if asked.
   * @param {number} from
   * @param {number} to
   * @param {{focus: boolean, select: boolean}} how
   */
  show(from, to, how) {
    const end = Math.min(to, this.length);
    const start = Math.min(from, end);
    this.view.dispatch({
      // The cursor stands at the beginning, which the pages go to.
      selection: how.select ? { anchor: end, head: start } : { anchor: start },
      effects: [setLooked.of(how.select ? { from: start, to: end } : null), EditorView.scrollIntoView(start, { y: 'center' })],
    });
    if (how.focus) this.view.focus();
  }

  /** Scrolls to the first line; the cursor stays. */
  toBeginning() {
    // 'start' would move the page around the editor too, though the line is in sight.
    this.view.dispatch({ effects: EditorView.scrollIntoView(0, { y: 'nearest', yMargin: 16 }) });
  }

  focus() {
    this.view.focus();
  }

  undo() {
    return undo(this.view);
  }

  /**
   * Takes back what the layout's changes wrote into it.
   * @returns {import('./written.js').Unwritten}
   */
  unwrite() {
    const before = this.written;
    const known = this.view.state.field(way);
    if (before === null || known === null) return 'whole';
    const back = wayBack(known);
    const { exceptions, choices } = decidedThen(before.decisions, this.decisions, back);
    this.view.dispatch({
      changes: back.changes,
      effects: [setExceptions.of(exceptions.slice()), choose.of(choices), setWritten.of(null)],
      userEvent: 'input.replace',
    });
    return back.later ? 'kept' : 'whole';
  }

  /**
   * The keys for undo and redo, pressed outside the text.
   * @param {KeyboardEvent} event
   */
  undoKey(event) {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (!(target instanceof HTMLElement) || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (this.view.contentDOM.contains(target)) return;
    const key = event.key.toLowerCase();
    const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : null;
    if (act && act(this.view)) event.preventDefault();
  }

  close() {
    this.view.destroy();
  }
}
