// @ts-check
/** A few words around a place, for a row of a list. */

import { LABEL } from '../words.js';

const AROUND = 10;
const MOST = 36;

/**
 * @param {string} source
 * @param {readonly [number, number]} span
 * @param {number} [around]   how many units stand on either side
 * @returns {{before: string, words: string, after: string}}
 */
export function excerpt(source, [from, to], around = AROUND) {
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const newline = source.indexOf('\n', to);
  const end = newline < 0 ? source.length : newline;
  const before = source.slice(Math.max(start, whole(source, from - around)), from);
  const after = source.slice(to, Math.min(end, whole(source, to + around)));
  return {
    before: (from - around > start ? '…' : '') + before,
    words: visible(source.slice(from, to)),
    after: after + (to + around < end ? '…' : ''),
  };
}

/**
 * Words as they can be shown on one line: the middle of long ones left out,
 * and a name for what would not be seen.
 * @param {string} words
 */
export function visible(words) {
  if (words !== '' && words.trim() === '') return words.includes('\n') ? `〔${LABEL.lineBreak}〕` : `〔${LABEL.blank}〕`;
  const line = words.replace(/\n/g, '↵');
  if (line.length <= MOST) return line;
  return `${line.slice(0, whole(line, MOST - 12))}…${line.slice(whole(line, line.length - 11))}`;
}

/**
 * The beginning of words that are longer than a word.
 * @param {string} words
 * @param {number} most
 */
export function shortened(words, most) {
  const line = visible(words);
  return line.length <= most ? line : `${line.slice(0, whole(line, most - 1))}…`;
}

/**
 * Words as they can be shown, in quotation marks; in brackets where one of them has such marks
 * itself.
 * @param {string[]} all
 * @returns {string[]}
 */
export function quoted(...all) {
  const lines = all.map(visible);
  const marks = lines.some((line) => /["“”]/.test(line));
  return lines.map((line) => (/^〔.*〕$/.test(line) ? line : marks ? `〔${line}〕` : `“${line}”`));
}

/**
 * Moves a cut off the middle of a surrogate pair.
 * @param {string} text
 * @param {number} at
 */
function whole(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
