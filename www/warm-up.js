// @ts-check
/**
 * Readies the core while nobody waits for it. An engine compiles a function
 * when it is first called, and well only after many calls: the first long
 * draft would pay for that with a pause that can be felt.
 */

import { ask, running } from './engine.js';
import sample from './sample.txt';

/** Measured: after these, 20,000 characters take 35 ms at first instead of 75. */
const TURNS = 15;

/** Without `requestIdleCallback`, as in Safari: a time when nobody types yet.
 * @type {(act: () => void) => void} */
const idly = (act) => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 50);
};

let begun = false;

/** Does nothing when called again: the core is one for all elements. */
export function warmUp() {
  if (begun) return;
  begun = true;
  let turn = 0;
  const next = () => {
    if (!running()) return;
    try {
      // Another text each time; the same would come out of the core's memory.
      ask((core) => core.format(sample.slice(0, -turn - 1), {}));
    } catch {
      // Who asks for a draft in earnest hears of it.
      return;
    }
    turn += 1;
    if (turn < TURNS) idly(next);
  };
  idly(next);
}
