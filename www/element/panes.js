// @ts-check
/** The panes beside each other, or one below the other where there is no room. */

import { splitter } from './splitter.js';

/** Below this width the panes stack. */
const NARROW = 900;

/**
 * @param {import('./template.js').Template} parts
 * @returns {() => void} ends it
 */
export function wirePanes(parts) {
  const resized = new ResizeObserver(() => {
    parts.frame.classList.toggle('narrow', parts.frame.clientWidth < NARROW);
  });
  resized.observe(parts.frame);
  splitter({ bar: parts.columnBar, frame: parts.desk, property: '--left', initial: 46, least: 25, most: 72 });
  splitter({ bar: parts.rowBar, frame: parts.left, property: '--top', initial: 58, least: 20, most: 84 });
  return () => resized.disconnect();
}
