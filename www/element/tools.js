// @ts-check
/** The buttons over the panes, and a file dropped on the element. */

import sampleText from '../sample.txt';
import { STATUS, TROUBLE } from '../words.js';
import { FileTrouble, readTextFile } from './open-file.js';

/**
 * @param {object} settings
 * @param {import('./template.js').Template} settings.parts
 * @param {import('./deeds.js').Deeds} settings.deeds
 * @param {() => boolean} settings.readonly
 * @param {(text: string, words: string) => void} settings.replace   puts a new draft in; the words say what happened
 * @param {(words: string) => void} settings.trouble
 * @param {() => void} settings.focus   of the draft
 * @param {(fit: boolean) => void} settings.zoom
 * @param {() => void} settings.clear   forgets the draft
 */
export function wireTools({ parts, deeds, readonly, replace, trouble, focus, zoom, clear }) {
  /** @param {File} file */
  const read = async (file) => {
    try {
      replace(await readTextFile(file), STATUS.opened(file.name));
    } catch (error) {
      trouble(error instanceof FileTrouble ? error.message : TROUBLE.unreadable(file.name));
    }
  };

  const sample = () => replace(sampleText, STATUS.sample);
  const open = () => parts.file.click();
  parts.emptySample.addEventListener('click', sample);
  parts.open.addEventListener('click', open);
  parts.emptyOpen.addEventListener('click', open);
  parts.apply.addEventListener('click', () => deeds.applyAll());
  parts.unwrite.addEventListener('click', () => deeds.unwrite());
  parts.clear.addEventListener('click', clear);
  parts.file.addEventListener('change', () => {
    const file = parts.file.files && parts.file.files[0];
    if (file) read(file);
    // The same file may be chosen again.
    parts.file.value = '';
  });

  // Wherever it is dropped: on the pages the browser would leave the document for it.
  parts.frame.addEventListener('dragover', (event) => {
    if (!event.dataTransfer || !Array.from(event.dataTransfer.types).includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = readonly() ? 'none' : 'copy';
  });
  // Before the editor, which would read any dropped file as UTF-8.
  parts.frame.addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer && event.dataTransfer.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      if (!readonly()) read(file);
    },
    true,
  );
  // Beside the text the empty pane still is the editor.
  parts.emptyDraft.addEventListener('click', focus);

  /** @param {boolean} fit */
  const choose = (fit) => {
    parts.fit.setAttribute('aria-pressed', String(fit));
    parts.full.setAttribute('aria-pressed', String(!fit));
    zoom(fit);
  };
  parts.fit.addEventListener('click', () => choose(true));
  parts.full.addEventListener('click', () => choose(false));
  choose(true);
}
