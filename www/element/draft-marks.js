// @ts-check
/** What the last result says of the draft, put where it stands in the draft now. */

import { paragraphs } from '../draft/role-marks.js';
import { marked } from '../review/places.js';

/**
 * Marks the findings, and the roles in the margin.
 * @param {import('../draft/draft-editor.js').DraftEditor} editor
 * @param {import('./session.js').Session} session
 * @param {import('./session.js').Outcome | null} outcome   null: the draft is empty
 */
export function markDraft(editor, session, outcome) {
  const blocks = outcome ? outcome.result.blocks : [];
  const found = outcome ? marked(outcome.findings, outcome.source) : [];
  editor.mark(
    found.map(({ span, finding }) => ({ ...session.place(span), finding })),
    paragraphs(
      blocks.map(({ role, level, span }) => ({ ...session.place(span), role, level })),
      editor.choices.roles,
    ),
  );
}
