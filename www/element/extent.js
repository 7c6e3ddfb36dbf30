// @ts-check
/** How much of a draft there is, and what can be done with so much. */

import { LABEL } from '../words.js';

/** @typedef {import('./template.js').Template} Template */

/**
 * @param {Template} parts
 * @param {boolean} empty   the draft
 * @param {boolean} readonly
 */
export function showEmpty({ open, apply, emptyDraft }, empty, readonly) {
  emptyDraft.hidden = !empty;
  // The empty pane has this button itself.
  open.hidden = empty || readonly;
  apply.hidden = readonly;
}

/**
 * @param {Template} parts
 * @param {import('./session.js').Outcome | null} outcome
 */
export function showExtent({ draftCount, pageCount, emptyPage, copyText, copyWord, print, docx }, outcome) {
  const pages = outcome ? outcome.result.pages || 0 : 0;
  draftCount.textContent = outcome ? LABEL.count(outcome.source.replace(/\s+/g, '').length) : '';
  pageCount.textContent = pages > 0 ? LABEL.pageCount(pages) : '';
  emptyPage.hidden = pages > 0;
  for (const button of [copyText, copyWord, print, docx]) button.disabled = !outcome;
}
