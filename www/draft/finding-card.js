// @ts-check
/**
 * The card of a finding in the draft: what is wrong, on what basis, and what
 * can be done. It comes up under the pointer, or with F8 at the cursor.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, closeHoverTooltips, hoverTooltip, showTooltip } from '@codemirror/view';
import { button, node } from '../element/node.js';
import { ACTION, LABEL, SEVERITY } from '../words.js';
import { findingsAt, nextFinding } from './finding-marks.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/**
 * What the card's buttons do; the workbench supplies it.
 * @typedef {object} FindingActions
 * @property {(finding: Finding) => void} fix
 * @property {(finding: Finding) => void} ignore
 * @property {(finding: Finding) => void} fixKind
 * @property {(finding: Finding) => number} kindCount   how many of its kind can be fixed
 * @property {(finding: Finding) => void} explain   shows the documentation of its rule
 * @property {() => boolean} editable
 */

/** More cards than this at one place would cover the draft. */
const SHOWN = 3;

/**
 * @param {Finding} finding
 * @param {FindingActions} actions
 * @param {() => void} done
 */
function card(finding, actions, done) {
  const editable = actions.editable();
  const kind = editable && finding.fix ? actions.kindCount(finding) : 0;
  /** @param {(finding: Finding) => void} act */
  const then = (act) => () => {
    done();
    act(finding);
  };
  return node(
    'div',
    { class: `card card-${finding.severity}` },
    node(
      'p',
      { class: 'card-message' },
      node('span', { class: `severity severity-${finding.severity}` }, SEVERITY[finding.severity]),
      finding.message,
    ),
    finding.fix ? node('p', { class: 'card-fix' }, finding.fix.title) : null,
    finding.basis ? node('p', { class: 'card-basis' }, LABEL.basis(finding.basis)) : null,
    node(
      'div',
      { class: 'actions' },
      editable && finding.fix ? button(ACTION.fix, then(actions.fix), { class: 'act act-main' }) : null,
      editable ? button(ACTION.ignore, then(actions.ignore), { class: 'act' }) : null,
      kind > 1 ? button(ACTION.fixKind(kind), then(actions.fixKind), { class: 'act' }) : null,
      button(ACTION.explain, then(actions.explain), { class: 'act' }),
    ),
  );
}

/** @type {import('@codemirror/state').StateEffectType<{from: number, to: number} | null>} */
const setCard = StateEffect.define();

/** @param {EditorView} view */
const within = (view) => /** @type {ShadowRoot | Document} */ (view.root);

/**
 * @param {FindingActions} actions
 * @returns {import('@codemirror/state').Extension}
 */
export function findingCards(actions) {
  /**
   * @param {EditorView} view
   * @param {number} at
   */
  const dom = (view, at) => {
    const done = () => {
      view.dispatch({ effects: [setCard.of(null), closeHoverTooltips] });
      view.focus();
    };
    const cards = node('div', { class: 'cards' });
    for (const { finding } of findingsAt(view.state, at).slice(0, SHOWN)) {
      cards.appendChild(card(finding, actions, done));
    }
    cards.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      done();
    });
    return { dom: cards };
  };

  const hover = hoverTooltip(
    (view, at) => {
      const found = findingsAt(view.state, at);
      // A menu has the word.
      if (found.length === 0 || within(view).querySelector('.role-menu')) return null;
      return { pos: found[0].from, end: found[0].to, above: false, create: () => dom(view, at) };
    },
    { hideOnChange: true, hoverTime: 250 },
  );

  /** @type {StateField<import('@codemirror/view').Tooltip | null>} */
  const atCursor = StateField.define({
    create: () => /** @type {import('@codemirror/view').Tooltip | null} */ (null),
    update(tooltip, transaction) {
      // It belongs to the place where it was asked for.
      let next = transaction.docChanged || transaction.selection ? null : tooltip;
      for (const effect of transaction.effects) {
        if (!effect.is(setCard)) continue;
        const place = effect.value;
        next = place && { pos: place.from, end: place.to, above: false, create: (view) => dom(view, place.from) };
      }
      return next;
    },
    provide: (field) => showTooltip.from(field),
  });

  return [hover, atCursor];
}

/**
 * Puts the cursor at the next finding and shows its card.
 * @param {boolean} forward
 * @returns {import('@codemirror/view').Command}
 */
export const goToFinding = (forward) => (view) => {
  const found = nextFinding(view.state, view.state.selection.main.from, forward);
  if (!found) return false;
  view.dispatch({
    selection: { anchor: found.from },
    effects: [setCard.of(found), EditorView.scrollIntoView(found.from, { y: 'center' })],
  });
  return true;
};

/** Moves the keyboard into the card that is shown, if there is one. @type {import('@codemirror/view').Command} */
export const enterCard = (view) => {
  const first = within(view).querySelector('.cards button');
  if (first instanceof HTMLElement) {
    first.focus();
    return true;
  }
  const { from } = view.state.selection.main;
  const found = findingsAt(view.state, from)[0];
  if (!found) return false;
  view.dispatch({ effects: setCard.of(found) });
  return true;
};

/** Closes the card. @type {import('@codemirror/view').Command} */
export const closeCard = (view) => {
  if (!within(view).querySelector('.cards')) return false;
  view.dispatch({ effects: [setCard.of(null), closeHoverTooltips] });
  return true;
};
