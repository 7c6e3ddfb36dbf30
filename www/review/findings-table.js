// @ts-check
/** The findings as a table, for a sheet of paper and for a spreadsheet. */

import { FIX, RULE_GROUP, SEVERITY, TABLE } from '../words.js';
import { excerpt, visible } from './excerpt.js';
import { groupOf } from './finding-filter.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/** @typedef {{severity: import('../report-types.js').Severity, cells: string[]}} Line   cells as TABLE.columns names them */

/** The order of the list on the screen. @type {readonly import('../report-types.js').Severity[]} */
const GRAVEST_FIRST = ['error', 'warning', 'hint'];

/** So many UTF-16 units stand on either side of a mark. */
const AROUND = 8;

/**
 * The gravest first, and by place among those of one severity.
 * @param {readonly Finding[]} findings
 * @param {string} source
 * @param {(code: string) => string} ruleTitle
 * @returns {Line[]}
 */
export function tableOf(findings, source, ruleTitle) {
  const paragraph = paragraphs(source);
  const placed = findings
    .slice()
    .sort((a, b) => a.span[0] - b.span[0])
    .map((finding) => ({ finding, place: TABLE.place(paragraph(finding.span[0])) }));
  const sorted = GRAVEST_FIRST.flatMap((severity) => placed.filter(({ finding }) => finding.severity === severity));
  return sorted.map(({ finding, place }, i) => {
    const { code, severity, span, message, basis, fix } = finding;
    const cells = [
      String(i + 1),
      SEVERITY[severity],
      RULE_GROUP[groupOf(finding)],
      place,
      original(source, span),
      message,
      fix ? fix.title : '',
      FIX[fix ? fix.safety : 'none'],
      basis,
      `${code} ${ruleTitle(code)}`,
    ];
    return { severity, cells };
  });
}

/**
 * The words of a place; a mark, which says nothing by itself, with those around it.
 * @param {string} source
 * @param {readonly [number, number]} span
 */
function original(source, span) {
  const marked = source.slice(span[0], span[1]);
  if (/[\p{L}\p{N}]/u.test(marked)) return visible(marked);
  const { before, words, after } = excerpt(source, span, AROUND);
  return `${before}【${words}】${after}`;
}

/**
 * The number of the paragraph that holds a place, empty lines not counted.
 * Asked in the order of the places.
 * @param {string} source
 */
function paragraphs(source) {
  let at = 0;
  let count = 0;
  return (/** @type {number} */ place) => {
    // Up to the end of the line that the place stands in.
    while (at <= place && at < source.length) {
      const newline = source.indexOf('\n', at);
      const end = newline < 0 ? source.length : newline;
      if (source.slice(at, end).trim() !== '') count += 1;
      at = end + 1;
    }
    return Math.max(1, count);
  };
}

/**
 * The table as a file of comma-separated values: UTF-8 with a byte order mark,
 * without which Excel takes it for GBK.
 * @param {readonly Line[]} lines
 */
export function toCsv(lines) {
  const rows = [TABLE.columns, ...lines.map(({ cells }) => cells)];
  return `\ufeff${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} words */
function csvCell(words) {
  // A spreadsheet takes such a cell for a formula.
  const plain = /^[=+\-@\t]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
