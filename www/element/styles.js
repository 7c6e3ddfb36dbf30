// @ts-check
/**
 * The element's styles in its shadow root: a constructed sheet, shared by all
 * elements of the page, which a strict content policy allows; a link to the
 * same rules as a file where the browser has no constructed sheets.
 */

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

/**
 * The address of a file that stands beside our script; null where the script
 * is part of the page itself.
 * @param {string} file
 */
function beside(file) {
  for (const script of Array.from(document.scripts)) {
    if (/\/(chengwen|page)\.js([?#]|$)/.test(script.src)) return new URL(file, script.src).href;
  }
  return null;
}
