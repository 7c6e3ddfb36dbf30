// @ts-check
/**
 * What the program took every paragraph for, in the margin of the draft. Where
 * one line holds several paragraphs, since its breaks were lost, the further
 * ones say it where they begin.
 */

import { RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, WidgetType, gutter } from '@codemirror/view';
import { node } from '../element/node.js';
import { LABEL, roleMark, roleName } from '../words.js';

/** @typedef {import('../report-types.js').Role} Role */
/** @typedef {import('@codemirror/state').EditorState} EditorState */

/**
 * A paragraph of the last result, at its place in the draft.
 * @typedef {object} Paragraph
 * @property {number} from
 * @property {number} to
 * @property {Role} role
 * @property {number | null} level
 * @property {boolean} byHand   whether the person has said so
 */

/** New paragraphs, sorted by place. @type {import('@codemirror/state').StateEffectType<readonly Paragraph[]>} */
export const setParagraphs = StateEffect.define();

/**
 * The paragraphs, with what the person has said of them.
 * @param {Omit<Paragraph, 'byHand'>[]} placed   sorted by place
 * @param {readonly import('./choices.js').SetRole[]} roles   sorted by place
 * @returns {Paragraph[]}
 */
export function paragraphs(placed, roles) {
  const set = roles.filter(({ byHand }) => byHand);
  let next = 0;
  return placed.map((paragraph) => {
    while (next < set.length && set[next].at < paragraph.from) next += 1;
    return { ...paragraph, byHand: next < set.length && set[next].at < paragraph.to };
  });
}

class Known extends RangeValue {
  /** @param {Paragraph} paragraph */
  constructor(paragraph) {
    super();
    this.role = paragraph.role;
    this.level = paragraph.level;
    this.byHand = paragraph.byHand;
  }
}

/** @param {Paragraph | Known} paragraph @param {string} place */
function mark({ role, level, byHand }, place) {
  const name = roleName(role, level);
  const quiet = role === 'body' && !byHand ? ' role-quiet' : '';
  return node(
    'span',
    { class: `role ${place}${quiet}${byHand ? ' role-set' : ''}`, title: byHand ? LABEL.roleSet(name) : LABEL.role(name) },
    roleMark(role, level),
  );
}

/** @param {Paragraph} a @param {Paragraph} b */
const alike = (a, b) => a.role === b.role && a.level === b.level && a.byHand === b.byHand;

class Margin extends GutterMarker {
  /** @param {Paragraph} paragraph */
  constructor(paragraph) {
    super();
    this.paragraph = paragraph;
  }
  /** @param {Margin} other */
  eq(other) {
    return alike(this.paragraph, other.paragraph);
  }
  toDOM() {
    return mark(this.paragraph, 'role-margin');
  }
}

class Inside extends WidgetType {
  /** @param {Paragraph} paragraph */
  constructor(paragraph) {
    super();
    this.paragraph = paragraph;
  }
  /** @param {Inside} other */
  eq(other) {
    return alike(this.paragraph, other.paragraph);
  }
  toDOM() {
    const element = mark(this.paragraph, 'role-inside');
    // Like the margin: the menu is opened by a key as well.
    element.setAttribute('aria-hidden', 'true');
    return element;
  }
  ignoreEvent() {
    return false;
  }
}

/**
 * @typedef {object} Marks
 * @property {RangeSet<Known>} known
 * @property {RangeSet<Margin>} margin
 * @property {import('@codemirror/view').DecorationSet} inside
 */

/**
 * @param {readonly Paragraph[]} paragraphs
 * @param {import('@codemirror/state').Text} doc
 * @returns {Marks}
 */
function marks(paragraphs, doc) {
  const known = [];
  const margin = [];
  const inside = [];
  let line = doc.lineAt(0);
  /** What the line's mark in the margin tells of. @type {Paragraph | null} */
  let told = null;
  for (const paragraph of paragraphs) {
    if (paragraph.from >= paragraph.to || paragraph.to > doc.length) continue;
    known.push(new Known(paragraph).range(paragraph.from, paragraph.to));
    if (paragraph.from > line.to) {
      line = doc.lineAt(paragraph.from);
      told = null;
    }
    if (told === null) {
      told = paragraph;
      margin.push(new Margin(paragraph).range(line.from));
    } else if (paragraph.role !== 'residue' && told.role === 'residue') {
      // What a site put before a paragraph is no paragraph of the line.
      told = paragraph;
      margin[margin.length - 1] = new Margin(paragraph).range(line.from);
    } else if (paragraph.role !== 'residue') {
      inside.push(Decoration.widget({ widget: new Inside(paragraph), side: 1 }).range(paragraph.from));
    }
  }
  return { known: RangeSet.of(known, true), margin: RangeSet.of(margin), inside: Decoration.set(inside) };
}

/** @type {StateField<Marks>} */
const roleMarks = StateField.define({
  create: () => ({ known: RangeSet.empty, margin: RangeSet.empty, inside: Decoration.none }),
  update(value, transaction) {
    let next = value;
    if (transaction.docChanged) {
      const { changes } = transaction;
      next = {
        known: value.known.map(changes),
        margin: value.margin.map(changes),
        inside: value.inside.map(changes),
      };
    }
    for (const effect of transaction.effects) {
      if (effect.is(setParagraphs)) next = marks(effect.value, transaction.newDoc);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ inside }) => inside),
});

/**
 * The paragraph at a place. Of one that lies inside another, as residue does,
 * the outer; of two that meet, the one that begins there.
 * @param {EditorState} state
 * @param {number} at
 * @returns {Paragraph | null}
 */
export function paragraphAt(state, at) {
  /** @type {Paragraph | null} */
  let found = null;
  state.field(roleMarks).known.between(at, at, (from, to, { role, level, byHand }) => {
    const better = found === null || found.role === 'residue' || (found.to === at && from === at);
    if (better) found = { from, to, role, level, byHand };
  });
  return found;
}

/**
 * The paragraph that the margin of a line tells of.
 * @param {EditorState} state
 * @param {number} at   somewhere in the line
 * @returns {Paragraph | null}
 */
export function paragraphOfLine(state, at) {
  const line = state.doc.lineAt(at);
  /** @type {Paragraph | null} */
  let found = null;
  state.field(roleMarks).known.between(line.from, line.to, (from, to, { role, level, byHand }) => {
    if (to === line.from || (found !== null && found.role !== 'residue')) return;
    if (found === null || role !== 'residue') found = { from, to, role, level, byHand };
  });
  return found;
}

/**
 * @param {(view: EditorView, paragraph: Paragraph, at: number) => boolean} open   opens the menu of the paragraph, asked for at a place
 * @returns {import('@codemirror/state').Extension}
 */
export function roleMargin(open) {
  return [
    roleMarks,
    gutter({
      class: 'roles',
      renderEmptyElements: true,
      markers: (view) => view.state.field(roleMarks).margin,
      domEventHandlers: {
        click(view, line) {
          const paragraph = paragraphOfLine(view.state, line.from);
          return paragraph !== null && open(view, paragraph, line.from);
        },
        // The keyboard stays where it is.
        mousedown: () => true,
      },
    }),
    EditorView.domEventHandlers({
      mousedown: (event) => event.target instanceof Element && event.target.classList.contains('role-inside'),
      click(event, view) {
        const { target } = event;
        if (!(target instanceof Element) || !target.classList.contains('role-inside')) return false;
        const at = view.posAtDOM(target);
        const paragraph = paragraphAt(view.state, at);
        return paragraph !== null && open(view, paragraph, at);
      },
    }),
  ];
}
