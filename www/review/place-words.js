// @ts-check
/** Where something stands, as one clerk tells another: page, heading, paragraph. */

import { PLACE } from '../words.js';
import { shortened } from './excerpt.js';

/** @typedef {import('../report-types.js').Block} Block */

/** So many UTF-16 units of a heading without a number name it. */
const NAMED = 8;

/** What stands under a heading without being a paragraph of it. @type {readonly string[]} */
const INSIDE = ['heading', 'table', 'residue'];

/**
 * The words for places of the source.
 * @param {import('../report-types.js').Formatted} result
 * @param {string} source
 * @returns {(span: readonly [number, number]) => string}
 */
export function placeWords({ blocks, ends }, source) {
  const told = paragraphs(blocks, source);
  const starts = told.map(({ start }) => start);
  return ([from, to]) => {
    // Where something is missing, it is missing behind what stands before.
    const at = from === to ? Math.max(0, from - 1) : from;
    const page = Math.min(firstAfter(ends, at), ends.length - 1) + 1;
    const block = told[Math.max(0, firstAfter(starts, at) - 1)];
    return [page > 0 ? PLACE.page(page) : '', block ? block.words : ''].filter(Boolean).join(' ');
  };
}

/**
 * The index of the first of rising numbers that is greater.
 * @param {readonly number[]} numbers
 * @param {number} than
 */
function firstAfter(numbers, than) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] > than) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * What each paragraph is called, in order.
 * @param {readonly Block[]} blocks
 * @param {string} source
 */
function paragraphs(blocks, source) {
  const attachments = new Set(blocks.map(({ part }) => part)).size - 1;
  /** @type {{start: number, words: string}[]} */
  const told = [];
  /** The headings that a paragraph stands under. @type {{level: number, words: string}[]} */
  let path = [];
  let part = '';
  let count = 0;
  let end = 0;
  for (const block of blocks) {
    const { role, level, span, runIn } = block;
    // What a copied page left inside a paragraph is a part of it.
    if (role === 'residue' && span[0] < end) continue;
    end = span[1];
    if (block.part !== part) {
      part = block.part;
      path = [];
      count = 0;
    }
    if (role === 'heading') {
      path = path.filter((above) => above.level < (level || 1));
      path.push({ level: level || 1, words: nameOf(block, source) });
      count = 0;
    }
    const under = path.map(({ words }) => words).join('');
    const counted = role === 'body' || role === 'list_item' || (role === 'heading' && runIn);
    if (counted) count += 1;
    const words = counted
      ? (under || PLACE.text) + PLACE.paragraph(count)
      : (INSIDE.includes(role) ? under : '') + PLACE.role(role === 'heading' ? 'title' : role);
    const attachment = part === 'main' ? '' : PLACE.attachment(attachments > 1 ? part.replace(/\D/g, '') : '');
    told.push({ start: span[0], words: role === 'attachment' ? attachment || words : [attachment, words].filter(Boolean).join(' ') });
  }
  return told;
}

/** A heading by its number, else by its first words. @param {Block} block @param {string} source */
function nameOf({ ordinal, heading, span }, source) {
  if (ordinal) return ordinal.text;
  const [from, to] = heading || span;
  return PLACE.heading(shortened(source.slice(from, to), NAMED));
}
