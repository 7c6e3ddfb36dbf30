// @ts-check
/**
 * What makes an official document of a draft: the form and the profile, in a
 * strip over the pages and in a drawer beside them.
 */

import { choose } from '../draft/choices.js';
import { FormDeeds } from '../form/deeds.js';
import { filled, found, wrongFields } from '../form/fields.js';
import { FormView } from '../form/form-view.js';
import { FORM } from '../form/words.js';
import { Chooser } from '../profile/chooser.js';
import { fontStates, missing } from '../profile/fonts.js';
import { ProfileView } from '../profile/profile-view.js';
import { suggestion } from '../profile/suggestion.js';
import { FONT, PROFILE } from '../profile/words.js';
import { Drawer } from './drawer.js';
import { button, fill, node } from './node.js';

/** @typedef {import('./session.js').Outcome} Outcome */
/** @typedef {import('../draft/choices.js').Choices} Choices */

export class Official {
  chooser;
  #strip;
  #editor;
  #readonly;
  #recompute;
  #drawer;
  #deeds;
  #form;
  #profile;
  #openForm = button(FORM.open(0, 0), () => this.openForm(), { class: 'act act-main' });
  #openNotes = button('', () => this.openForm(), { class: 'act' });
  #openProfile = button(PROFILE.details(0), () => this.#look(), { class: 'act' });
  #openFonts = button('', () => this.#look(), { class: 'act' });
  #suggestion = node('p', { class: 'suggestion', hidden: true });
  /** Suggestions that were not taken. @type {Set<string>} */
  #declined = new Set();
  /** @type {Outcome | null} */
  #outcome = null;

  /**
   * @param {object} settings
   * @param {HTMLElement} settings.host
   * @param {import('./template.js').Template} settings.parts
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {() => boolean} settings.readonly
   * @param {() => void} settings.recompute   the options changed, and not by the draft's choices
   * @param {() => void} settings.rest   gives the keyboard to somebody
   * @param {(words: string, undo?: () => void) => void} settings.say
   * @param {() => void} settings.undo
   * @param {(words: string) => void} settings.trouble
   */
  constructor({ host, parts, editor, readonly, recompute, rest, say, undo, trouble }) {
    this.#strip = parts.officialStrip;
    this.#editor = editor;
    this.#readonly = readonly;
    this.#recompute = recompute;
    this.#drawer = new Drawer({ onClose: rest });
    parts.left.appendChild(this.#drawer.element);
    this.#deeds = new FormDeeds({ editor, say, undo });
    this.#form = new FormView({
      onInput: (fields) => this.#deeds.input(fields),
      onDone: (fields) => this.#deeds.done(fields),
      onClear: () => this.#deeds.clear(),
      onTakeOver: () => this.#deeds.takeOver(),
    });
    this.chooser = new Chooser({
      storage: host.getAttribute('storage'),
      named: () => host.getAttribute('profile'),
      editor,
      say,
      undo,
      trouble,
    });
    this.#profile = new ProfileView({
      importFrom: async (file) => {
        if (await this.chooser.importFrom(file)) this.#again();
      },
      exportThis: (entry) => this.chooser.exportThis(entry),
      remove: (entry) => {
        this.chooser.remove(entry);
        this.#again();
      },
    });
    fill(this.#strip, this.#openForm, this.chooser.field, this.#openProfile, this.#openFonts, this.#openNotes, this.#suggestion);
  }

  /** The draft and its lists come into sight again. */
  close() {
    this.#drawer.close();
  }

  openForm() {
    this.#drawer.open(this.#form);
  }

  #look() {
    this.#drawer.open(this.#profile);
    this.#showProfile();
    this.#profile.focus();
  }

  /** The core runs. */
  start() {
    this.chooser.start();
    this.#showProfile();
  }

  /** The page fills in the form: one step of the history. @param {import('../form/fields.js').Fields} fields */
  setFields(fields) {
    this.#deeds.done(fields);
  }

  /** The page gives another profile, by name or as a whole, which goes before what the person chose. @param {object | null} profile */
  setProfile(profile) {
    this.#editor.unrecorded(choose.of({ profile: null }));
    this.chooser.give(profile);
    this.#again();
  }

  #again() {
    this.#recompute();
    this.#showProfile();
  }

  /**
   * The draft's choices changed.
   * @param {Choices} before
   * @param {boolean} another   since another draft came in
   */
  changed(before, another) {
    const { profile, fields } = this.#editor.choices;
    if (another) this.#deeds.another(before.fields);
    if (before.profile !== profile) {
      this.chooser.changed();
      this.#showProfile();
    }
    if (before.fields !== fields) this.#showForm();
  }

  /** The person clears the draft. */
  forget() {
    this.#deeds.forget();
    this.#showForm();
  }

  /** @param {Outcome | null} outcome */
  show(outcome) {
    this.#outcome = outcome;
    this.refresh();
  }

  /** What may be done changed. */
  refresh() {
    this.#showForm();
    this.#showProfile();
  }

  #showForm() {
    const { fields } = this.#editor.choices;
    const { notes, form, genre, blocks } = this.#outcome ? this.#outcome.result : { notes: [], form: [], genre: null, blocks: [] };
    const source = this.#outcome ? this.#outcome.source : '';
    this.#form.show({ fields, found: found(blocks, source), notes, faults: form, genre, before: this.#deeds.hasEarlier });
    this.#openForm.textContent = FORM.open(filled(fields), wrongFields(form));
    this.#openForm.hidden = this.#readonly();
    this.#openNotes.textContent = FORM.noteCount(notes.length);
    this.#openNotes.hidden = notes.length === 0;
  }

  #showProfile() {
    const { current } = this.chooser;
    const editable = !this.#readonly();
    this.#strip.hidden = current === null;
    this.chooser.field.hidden = !editable;
    this.#suggest();
    if (!current) return;
    this.#openProfile.textContent = PROFILE.details(current.departures.length);
    // Fonts are looked at where there is something to be set in them.
    const lack = this.#outcome ? missing(fontStates(current.profile)).length : 0;
    this.#openFonts.textContent = FONT.missing(lack);
    this.#openFonts.hidden = lack === 0;
    if (this.#profile.element.isConnected) this.#profile.show(current, { kept: this.chooser.shelf.works, editable });
  }

  #suggest() {
    const { current } = this.chooser;
    const better = this.#outcome && current && suggestion(this.#outcome, current.id, this.#editor.choices.fields);
    const entry = better && this.chooser.shelf.find(better.id);
    this.#suggestion.hidden = !better || !entry || this.#readonly() || this.#declined.has(better.id);
    if (!better || !entry || this.#suggestion.hidden) return;
    const words = PROFILE.suggest(better.genre, entry.profile.title);
    // Made anew, its buttons would lose the keyboard.
    if (this.#suggestion.firstChild && this.#suggestion.firstChild.textContent === words) return;
    fill(
      this.#suggestion,
      document.createTextNode(words),
      button(PROFILE.take, () => this.#answer(() => this.chooser.choose(better.id)), { class: 'act act-main' }),
      button(PROFILE.leave, () => this.#answer(() => this.#declined.add(better.id)), { class: 'act' }),
    );
  }

  /** The question goes; the form's button, beside it, gets the keyboard. @param {() => void} act */
  #answer(act) {
    this.#openForm.focus({ preventScroll: true });
    act();
    this.#suggest();
  }
}
