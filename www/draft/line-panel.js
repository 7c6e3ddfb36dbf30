// @ts-check
/**
 * CodeMirror's panel that goes to a line. It gives the keyboard back where it
 * finds it in the document, and in a shadow root it never does; so we do.
 */

import { getDialog } from '@codemirror/view';
import { gotoLine } from '@codemirror/search';

/** @type {import('@codemirror/view').Command} */
export const goToLine = (view) => {
  gotoLine(view);
  const panel = getDialog(view, 'cm-goto-line');
  if (!panel) return true;
  // The panel has seen to what it prevents: then it is closed.
  const after = (/** @type {Event} */ event) => {
    if (event.defaultPrevented) view.focus();
  };
  for (const form of Array.from(panel.dom.querySelectorAll('form'))) {
    form.addEventListener('keydown', after);
    form.addEventListener('submit', after);
  }
  for (const close of Array.from(panel.dom.querySelectorAll('.cm-dialog-close'))) {
    close.addEventListener('click', () => view.focus());
  }
  return true;
};
