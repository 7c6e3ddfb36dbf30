// The content policy: what the page may do, kept in this one place.
//
// build.mjs writes it into the pages as a <meta>, serve.mjs sends it as a
// header. A host that serves dist/ by other means may send the same line.

/** @typedef {Record<string, string[]>} Directives */

/** @type {Directives} */
const nothing = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  // No string becomes script or markup: everything is built as DOM nodes.
  "require-trusted-types-for": ["'script'"],
};

/** @param {Directives} directives */
function line(directives) {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

/** The site: its own files, and nothing from anywhere else. */
export const sitePolicy = line({
  ...nothing,
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  // For the WebAssembly file.
  "connect-src": ["'self'"],
  "img-src": ["'self'", "data:"],
});

/**
 * The whole page in one file: these scripts and styles, and no connection at all.
 *
 * @param {string[]} scripts hashes, as `hash` gives them
 * @param {string[]} styles
 */
export function singleFilePolicy(scripts, styles) {
  return line({
    ...nothing,
    "script-src": [...scripts, "'wasm-unsafe-eval'"],
    "style-src": styles,
    "connect-src": ["'none'"],
    "img-src": ["data:"],
  });
}
