// @ts-check
/** The findings as a table, for a sheet of paper and for a spreadsheet. */

import { FIX, RULE_GROUP, SEVERITY, TABLE } from '../words.js';
import { excerpt, visible } from './excerpt.js';
import { groupOf } from './finding-filter.js';
import { placeWords } from './place-words.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/** @typedef {{severity: import('../report-types.js').Severity, cells: string[]}} Line   cells as TABLE.columns names them */

/** The order of the list on the screen. @type {readonly import('../report-types.js').Severity[]} */
const GRAVEST_FIRST = ['error', 'warning', 'hint'];

/** So many UTF-16 units stand on either side of a mark. */
const AROUND = 8;

/**
 * The gravest first, and by place among those of one severity.
 * @param {readonly Finding[]} findings
 * @param {import('../element/session.js').Outcome} outcome   that has them
 * @param {(code: string) => string} ruleTitle
 * @returns {Line[]}
 */
export function tableOf(findings, { source, result }, ruleTitle) {
  const place = placeWords(result, source);
  const placed = findings.slice().sort((a, b) => a.span[0] - b.span[0]);
  const sorted = GRAVEST_FIRST.flatMap((of) => placed.filter(({ severity }) => severity === of));
  return sorted.map((finding, i) => {
    const { code, severity, span, message, basis, fix } = finding;
    const cells = [
      String(i + 1),
      SEVERITY[severity],
      RULE_GROUP[groupOf(finding)],
      place(span),
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
