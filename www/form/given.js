// @ts-check
/** The fields that a page gives an element: what they may be, and what is wrong with them. */

import { GROUPS, LISTS, tidy } from './fields.js';
import { CHOICE, GIVEN } from './words.js';

/** @typedef {import('./fields.js').Fields} Fields */

const NAMES = GROUPS.flatMap(([, names]) => names);

/** Fields that hold one of a few words. @type {Record<string, string[]>} */
const CHOICES = {
  format: Object.keys(CHOICE.format),
  seal: Object.keys(CHOICE.seal),
  attachments: Object.keys(CHOICE.attachments),
};

/**
 * A copy of its own, without the empty fields.
 * @param {unknown} fields   none where it is null or undefined
 * @returns {Fields}
 * @throws {TypeError} where there is no such field, or its value is none that it can hold
 */
export function given(fields) {
  if (fields === null || fields === undefined) return {};
  if (typeof fields !== 'object' || Array.isArray(fields)) throw new TypeError(GIVEN.object);
  for (const [name, value] of Object.entries(fields)) {
    if (!NAMES.some((known) => known === name)) throw new TypeError(GIVEN.name(name, NAMES));
    if (value === null || value === undefined) continue;
    const expected = lacking(name, value);
    if (expected !== null) throw new TypeError(GIVEN.value(name, expected));
  }
  return tidy(JSON.parse(JSON.stringify(fields)));
}

/**
 * What the field ought to hold; null where it does.
 * @param {string} name
 * @param {unknown} value
 */
function lacking(name, value) {
  const isText = (/** @type {unknown} */ one) => typeof one === 'string';
  if (LISTS.some((list) => list === name)) return Array.isArray(value) && value.every(isText) ? null : GIVEN.list;
  const choices = CHOICES[name];
  if (choices) return choices.some((choice) => choice === value) ? null : GIVEN.oneOf(choices.filter((choice) => choice !== ''));
  return isText(value) ? null : GIVEN.text;
}
