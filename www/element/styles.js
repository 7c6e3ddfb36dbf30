// @ts-check
/**
 * The element's styles in its shadow root: a constructed sheet, shared by all
 * elements of the page, which a strict content policy allows; a link to the
 * same rules as a file where the browser has no constructed sheets.
 */

import { beside } from 'chengwen:engine';
import css from '../editor.css';

const FILE = 'chengwen.css';

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  // CodeMirror would put a <style> into `head`, or into the root itself, which
  // a strict policy refuses and reports. What it says, draft.css says again.
  Object.defineProperty(root, 'head', { value: document.createElement('div') });
  const address = beside(FILE);
  const element = document.createElement(address ? 'link' : 'style');
  if (element instanceof HTMLLinkElement && address) {
    element.rel = 'stylesheet';
    element.href = address;
  } else {
    element.textContent = css;
  }
  root.appendChild(element);
}
