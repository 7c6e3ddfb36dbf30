// Starts the core: the Rust crate as WebAssembly, with its generated glue.
//
// The two modules imported here come from build.mjs, so that one source serves
// the site (which fetches the core) and the single file (which holds it).

import { load } from "chengwen:engine";
import { newGlue } from "chengwen:glue";

/** @typedef {typeof import("../pkg/chengwen.js")} Core */

/** @type {Promise<import("./core/engine.js").Engine> | null} */
let loading = null;

/**
 * A fresh instance, with a memory of its own. After a panic an instance is
 * dead; another one starts in milliseconds, since the core is compiled once.
 *
 * @returns {Promise<Core>}
 */
export async function startCore() {
  const mine = (loading = loading || load());
  let engine;
  try {
    engine = await mine;
  } catch (error) {
    // A failed download must not fail for ever.
    if (loading === mine) loading = null;
    throw error;
  }
  const core = newGlue(engine.host);
  await core.default({ module_or_path: engine.module });
  return core;
}
