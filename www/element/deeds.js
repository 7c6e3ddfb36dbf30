// @ts-check
/**
 * What the person does with findings and changes. Whatever alters the draft
 * or the exceptions is one transaction, so one undo takes it back.
 */

import { choose } from '../draft/choices.js';
import { addExceptions, isRule, ofMachine, removeExceptions, setExceptions } from '../draft/exceptions.js';
import { setWritten } from '../draft/written.js';
import { placeCount } from '../review/places.js';
import { toExceptions } from '../settings/settings.js';
import { STATUS, TROUBLE, roleName } from '../words.js';
import { wellFormed } from './session.js';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('../draft/exceptions.js').Exception} Exception */
/** @typedef {{from: number, to: number, insert: string}} Replacement */

export class Deeds {
  #editor;
  #session;
  #say;
  #undo;
  #ruleTitle;

  /**
   * @param {object} settings
   * @param {import('../draft/draft-editor.js').DraftEditor} settings.editor
   * @param {import('./session.js').Session} settings.session
   * @param {(words: string, undo?: () => void) => void} settings.say
   * @param {() => void} settings.undo
   * @param {(code: string) => string} settings.ruleTitle
   */
  constructor({ editor, session, say, undo, ruleTitle }) {
    this.#editor = editor;
    this.#session = session;
    this.#say = say;
    this.#undo = undo;
    this.#ruleTitle = ruleTitle;
  }

  /**
   * Puts the fixes of findings into the draft. A fix that would meet another
   * is left for the next time.
   * @param {readonly Finding[]} findings
   */
  fix(findings) {
    /** @type {Replacement[]} */
    const accepted = [];
    let fixed = 0;
    for (const finding of findings) {
      const edits = this.#replacements(finding);
      if (edits === null || edits.some((edit) => meets(accepted, edit))) continue;
      for (const edit of edits) accepted.splice(position(accepted, edit.from), 0, edit);
      fixed += placeCount([finding]);
    }
    if (fixed === 0) {
      this.#say(TROUBLE.moved);
      return;
    }
    this.#editor.change(accepted);
    this.#say(STATUS.fixed(fixed), this.#undo);
  }

  /**
   * A fix's edits where they stand in the draft now; null where the draft has
   * changed under them.
   * @param {Finding} finding
   * @returns {Replacement[] | null}
   */
  #replacements(finding) {
    if (!finding.fix) return null;
    /** @type {Replacement[]} */
    const edits = [];
    for (const edit of finding.fix.edits) {
      const { from, to } = this.#session.place(edit.span);
      if (wellFormed(this.#editor.slice(from, to)) !== this.#session.words(edit.span)) return null;
      edits.push({ from, to, insert: edit.text });
    }
    return edits.length > 0 ? edits : null;
  }

  /** Puts every change of the layout into the draft. */
  applyAll() {
    const outcome = this.#session.now();
    if (!outcome || !this.#session.fresh || outcome.result.changes.length === 0) {
      this.#say(STATUS.nothingToApply);
      return;
    }
    const { changes, options } = outcome.result;
    const count = new Set(changes.map(({ group }) => group)).size;
    const { decisions } = this.#editor;
    this.#editor.change(
      changes.map(({ span, text }) => ({ from: span[0], to: span[1], insert: text })),
      // What was decided about the draft holds for the text that stands there now.
      [
        setExceptions.of(exceptionsAfter(decisions.exceptions, options)),
        choose.of(carried(decisions.choices, options)),
        setWritten.of({ count, decisions }),
      ],
    );
    this.#say(STATUS.written(count), this.#undo);
  }

  /** Takes back what `applyAll` wrote. */
  unwrite() {
    this.#say(STATUS.unwritten[this.#editor.unwrite()]);
  }

  /**
   * Sets a paragraph's role, or leaves it to the program again.
   * @param {import('../draft/role-menu.js').Asked} asked
   * @param {import('../draft/role-menu.js').Said} said
   */
  setRole({ at, from, to }, said) {
    const roles = this.#editor.choices.roles.filter((set) => set.at < from || set.at >= to);
    if (said) roles.push({ ...said, at, byHand: true });
    roles.sort((a, b) => a.at - b.at);
    this.#editor.effect(choose.of({ roles }));
    this.#say(said ? STATUS.roleSet(roleName(said.role, said.level)) : STATUS.roleAutomatic, this.#undo);
  }

  /** @param {readonly Finding[]} findings */
  ignore(findings) {
    this.#add(
      findings.map(({ code, span, message, fix }) => {
        // So many places of one kind are let be with their rule.
        if (fix && fix.folded) return { code, at: null, words: null, draft: true, label: message };
        const { from, to } = this.#session.place(span);
        return { code, at: from, words: this.#editor.slice(from, to) || null, label: message };
      }),
      STATUS.ignored,
    );
  }

  /** Lets the word that a finding marks be, in every draft. @param {Finding} finding */
  ignoreWord({ code, span }) {
    const words = this.#session.words(span);
    this.#add([{ code, at: null, words, label: '' }], STATUS.ignoredWord(words));
  }

  /** @param {string} code */
  switchOff(code) {
    this.#add([{ code, at: null, words: null, label: '' }], STATUS.switchedOff(this.#ruleTitle(code)));
  }

  /** @param {string} code */
  switchOn(code) {
    const own = this.#editor.exceptions.filter((exception) => exception.code === code && isRule(exception));
    this.#editor.effect(removeExceptions.of(own));
    this.#say(STATUS.switchedOn(this.#ruleTitle(code)), this.#undo);
  }

  /**
   * Replaces what holds for every draft.
   * @param {import('../settings/settings.js').Settings} settings
   * @param {string} words
   */
  replaceSettings(settings, words) {
    const own = this.#editor.exceptions.filter((exception) => !ofMachine(exception));
    this.#editor.effect(setExceptions.of([...own, ...toExceptions(settings)]));
    this.#say(words, this.#undo);
  }

  /**
   * Takes some of what holds for every draft back.
   * @param {import('../settings/settings.js').Settings} settings
   */
  releaseSettings(settings) {
    this.resume(toExceptions(settings));
  }

  /**
   * Takes changes of the layout back.
   * @param {readonly import('../review/change-rows.js').Group[]} groups
   */
  restore(groups) {
    /** @type {Exception[]} */
    const exceptions = [];
    for (const { changes } of groups) {
      for (const change of changes) {
        for (const { code, at, words } of change.except) {
          const place = at !== undefined && at !== null ? this.#session.place([at, at + (words || '').length]).from : null;
          exceptions.push({ code, at: place, words: words === undefined ? null : words, label: change.message });
        }
      }
    }
    this.#add(exceptions, STATUS.restored);
  }

  /**
   * @param {Exception[]} exceptions
   * @param {string} words
   */
  #add(exceptions, words) {
    if (exceptions.length === 0) return;
    this.#editor.effect(addExceptions.of(exceptions));
    this.#say(words, this.#undo);
  }

  /** @param {readonly Exception[]} exceptions */
  resume(exceptions) {
    this.#editor.effect(removeExceptions.of(exceptions.slice()));
    this.#say(STATUS.resumed, this.#undo);
  }
}

/**
 * The choices for a formatted text: the person's own, and what the signs of
 * Markdown said before they were taken out.
 * @param {import('../draft/choices.js').Choices} choices
 * @param {import('../report-types.js').Options} options   as the core carried them over
 * @returns {Partial<import('../draft/choices.js').Choices>}
 */
function carried({ roles }, options) {
  const own = roles.slice();
  const markdown = options.markdown;
  const now = (options.roles || []).map(({ at, role, level = null, whole = false }) => {
    // The person's own come first; one that has done its work is left out.
    const same = own.findIndex((set) => set.role === role && set.level === level);
    const byHand = same >= 0 && own[same].byHand;
    own.splice(0, same + 1);
    return { at, role, level, whole, byHand };
  });
  return {
    roles: now.sort((a, b) => a.at - b.at),
    ...(markdown === undefined || markdown === null ? {} : { markdown }),
  };
}

/**
 * What is let be in a formatted text: at other places, where other words may
 * stand. The core gives exceptions back in the order in which it got them.
 * @param {readonly Exception[]} exceptions
 * @param {import('../report-types.js').Options} options   as the core carried them over
 * @returns {Exception[]}
 */
function exceptionsAfter(exceptions, { except = [] }) {
  const places = except.filter(({ at }) => at !== undefined && at !== null);
  let next = 0;
  /** @type {Exception[]} */
  const after = [];
  for (const one of exceptions) {
    const place = places[next];
    if (one.at === null) after.push(one);
    else if (place && place.code === one.code) {
      next += 1;
      after.push({ ...one, at: /** @type {number} */ (place.at), words: place.words === undefined ? null : place.words });
    }
  }
  return after;
}

/**
 * Where a replacement belongs in a sorted list.
 * @param {readonly Replacement[]} list
 * @param {number} from
 */
function position(list, from) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].from <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {readonly Replacement[]} list   sorted and disjoint
 * @param {Replacement} edit
 */
function meets(list, edit) {
  const at = position(list, edit.from);
  const before = list[at - 1];
  const after = list[at];
  if (before && (before.to > edit.from || before.from === edit.from)) return true;
  return after !== undefined && after.from < edit.to;
}
