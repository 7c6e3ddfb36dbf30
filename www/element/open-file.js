// @ts-check
/** Reads a text file that the person chose or dropped. */

import { TROUBLE } from '../words.js';

/** What is wrong with a file, in words for the person. */
export class FileTrouble extends Error {}

const MOST_BYTES = 16 * 1024 * 1024;

/** First bytes of files that people mistake for text: zip (docx, wps), the old Office container, PDF.
 * @type {[number[], (name: string) => string][]} */
const KNOWN = [
  [[0x50, 0x4b, 0x03, 0x04], TROUBLE.office],
  [[0xd0, 0xcf, 0x11, 0xe0], TROUBLE.office],
  [[0x25, 0x50, 0x44, 0x46], TROUBLE.binary],
];

/**
 * @param {File} file
 * @returns {Promise<string>}
 * @throws {FileTrouble}
 */
export async function readTextFile(file) {
  if (file.size > MOST_BYTES) throw new FileTrouble(TROUBLE.large(file.name, (file.size / 1048576).toFixed(1)));
  let bytes;
  try {
    // `file.arrayBuffer` is younger than the browsers we serve.
    bytes = new Uint8Array(await new Response(file).arrayBuffer());
  } catch {
    throw new FileTrouble(TROUBLE.unreadable(file.name));
  }
  for (const [head, words] of KNOWN) {
    if (head.every((byte, i) => bytes[i] === byte)) throw new FileTrouble(words(file.name));
  }
  const text = decode(bytes);
  if (text === null) throw new FileTrouble(TROUBLE.binary(file.name));
  if (text.trim() === '') throw new FileTrouble(TROUBLE.emptyFile(file.name));
  return text;
}

/**
 * The text of some bytes: by its byte order mark, else UTF-8 if it is that
 * without an error, else GB 18030, which contains GBK and GB 2312. `null`
 * where the outcome is no text.
 * @param {Uint8Array} bytes
 * @returns {string | null}
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textual(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textual(new TextDecoder('utf-16be').decode(bytes));
  try {
    return textual(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return textual(new TextDecoder('gb18030').decode(bytes));
  }
}

/**
 * A text has few control signs or undecodable places, which a rule then takes
 * out; the command line counts them as well.
 * @param {string} text
 */
function textual(text) {
  // eslint-disable-next-line no-control-regex
  const strange = text.match(/[\0-\u0008\u000e-\u001f\ufffd]/g);
  return strange && strange.length > 2 + text.length / 20 ? null : text;
}
