// @ts-check
/**
 * What holds for every draft on this machine: rules that are off, and words
 * that a rule lets be. Written to a file and read from one.
 */

import { ofMachine, isRule } from '../draft/exceptions.js';
import { Malformed, parseJson } from './json.js';
import { SETTINGS_TROUBLE } from './words.js';

/** @typedef {import('../draft/exceptions.js').Exception} Exception */
/** @typedef {{code: string, words: string}} LetBe */

/**
 * @typedef {object} Settings
 * @property {readonly string[]} off   codes of rules
 * @property {readonly LetBe[]} words
 */

/** @param {Settings} settings */
export const isEmpty = ({ off, words }) => off.length === 0 && words.length === 0;

/**
 * The settings among what is let be.
 * @param {readonly Exception[]} list
 * @returns {Settings}
 */
export function settingsOf(list) {
  const own = list.filter(ofMachine);
  return {
    off: own.filter(isRule).map(({ code }) => code),
    words: own.filter((exception) => !isRule(exception)).map(({ code, words }) => ({ code, words: words || '' })),
  };
}

/**
 * The same as what is let be.
 * @param {Settings} settings
 * @returns {Exception[]}
 */
export function toExceptions({ off, words }) {
  return [
    ...off.map((code) => ({ code, at: null, words: null, label: '' })),
    ...words.map(({ code, words }) => ({ code, at: null, words, label: '' })),
  ];
}

/** How a file of ours says what it is. */
const FORMAT = 'chengwen-settings';
const VERSION = 1;

/** @param {Settings} settings */
export function write({ off, words }) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, off, words }, null, 2)}\n`;
}

/** What a file may hold. */
const FIELDS = ['format', 'version', 'off', 'words'];

/**
 * @param {string} text
 * @param {(code: string) => boolean} known   whether there is such a rule
 * @returns {Settings}
 * @throws {Malformed} which says what is wrong, where, and what is expected
 */
export function read(text, known) {
  const whole = parseJson(text);
  if (!(whole instanceof Map)) throw new Malformed(SETTINGS_TROUBLE.object);
  const other = Array.from(whole.keys()).find((name) => !FIELDS.includes(name));
  if (other !== undefined) throw new Malformed(SETTINGS_TROUBLE.field(other, FIELDS));
  if (whole.get('format') !== FORMAT) throw new Malformed(SETTINGS_TROUBLE.format(FORMAT));
  if (whole.get('version') !== VERSION) throw new Malformed(SETTINGS_TROUBLE.version(VERSION));
  /** @param {unknown} code @param {string} place */
  const rule = (code, place) => {
    if (typeof code !== 'string') throw new Malformed(SETTINGS_TROUBLE.code(place));
    if (!known(code)) throw new Malformed(SETTINGS_TROUBLE.unknown(place, code));
    return code;
  };
  const off = list(whole, 'off').map((code, i) => rule(code, SETTINGS_TROUBLE.place('off', i + 1)));
  const words = list(whole, 'words').map((entry, i) => {
    const place = SETTINGS_TROUBLE.place('words', i + 1);
    if (!(entry instanceof Map)) throw new Malformed(SETTINGS_TROUBLE.entry(place));
    const more = Array.from(entry.keys()).some((name) => name !== 'code' && name !== 'words');
    if (more) throw new Malformed(SETTINGS_TROUBLE.entry(place));
    const words = entry.get('words');
    if (typeof words !== 'string' || words === '') throw new Malformed(SETTINGS_TROUBLE.words(place));
    return { code: rule(entry.get('code'), place), words };
  });
  return { off: Array.from(new Set(off)), words };
}

/**
 * @param {Map<string, unknown>} whole
 * @param {string} name
 * @returns {unknown[]}
 */
function list(whole, name) {
  const value = whole.has(name) ? whole.get(name) : [];
  if (!Array.isArray(value)) throw new Malformed(SETTINGS_TROUBLE.list(name));
  return value;
}
