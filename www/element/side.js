// @ts-check
/** What the drawer shows: the rules with their documentation, and the settings of this machine. */

import { ofMachine } from '../draft/exceptions.js';
import { Malformed } from '../settings/json.js';
import { Memory } from '../settings/memory.js';
import { read, settingsOf, toExceptions, write } from '../settings/settings.js';
import { SettingsView } from '../settings/settings-view.js';
import { RulesView } from '../rules/rules-view.js';
import { SETTINGS, SETTINGS_TROUBLE } from '../settings/words.js';
import { STATUS, TROUBLE } from '../words.js';
import { Drawer } from './drawer.js';
import { download } from './exports.js';
import { FileTrouble, readTextFile } from './open-file.js';

export class Side {
  #editor;
  #deeds;
  #readonly;
  #say;
  #trouble;
  #knows;
  #memory;
  #rules;
  #settings;
  /** What was shown last. */
  #shown = '';
  drawer;

  /**
   * @param {object} settings
   * @param {import('./template.js').Template} settings.parts
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {import('./deeds.js').Deeds} settings.deeds
   * @param {import('../review/review-panel.js').ReviewPanel} settings.review
   * @param {string | null} settings.storage   the key under which settings are kept
   * @param {() => boolean} settings.readonly
   * @param {(words: string) => void} settings.say
   * @param {(words: string) => void} settings.trouble
   */
  constructor({ parts, editor, deeds, review, storage, readonly, say, trouble }) {
    this.#editor = editor;
    this.#deeds = deeds;
    this.#readonly = readonly;
    this.#say = say;
    this.#trouble = trouble;
    this.#knows = review.knows;
    this.#memory = new Memory(storage);
    this.drawer = new Drawer({ onClose: () => review.focus() });
    parts.drawerPlace.appendChild(this.drawer.element);
    this.#rules = new RulesView({ deeds: { switchOff: (code) => deeds.switchOff(code), switchOn: (code) => deeds.switchOn(code) } });
    this.#settings = new SettingsView({
      deeds: {
        release: (some) => deeds.releaseSettings(some),
        resume: (place) => deeds.resume([this.#places()[place]]),
        exportAll: () => this.#export(),
        importFrom: (file) => this.#import(file),
      },
      ruleTitle: review.ruleTitle,
      explain: (code) => this.explain(code),
    });
    parts.rules.addEventListener('click', () => this.drawer.open(this.#rules));
    for (const button of [parts.settings, parts.settingsHere]) {
      button.addEventListener('click', () => this.drawer.open(this.#settings));
    }
  }

  /** Shows the documentation of a rule. @param {string} code */
  explain(code) {
    this.#rules.open(code);
    this.drawer.open(this.#rules);
  }

  /** The rules are known: so the settings can be read. @param {readonly import('../report-types.js').Rule[]} rules */
  setRules(rules) {
    this.#rules.setRules(rules);
    try {
      const kept = this.#memory.load(this.#knows);
      if (kept) this.#editor.remember(toExceptions(kept));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.#trouble(SETTINGS_TROUBLE.stored(error.message));
    }
    // With the rules' names, and kept from now on.
    this.#shown = '';
    this.show();
  }

  /** The settings, or what may be done with them, changed. */
  show() {
    const settings = settingsOf(this.#editor.exceptions);
    const editable = !this.#readonly();
    const places = this.#places();
    // Where a place stands moves with every key, and is not shown.
    const shown = JSON.stringify([settings, places.map((exception) => ({ ...exception, at: null })), editable]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#memory.save(settings);
    this.#rules.show(settings.off, editable);
    this.#settings.show(settings, places, { kept: this.#memory.works, editable });
  }

  /** What is let be in this draft only. */
  #places() {
    return this.#editor.exceptions.filter((exception) => !ofMachine(exception));
  }

  #export() {
    const name = `${SETTINGS.file}.json`;
    download(write(settingsOf(this.#editor.exceptions)), name, 'application/json');
    this.#say(STATUS.downloaded(name));
  }

  /** @param {File} file */
  async #import(file) {
    try {
      const settings = read(await readTextFile(file), this.#knows);
      this.#deeds.replaceSettings(settings, STATUS.imported(SETTINGS.summary(settings.off.length, settings.words.length)));
    } catch (error) {
      if (error instanceof Malformed) this.#trouble(SETTINGS_TROUBLE.refused(file.name, error.message));
      else this.#trouble(error instanceof FileTrouble ? error.message : TROUBLE.unreadable(file.name));
    }
  }
}
