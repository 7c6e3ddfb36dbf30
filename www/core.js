// Starts the core: the Rust crate as WebAssembly, with its generated glue.
//
// The two modules imported here come from build.mjs, so that one source serves
// the site (which fetches the .wasm file) and the single file (which holds it).

import { wasmModule } from "chengwen:wasm";
import { newGlue } from "chengwen:glue";

/** @typedef {typeof import("../pkg/chengwen.js")} Core */

/** @type {Promise<WebAssembly.Module> | null} */
let compiled = null;

/**
 * A fresh instance, with a memory of its own. After a panic an instance is
 * dead; another one starts in milliseconds, since the module is compiled once.
 *
 * @returns {Promise<Core>}
 */
export async function startCore() {
  const compiling = (compiled = compiled || wasmModule());
  let module;
  try {
    module = await compiling;
  } catch (error) {
    // A failed download must not fail for ever.
    if (compiled === compiling) compiled = null;
    throw error;
  }
  const core = newGlue();
  await core.default({ module_or_path: module });
  return core;
}
