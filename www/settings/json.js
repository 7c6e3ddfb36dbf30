// @ts-check
/**
 * Reads JSON and says where it is malformed. The browser's own parser does not
 * say that in every browser, and not in the reader's language.
 */

import { JSON_TROUBLE } from './words.js';

/** What is malformed and where, in words for the person. */
export class Malformed extends Error {}

/** Deeper than any file of ours; beyond it the stack would run out. */
const DEEPEST = 64;

/**
 * @param {string} text
 * @returns {unknown}
 * @throws {Malformed}
 */
export function parseJson(text) {
  const source = text.replace(/^\ufeff/, '');
  let at = 0;

  /** @param {string} expected @returns {never} */
  const fail = (expected) => {
    const before = source.slice(0, at).split('\n');
    const found = at < source.length ? String.fromCodePoint(/** @type {number} */ (source.codePointAt(at))) : null;
    throw new Malformed(JSON_TROUBLE.at(before.length, before[before.length - 1].length + 1, expected, found));
  };
  const blanks = () => {
    while (at < source.length && ' \t\r\n'.includes(source[at])) at += 1;
  };
  /** @param {string} sign */
  const next = (sign) => {
    blanks();
    if (source[at] !== sign) return false;
    at += 1;
    return true;
  };
  const string = () => {
    blanks();
    const found = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.exec(source.slice(at));
    if (!found) return fail(JSON_TROUBLE.string);
    at += found[0].length;
    return /** @type {string} */ (JSON.parse(found[0]));
  };
  /** @param {number} depth @returns {unknown} */
  const value = (depth) => {
    blanks();
    if (depth > DEEPEST) return fail(JSON_TROUBLE.shallower);
    if (source[at] === '"') return string();
    if (next('[')) {
      /** @type {unknown[]} */
      const list = [];
      if (next(']')) return list;
      do list.push(value(depth + 1));
      while (next(','));
      return next(']') ? list : fail(JSON_TROUBLE.list);
    }
    if (next('{')) {
      /** @type {Map<string, unknown>} */
      const entries = new Map();
      if (next('}')) return entries;
      do {
        const start = at;
        const name = string();
        if (entries.has(name)) {
          at = start;
          blanks();
          fail(JSON_TROUBLE.another(name));
        }
        if (!next(':')) fail(JSON_TROUBLE.colon);
        entries.set(name, value(depth + 1));
      } while (next(','));
      return next('}') ? entries : fail(JSON_TROUBLE.object);
    }
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(source.slice(at, at + 40));
    if (!word) return fail(JSON_TROUBLE.value);
    at += word[0].length;
    return JSON.parse(word[0]);
  };

  const whole = value(0);
  blanks();
  return at < source.length ? fail(JSON_TROUBLE.end) : whole;
}
