// @ts-check
/**
 * The core, as the page uses it: started once for all elements of a page, and
 * started afresh when it has died. A panic in WebAssembly leaves an instance
 * that must not be called again; this is the one place that knows.
 */

import { startCore } from './core.js';

/** @typedef {typeof import('../pkg/chengwen.js')} Core */

/** The core died while computing; a fresh one is being started. */
export class CoreDied extends Error {
  constructor() {
    super('the core died');
    this.name = 'CoreDied';
  }
}

/** @type {Core | null} */
let core = null;
/** @type {Promise<void> | null} */
let starting = null;

/**
 * Starts the core if it does not run. A failed start is not remembered, so
 * that calling again tries again.
 * @returns {Promise<void>}
 */
export function start() {
  if (starting === null) {
    starting = startCore().then(
      (started) => {
        core = /** @type {Core} */ (started);
      },
      (error) => {
        starting = null;
        throw error;
      },
    );
  }
  return starting;
}

/** Whether the core can be called now. */
export function running() {
  return core !== null;
}

/**
 * Calls the core.
 * @template T
 * @param {(core: Core) => T} call
 * @returns {T}
 * @throws {CoreDied} when the core panicked; a fresh one is on its way
 * @throws {Error} in Chinese, when the core refuses the text or the options
 */
export function ask(call) {
  if (core === null) throw new CoreDied();
  try {
    return call(core);
  } catch (error) {
    // A refused text is an Error with a message for the reader; a trap, and a
    // stack that ran out inside the instance, leave its memory half written.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      core = null;
      starting = null;
      start().catch(() => undefined);
      throw new CoreDied();
    }
    throw error;
  }
}
