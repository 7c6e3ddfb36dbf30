// @ts-check
/** Whether another profile that ships is what such a draft usually has. Nothing is changed without asking. */

import { MATERIALS, PROFILE } from './words.js';

const OFFICIAL = 'gbt9704';
const MATERIAL = 'material';

/** What only an issued document has. @type {readonly import('../report-types.js').Role[]} */
const ISSUED = ['org_mark', 'doc_number', 'copy_number', 'signatory', 'copies_to', 'issued_by'];

/**
 * @param {import('../element/session.js').Outcome} outcome
 * @param {string} current   the profile's id
 * @param {import('../report-types.js').Fields} fields
 * @returns {{id: string, genre: string} | null}
 */
export function suggestion({ result: { blocks, genre } }, current, { issuers, docNumber, copiesTo, issuedBy }) {
  const issued = Boolean(issuers || docNumber || copiesTo || issuedBy) || blocks.some(({ role }) => ISSUED.includes(role));
  if (current === OFFICIAL && !issued && genre !== null && MATERIALS.includes(genre)) return { id: MATERIAL, genre };
  if (current === MATERIAL && issued) return { id: OFFICIAL, genre: PROFILE.official };
  return null;
}
