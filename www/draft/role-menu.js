// @ts-check
/**
 * The menu in which a paragraph's role is set. It comes up from the margin,
 * or by a key at the cursor.
 */

import { StateEffect, StateField } from '@codemirror/state';
import { closeHoverTooltips, showTooltip } from '@codemirror/view';
import { activeIn, node } from '../element/node.js';
import { ACTION, LABEL, ROLE_GROUP, roleName } from '../words.js';
import { paragraphAt } from './role-marks.js';

/** @typedef {import('../report-types.js').Role} Role */
/** @typedef {import('./role-marks.js').Paragraph} Paragraph */
/** @typedef {import('@codemirror/view').EditorView} EditorView */

/** What a paragraph is said to be; null: as the program takes it. @typedef {{role: Role, level: number | null} | null} Said */

/**
 * The paragraph that the menu speaks of: where its role is set, and what part
 * of the draft has this one role.
 * @typedef {Paragraph & {at: number}} Asked
 */

/**
 * What the menu does; the workbench supplies it.
 * @typedef {object} RoleActions
 * @property {(asked: Asked, said: Said) => void} set
 * @property {() => boolean} editable
 */

/** @type {Record<keyof typeof ROLE_GROUP, [Role, number | null][]>} */
const CHOICES = {
  text: [
    ['body', null],
    ['heading', 1],
    ['heading', 2],
    ['heading', 3],
    ['heading', 4],
    ['heading', 5],
    ['list_item', null],
    ['table', null],
  ],
  front: [
    ['title', null],
    ['subtitle', null],
    ['salutation', null],
    ['org_mark', null],
    ['doc_number', null],
    ['signatory', null],
    ['copy_number', null],
    ['secrecy', null],
    ['urgency', null],
  ],
  end: [
    ['attachment_note', null],
    ['signature', null],
    ['date', null],
    ['note', null],
    ['attachment', null],
    ['copies_to', null],
    ['issued_by', null],
    ['residue', null],
  ],
};

/**
 * @param {Asked} asked
 * @param {(said: Said) => void} choose
 * @param {(focus: boolean) => void} close   gives the keyboard back to the draft if asked
 */
function menu(asked, choose, close) {
  /** @param {string} label @param {boolean} checked @param {Said} said @param {Record<string, string>} [more] */
  const item = (label, checked, said, more = {}) =>
    node(
      'button',
      {
        type: 'button',
        role: 'menuitemradio',
        class: 'role-item',
        'aria-checked': String(checked),
        tabindex: -1,
        click: () => choose(said),
        ...more,
      },
      label,
    );
  const groups = /** @type {(keyof typeof ROLE_GROUP)[]} */ (Object.keys(CHOICES)).map((group) =>
    node(
      'div',
      { class: 'role-group', role: 'group', 'aria-label': ROLE_GROUP[group] },
      node('div', { class: 'role-group-title', 'aria-hidden': 'true' }, ROLE_GROUP[group]),
      ...CHOICES[group].map(([role, level]) => {
        const checked = role === asked.role && (role !== 'heading' || level === asked.level);
        // An item keeps its place in the hierarchy.
        const kept = role === 'list_item' ? asked.level : level;
        const key = role === 'heading' ? String(level) : null;
        return item(roleName(role, level), checked, { role, level: kept }, key ? { 'aria-keyshortcuts': key, 'data-key': key } : {});
      }),
    ),
  );
  const automatic = node(
    'button',
    { type: 'button', role: 'menuitem', class: 'role-item role-automatic', tabindex: -1, click: () => choose(null) },
    ACTION.roleAutomatic,
  );
  const element = node(
    'div',
    { class: 'role-menu', role: 'menu', 'aria-label': LABEL.roleMenu },
    node('div', { class: 'role-groups', role: 'presentation' }, ...groups),
    asked.byHand ? automatic : null,
  );
  const columns = groups.map((group) => items(group));
  if (asked.byHand) columns[0].push(automatic);

  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const key = element.querySelector(`[data-key="${/^[1-5]$/.test(event.key) ? event.key : '-'}"]`);
    if (key instanceof HTMLElement) key.click();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else {
      const next = neighbour(columns, target, event.key);
      if (!next) return;
      next.focus({ preventScroll: true });
    }
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    // The window may lose the keyboard and get it back.
    if ((next instanceof Node && element.contains(next)) || !document.hasFocus()) return;
    // When the menu itself goes, it goes within an update of the editor.
    Promise.resolve().then(() => {
      if (element.isConnected && !element.contains(activeIn(element))) close(false);
    });
  });
  return element;
}

/** @param {Element} element @returns {HTMLElement[]} */
const items = (element) => Array.from(element.querySelectorAll('.role-item'));

/**
 * Where a key leads to from an item.
 * @param {HTMLElement[][]} columns
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function neighbour(columns, from, key) {
  const all = columns.reduce((list, column) => list.concat(column), /** @type {HTMLElement[]} */ ([]));
  const column = columns.findIndex((list) => list.includes(from));
  if (column < 0) return undefined;
  const row = columns[column].indexOf(from);
  const at = all.indexOf(from);
  /** @param {number} step */
  const beside = (step) => {
    const list = columns[(column + step + columns.length) % columns.length];
    return list[Math.min(row, list.length - 1)];
  };
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all[(at - 1 + all.length) % all.length];
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return all[0];
    case 'End':
      return all[all.length - 1];
    default:
      return undefined;
  }
}

/** @type {import('@codemirror/state').StateEffectType<Asked | null>} */
const ask = StateEffect.define();

/**
 * @param {EditorView} view
 * @param {boolean} focus
 */
function closeMenu(view, focus) {
  view.dispatch({ effects: ask.of(null) });
  if (focus) view.focus();
}

/**
 * Shows the menu of a paragraph. A title or a table has a role for each of its
 * lines, any other paragraph one for all.
 * @param {EditorView} view
 * @param {Paragraph} paragraph
 * @param {number} at   the place it was asked for
 */
function show(view, paragraph, at) {
  let { from, to } = paragraph;
  if (paragraph.role === 'title' || paragraph.role === 'table') {
    const line = view.state.doc.lineAt(Math.max(from, Math.min(at, to)));
    from = Math.max(from, line.from + Math.max(0, line.text.search(/\S/)));
    to = Math.min(to, line.to);
  }
  view.dispatch({
    selection: { anchor: from },
    effects: [closeHoverTooltips, ask.of({ ...paragraph, from, to, at: from })],
  });
}

/**
 * @param {RoleActions} actions
 * @returns {import('@codemirror/state').Extension}
 */
export function roleMenu(actions) {
  /** @param {Asked} asked @returns {import('@codemirror/view').Tooltip} */
  const tooltip = (asked) => ({
    pos: asked.from,
    above: false,
    create: (view) => {
      const dom = menu(
        asked,
        (said) => {
          closeMenu(view, true);
          actions.set(asked, said);
        },
        (focus) => closeMenu(view, focus),
      );
      const mount = () => {
        const first = dom.querySelector('[aria-checked="true"]') || items(dom)[0];
        if (first instanceof HTMLElement) first.focus({ preventScroll: true });
      };
      return { dom, mount };
    },
  });
  return StateField.define({
    create: () => /** @type {import('@codemirror/view').Tooltip | null} */ (null),
    update(value, transaction) {
      // It belongs to the place where it was asked for.
      let next = transaction.docChanged || transaction.selection ? null : value;
      for (const effect of transaction.effects) {
        if (effect.is(ask)) next = effect.value && actions.editable() ? tooltip(effect.value) : null;
      }
      return next;
    },
    provide: (field) => showTooltip.from(field),
  });
}

/**
 * Opens the menu from the margin.
 * @param {EditorView} view
 * @param {Paragraph} paragraph
 * @param {number} at
 */
export function openRoleMenu(view, paragraph, at) {
  if (view.state.readOnly) return false;
  show(view, paragraph, at);
  return true;
}

/** Opens the menu at the cursor. @type {import('@codemirror/view').Command} */
export const roleMenuAtCursor = (view) => {
  const at = view.state.selection.main.head;
  const paragraph = paragraphAt(view.state, at);
  return paragraph !== null && openRoleMenu(view, paragraph, at);
};
