// @ts-check
/**
 * Makes DOM nodes. Nothing here or elsewhere on the page turns a string into
 * markup, so the page runs under `require-trusted-types-for 'script'`.
 */

/**
 * An element with attributes and children. `null` and `false` leave an
 * attribute out; a function is a listener for the event of that name.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | ((event: any) => void)>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return element;
}

/**
 * A push button.
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string | boolean | null>} [attributes]
 */
export function button(label, press, attributes = {}) {
  return node('button', { type: 'button', ...attributes, click: press }, label);
}

/**
 * Replaces everything inside an element. (`replaceChildren` is younger than
 * the browsers we serve.)
 * @param {Element} element
 * @param {...Node} children
 */
export function fill(element, ...children) {
  element.textContent = '';
  for (const child of children) element.appendChild(child);
}

/**
 * What has the keyboard in the document or shadow root of an element.
 * @param {Element} element
 */
export function activeIn(element) {
  return /** @type {ShadowRoot | Document} */ (element.getRootNode()).activeElement || null;
}
