// @ts-check
/** The findings on paper. */

import { fill, node } from '../element/node.js';
import { LABEL, TABLE } from '../words.js';

/** What goes on paper, by its place in TABLE.columns; the rest is in the file. */
const PRINTED = [0, 1, 3, 4, 5, 6, 7];
const MESSAGE = 5;
const BASIS = 8;

/**
 * @param {HTMLElement} sheet   in place of what it holds
 * @param {string} title
 * @param {string} counts
 * @param {readonly import('./findings-table.js').Line[]} lines
 */
export function fillSheet(sheet, title, counts, lines) {
  const head = node('tr', {}, ...PRINTED.map((i) => node('th', { scope: 'col' }, TABLE.columns[i])));
  const body = lines.map(({ severity, cells }) =>
    node(
      'tr',
      { class: `sheet-${severity}` },
      ...PRINTED.map((i) =>
        i === MESSAGE && cells[BASIS]
          ? node('td', {}, cells[i], node('span', { class: 'sheet-basis' }, LABEL.basis(cells[BASIS])))
          : node('td', {}, cells[i]),
      ),
    ),
  );
  fill(
    sheet,
    node('h1', {}, TABLE.title),
    node('p', {}, title),
    node('p', {}, counts),
    // The foot keeps the lower edge of every sheet free.
    node('table', {}, node('thead', {}, head), node('tfoot', {}, node('tr', {}, node('td', { colspan: PRINTED.length }))), node('tbody', {}, ...body)),
    node('p', { class: 'sheet-foot' }, TABLE.foot),
  );
}
