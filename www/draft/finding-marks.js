// @ts-check
/**
 * The findings in the draft: an underline for each, whose form tells the
 * severity without its colour (wavy, dashed, dotted).
 */

import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @typedef {import('../report-types.js').Finding} Finding */
/** @typedef {import('@codemirror/view').DecorationSet} DecorationSet */

/** @typedef {{from: number, to: number, finding: Finding}} FoundAt */

/** New findings, with places in the draft as it stands. @type {import('@codemirror/state').StateEffectType<readonly FoundAt[]>} */
export const setFindings = StateEffect.define();

/** The finding being looked at, or null. @type {import('@codemirror/state').StateEffectType<{from: number, to: number} | null>} */
export const setLooked = StateEffect.define();

/**
 * Where a finding is drawn. A finding about something missing has an empty
 * span: the sign before it, or the one after, is marked instead.
 * @param {number} from
 * @param {number} to
 * @param {number} length
 */
export function drawn(from, to, length) {
  if (to > from) return { from, to: Math.min(to, length) };
  return from > 0 ? { from: from - 1, to: from } : { from: 0, to: Math.min(1, length) };
}

/** A longer place is marked at its beginning only: a draft that is all underlined tells nothing. */
const LONG = 36;
const BEGINNING = 10;

/** @param {FoundAt} place @param {number} length */
function underlined({ from, to, finding }, length) {
  return drawn(from, finding.severity !== 'error' && to - from > LONG ? from + BEGINNING : to, length);
}

/**
 * @param {readonly FoundAt[]} places
 * @param {number} length
 */
function marks(places, length) {
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  const sorted = places
    .map((place) => ({ ...underlined(place, length), finding: place.finding }))
    .filter((place) => place.from < place.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { from, to, finding } of sorted) {
    builder.add(
      from,
      to,
      Decoration.mark({ class: `finding finding-${finding.severity}`, inclusive: false, finding }),
    );
  }
  return builder.finish();
}

/** @type {StateField<DecorationSet>} */
export const findingMarks = StateField.define({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = transaction.docChanged ? set.map(transaction.changes) : set;
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) next = marks(effect.value, transaction.newDoc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const lookedMark = Decoration.mark({ class: 'finding-looked' });

/** @type {StateField<DecorationSet>} */
export const lookedAt = StateField.define({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = transaction.docChanged ? set.map(transaction.changes) : set;
    for (const effect of transaction.effects) {
      if (!effect.is(setLooked)) continue;
      const { from, to } = effect.value
        ? drawn(effect.value.from, effect.value.to, transaction.newDoc.length)
        : { from: 0, to: 0 };
      next = from < to ? Decoration.set([lookedMark.range(from, to)]) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * The findings at a place, the narrowest first.
 * @param {import('@codemirror/state').EditorState} state
 * @param {number} at
 * @returns {FoundAt[]}
 */
export function findingsAt(state, at) {
  /** @type {FoundAt[]} */
  const found = [];
  state.field(findingMarks).between(at, at, (from, to, mark) => {
    found.push({ from, to, finding: mark.spec.finding });
  });
  return found.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/**
 * The nearest place with a finding after (or before) a position, going round.
 * @param {import('@codemirror/state').EditorState} state
 * @param {number} at
 * @param {boolean} forward
 * @returns {{from: number, to: number} | null}
 */
export function nextFinding(state, at, forward) {
  const set = state.field(findingMarks);
  /** @type {{from: number, to: number} | null} */
  let found = null;
  /** @param {number} from @param {number} to */
  const first = (from, to) => {
    for (const cursor = set.iter(from); cursor.value && cursor.from <= to; cursor.next()) {
      if (cursor.from < from) continue;
      found = { from: cursor.from, to: cursor.to };
      if (forward) return true;
    }
    return found !== null;
  };
  const end = state.doc.length;
  if (forward) return first(at + 1, end) || first(0, at) ? found : null;
  return first(0, at - 1) || first(at, end) ? found : null;
}
