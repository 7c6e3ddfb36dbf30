// @ts-check
/** The fields of the form: which there are, where they belong, what of them the text holds itself. */

import { FORM } from './words.js';

/** @typedef {import('../report-types.js').Fields} Fields */
/** @typedef {keyof Fields} FieldName */
/** @typedef {import('../report-types.js').Role} Role */

/** Nothing is filled in. @type {Fields} */
export const NO_FIELDS = {};

/**
 * The groups in the order of the page, each with its fields.
 * @type {[group: 'header' | 'minutes' | 'closing' | 'imprint', names: FieldName[]][]}
 */
export const GROUPS = [
  ['header', ['format', 'copyNumber', 'secrecy', 'urgency', 'issuers', 'markEnding', 'docNumber', 'signatories']],
  ['minutes', ['present', 'excused', 'observers']],
  ['closing', ['signatures', 'seal', 'offices', 'date', 'note', 'attachments']],
  ['imprint', ['copiesTo', 'issuedBy', 'issuedDate']],
];

/** Fields that hold a list. @type {readonly FieldName[]} */
export const LISTS = ['issuers', 'signatories', 'signatures', 'offices'];

/**
 * What a field is when it stands in the text.
 * @type {Partial<Record<FieldName, Role>>}
 */
const ROLES = {
  copyNumber: 'copy_number',
  secrecy: 'secrecy',
  urgency: 'urgency',
  issuers: 'org_mark',
  docNumber: 'doc_number',
  signatories: 'signatory',
  signatures: 'signature',
  date: 'date',
  note: 'note',
  copiesTo: 'copies_to',
  issuedBy: 'issued_by',
};

/**
 * The same without what is empty. An ending of the mark may be empty: it then
 * says that there is none.
 * @param {Fields} fields
 * @returns {Fields}
 */
export function tidy(fields) {
  /** @type {Record<string, unknown>} */
  const kept = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || (value === '' && name !== 'markEnding')) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    kept[name] = value;
  }
  return /** @type {Fields} */ (kept);
}

/** How many fields are filled in. @param {Fields} fields */
export const filled = (fields) => Object.keys(fields).length;

/** @param {Fields} a @param {Fields} b */
export const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** @param {Fields} fields */
const sorted = (fields) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * How many fields hold what is wrong.
 * @param {readonly import('../report-types.js').Fault[]} faults
 */
export const wrongFields = (faults) => new Set(faults.map(({ field }) => field)).size;

/** Longer words are told by their beginning. */
const LONGEST = 24;

/**
 * What of the fields stands in the text.
 * @param {readonly import('../report-types.js').Block[]} blocks
 * @param {string} source
 * @returns {Map<FieldName, string>}
 */
export function found(blocks, source) {
  const map = new Map();
  for (const [name, role] of /** @type {[FieldName, Role][]} */ (Object.entries(ROLES))) {
    const words = blocks
      .filter((block) => block.role === role && block.part === 'main')
      .map(({ span }) => source.slice(span[0], span[1]).replace(/\s+/g, ' '))
      .join(FORM.between);
    if (words !== '') map.set(name, words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
  }
  return map;
}

/**
 * Whether the minutes' own fields are of interest.
 * @param {Fields} fields
 * @param {string | null} genre
 */
export function minutes({ format, issuers = [], present, excused, observers }, genre) {
  const told = format === undefined && (/纪要$/.test(genre || '') || issuers.some((name) => /纪要$/.test(name)));
  return format === 'minutes' || told || Boolean(present || excused || observers);
}
