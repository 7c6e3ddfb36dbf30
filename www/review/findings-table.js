// @ts-check
/** The findings as a table, for a sheet of paper and for a spreadsheet. */

import { RULE_GROUP, SEVERITY, TABLE } from '../words.js';
import { visible } from './excerpt.js';
import { groupOf } from './finding-filter.js';

/** @typedef {import('../report-types.js').Finding} Finding */

/** @typedef {{severity: import('../report-types.js').Severity, cells: string[]}} Line   cells as TABLE.columns names them */

/**
 * @param {readonly Finding[]} findings   sorted by place
 * @param {string} source
 * @param {(code: string) => string} ruleTitle
 * @returns {Line[]}
 */
export function tableOf(findings, source, ruleTitle) {
  const paragraph = paragraphs(source);
  return findings.map((finding, i) => {
    const { code, severity, span, message, basis, fix } = finding;
    const cells = [
      String(i + 1),
      SEVERITY[severity],
      RULE_GROUP[groupOf(finding)],
      TABLE.place(paragraph(span[0])),
      visible(source.slice(span[0], span[1])),
      message,
      fix ? fix.title : '',
      basis,
      `${code} ${ruleTitle(code)}`,
    ];
    return { severity, cells };
  });
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
