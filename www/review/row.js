// @ts-check
/**
 * One row of a list, and what it opens to: its places, and what can be done
 * with each of them or with all.
 */

import { button, node } from '../element/node.js';
import { ACTION, LABEL } from '../words.js';

/**
 * @typedef {object} Action
 * @property {string} label
 * @property {() => void} run
 * @property {boolean} [main]
 */

/**
 * One place that a row speaks of.
 * @typedef {object} Place
 * @property {readonly [number, number]} span   in the last result's source
 * @property {string} before   some words before it
 * @property {string} words
 * @property {string} after
 * @property {string | null} instead   what would stand there; null: nothing is proposed
 * @property {string} message   what is said of this place alone
 * @property {Action[]} actions
 */

/**
 * @typedef {object} Row
 * @property {string} key   the same for the same thing after the next computing
 * @property {string} text
 * @property {string} named   words that it speaks of, where they differ from place to place
 * @property {string} note   a word at the row's end
 * @property {string} noteWhy   what it means
 * @property {string} kind   a class: the severity, or what else tells rows apart
 * @property {string | null} kindName   the same in words, for those who do not see it
 * @property {string} basis
 * @property {string} advice
 * @property {number} count   how many places
 * @property {readonly [number, number] | null} first   the first place
 * @property {(most: number) => Place[]} places   made only when the row is open
 * @property {Action[]} actions   for all of its places
 */

/**
 * How a row stands in its list.
 * @typedef {object} Standing
 * @property {boolean} open
 * @property {boolean} stop   whether the tab key stops here
 * @property {number} most   places shown of an open row
 * @property {() => void} press
 * @property {(span: readonly [number, number]) => void} go   to a place in the draft
 * @property {() => void} more   shows more places
 */

/**
 * @param {Row} row
 * @param {Standing} standing
 */
export function rowItem(row, standing) {
  return node(
    'li',
    { class: `row-item${standing.open ? ' open' : ''}` },
    node(
      'button',
      {
        type: 'button',
        class: `row row-${row.kind}`,
        'data-key': row.key,
        'aria-expanded': String(standing.open),
        tabindex: standing.stop ? 0 : -1,
        click: standing.press,
      },
      node('span', { class: 'row-sign', 'aria-hidden': 'true' }),
      row.kindName ? node('span', { class: 'unseen' }, `${row.kindName}：`) : null,
      node('span', { class: 'row-text' }, row.text, row.named ? node('span', { class: 'row-named' }, ` ${row.named}`) : null),
      row.count > 1 ? node('span', { class: 'row-count' }, LABEL.place(row.count)) : null,
      row.note ? node('span', { class: 'row-note', title: row.noteWhy || null }, row.note) : null,
    ),
    standing.open ? detail(row, standing) : null,
  );
}

/**
 * @param {Row} row
 * @param {Standing} standing
 */
function detail(row, standing) {
  const places = row.places(standing.most);
  const rest = row.count - places.length;
  return node(
    'div',
    { class: 'detail' },
    row.advice ? node('p', { class: 'advice' }, row.advice) : null,
    row.basis ? node('p', { class: 'basis' }, row.basis) : null,
    ...places.map((place) => placeItem(place, standing.go)),
    rest > 0 && places.length > 0 ? button(ACTION.more(rest), standing.more, { class: 'more' }) : null,
    row.actions.length > 0 ? actions(row.actions, 'actions actions-kind') : null,
  );
}

/**
 * @param {Place} place
 * @param {Standing['go']} go
 */
function placeItem(place, go) {
  return node(
    'div',
    { class: 'place' },
    node(
      'button',
      { type: 'button', class: 'excerpt', click: () => go(place.span) },
      place.message ? node('span', { class: 'place-message' }, place.message) : null,
      place.before,
      place.instead === null
        ? node('mark', {}, place.words)
        : node('span', {}, node('del', {}, place.words), place.instead === '' ? null : node('ins', {}, place.instead)),
      place.after,
    ),
    place.actions.length > 0 ? actions(place.actions, 'actions') : null,
  );
}

/**
 * @param {Action[]} list
 * @param {string} className
 */
function actions(list, className) {
  return node(
    'div',
    { class: className },
    ...list.map((action) => button(action.label, action.run, { class: action.main ? 'act act-main' : 'act' })),
  );
}
