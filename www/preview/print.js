// @ts-check
/**
 * Prints the pages of one element and nothing else of the document around it,
 * whatever that document is. On paper one sheet is one page.
 */

const PATH = 'data-chengwen-print';

const RULES = `
@page { size: A4; margin: 0 }
@page chengwen-turned { size: A4; margin: 0; page-orientation: rotate-right }
@media print {
  [${PATH}] {
    display: block !important; position: static !important; float: none !important;
    width: auto !important; max-width: none !important; min-width: 0 !important;
    height: auto !important; max-height: none !important; min-height: 0 !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important;
    overflow: visible !important; background: none !important; transform: none !important;
  }
  [${PATH}] > :not([${PATH}]) { display: none !important }
}`;

/**
 * @param {Document} document
 * @returns {() => void} takes ours off again, and leaves what the page has put on meanwhile
 */
function putOn(document) {
  const ours = new CSSStyleSheet();
  ours.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ours];
  return () => {
    document.adoptedStyleSheets = Array.from(document.adoptedStyleSheets).filter((sheet) => sheet !== ours);
  };
}

/**
 * @param {HTMLElement} host
 * @param {() => void} [done]   called when the printing is over
 */
export function printOnly(host, done) {
  /** @type {Element[]} */
  const path = [];
  for (let element = /** @type {Element | null} */ (host); element; ) {
    path.push(element);
    const root = element.getRootNode();
    element = element.parentElement || (root instanceof ShadowRoot ? root.host : null);
  }
  const takeOff = 'adoptedStyleSheets' in document ? putOn(document) : () => undefined;
  for (const element of path) element.setAttribute(PATH, '');
  const restore = () => {
    window.removeEventListener('afterprint', restore);
    for (const element of path) element.removeAttribute(PATH);
    takeOff();
    if (done) done();
  };
  window.addEventListener('afterprint', restore);
  window.print();
}
