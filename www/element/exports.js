// @ts-check
/** The ways out: clipboard and file. */

import { DOCX_NAME } from '../words.js';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names longer than this are refused by some file systems. */
const LONGEST_NAME = 60;

/**
 * The file's name: the words of the title, without what file systems refuse.
 * @param {import('../report-types.js').Formatted} result
 * @param {string} source
 */
export function docxName(result, source) {
  const title = result.blocks
    .filter((block) => block.role === 'title')
    .map((block) => source.slice(block.span[0], block.span[1]))
    .join('');
  const name = title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff\ufffd\\/:*?"<>|#]/g, '')
    .replace(/\s+/g, '')
    .replace(/^\.+|\.+$/g, '');
  return (Array.from(name).slice(0, LONGEST_NAME).join('') || DOCX_NAME) + '.docx';
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 */
export function download(bytes, name) {
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type: DOCX_TYPE }));
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
 * Copies, with `text/html` where there is any.
 * @param {{text: string, html?: string}} content
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(content) {
  try {
    if (content.html !== undefined && typeof ClipboardItem === 'function' && navigator.clipboard) {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([content.html], { type: 'text/html' }),
          'text/plain': new Blob([content.text], { type: 'text/plain' }),
        }),
      ]);
      return true;
    }
    if (content.html === undefined && navigator.clipboard) {
      await navigator.clipboard.writeText(content.text);
      return true;
    }
  } catch {
    // Refused, or not in a secure context: the older way needs neither.
  }
  return copyByEvent(content);
}

/**
 * The way of older browsers and plain http: a copy command, whose event we
 * answer ourselves.
 * @param {{text: string, html?: string}} content
 */
function copyByEvent(content) {
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
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  document.body.appendChild(bait);
  bait.select();
  document.addEventListener('copy', answer, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', answer, true);
    document.body.removeChild(bait);
    if (before) before.focus();
  }
  return copied;
}
