// @ts-check
/** From a line of a page to its place in the source, and back. */

/**
 * The part of the source that a line shows, if it shows any.
 * @param {Element} line
 * @returns {[number, number] | null}
 */
function spanOf(line) {
  const { start, end } = /** @type {HTMLElement} */ (line).dataset;
  return start === undefined || end === undefined || start === '' ? null : [Number(start), Number(end)];
}

/** @param {Element} container */
function linesOf(container) {
  return Array.from(container.querySelectorAll('.cw-line'));
}

/**
 * The part of the source that the lines inside show.
 * @param {Element} container
 * @returns {[number, number] | null}
 */
export function rangeOf(container) {
  let first = Infinity;
  let last = -1;
  for (const line of linesOf(container)) {
    const span = spanOf(line);
    if (!span) continue;
    first = Math.min(first, span[0]);
    last = Math.max(last, span[1]);
  }
  return last < 0 ? null : [first, last];
}

/**
 * The line that shows a place: the one that begins there before the one that
 * ends there.
 * @param {Element} container
 * @param {number} at
 * @returns {Element | null}
 */
export function lineAt(container, at) {
  let ending = null;
  for (const line of linesOf(container)) {
    const span = spanOf(line);
    if (!span) continue;
    if (span[0] <= at && at < span[1]) return line;
    if (span[1] === at) ending = line;
  }
  return ending;
}

/**
 * The place in the source under the pointer.
 * @param {MouseEvent} event
 * @returns {number | null}
 */
export function offsetAtPoint(event) {
  const target = event.composedPath()[0];
  const line = target instanceof Element ? target.closest('.cw-line') : null;
  const span = line && spanOf(line);
  if (!line || !span) return null;
  const length = (line.textContent || '').length;
  if (length === 0) return span[0];
  const before = unitsBefore(line, event.clientX);
  // Where the layout has put in or taken out signs, the share of the line is
  // the best that can be said.
  const exact = span[1] - span[0] === length ? before : Math.round((before / length) * (span[1] - span[0]));
  return Math.min(span[1], span[0] + exact);
}

/**
 * How many UTF-16 units of the line stand left of a point.
 * @param {Element} line
 * @param {number} x
 */
function unitsBefore(line, x) {
  let before = 0;
  const range = document.createRange();
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = (text.nodeValue || '').length;
    for (let i = 0; i < length; i++) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && x < box.left + box.width / 2) return before + i;
    }
    before += length;
  }
  return before;
}
