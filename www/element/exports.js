// @ts-check
/** The ways out: clipboard and file. */

import { UNTITLED } from '../words.js';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names longer than this are refused by some file systems. */
const LONGEST_NAME = 60;

/**
 * A file's name without its ending: the words of the title, without what file
 * systems refuse.
 * @param {import('../report-types.js').Formatted} result
 * @param {string} source
 */
export function fileName(result, source) {
  const title = result.blocks
    // An attachment has a title of its own.
    .filter((block) => block.role === 'title' && block.part === 'main')
    .map((block) => source.slice(block.span[0], block.span[1]))
    .join('');
  const name = title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff\ufffd\\/:*?"<>|#]/g, '')
    .replace(/\s+/g, '')
    .replace(/^\.+|\.+$/g, '');
  return Array.from(name).slice(0, LONGEST_NAME).join('') || UNTITLED;
}

/**
 * @param {Uint8Array | string} content
 * @param {string} name
 * @param {string} type
 */
export function download(content, name, type) {
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (content)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  // Old engines read the blob only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/**
 * Copies, with `text/html` where there is any. First by a copy command, which
 * hands our HTML on as it is; the clipboard's own interface reads it into the
 * page to clean it, where a strict content policy objects to every style.
 * @param {{text: string, html?: string}} content
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(content) {
  if (copyByCommand(content)) return true;
  if (!navigator.clipboard) return false;
  try {
    if (content.html !== undefined && typeof ClipboardItem === 'function') {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([content.html], { type: 'text/html' }),
          'text/plain': new Blob([content.text], { type: 'text/plain' }),
        }),
      ]);
    } else {
      await navigator.clipboard.writeText(content.text);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * A copy command, whose event we answer ourselves. Needs no permission and no
 * secure context.
 * @param {{text: string, html?: string}} content
 */
function copyByCommand(content) {
  let copied = false;
  /** @param {ClipboardEvent} event */
  const answer = (event) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', content.text);
    if (content.html !== undefined) event.clipboardData.setData('text/html', content.html);
    copied = true;
  };
  // Without a selection some engines send no copy event.
  const bait = document.createElement('textarea');
  bait.value = ' ';
  bait.readOnly = true;
  bait.setAttribute('aria-hidden', 'true');
  bait.style.position = 'fixed';
  bait.style.opacity = '0';
  const before = focused();
  document.body.appendChild(bait);
  bait.select();
  document.addEventListener('copy', answer, true);
  try {
    // Deprecated, and in every browser.
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', answer, true);
    document.body.removeChild(bait);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
  return copied;
}

/** What has the keyboard, inside whatever shadow roots. */
function focused() {
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
