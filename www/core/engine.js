// What runs the core: WebAssembly, or a script that wasm2js made of it where
// WebAssembly is refused: by a host's policy that grants no 'wasm-unsafe-eval',
// and by every Chromium before 97 under any policy without 'unsafe-eval'. The
// script computes the same, more slowly, and needs no more than 'self'.

/**
 * @typedef {(imports: WebAssembly.Imports) => WebAssembly.Exports} Script
 *
 * @typedef {object} Engine
 * @property {any} module the compiled core, for the glue's init
 * @property {any} host what the glue shall take for `WebAssembly`
 */

/**
 * @param {() => Promise<WebAssembly.Module>} compile
 * @param {() => Promise<Script>} script
 * @returns {Promise<Engine>}
 */
export async function choose(compile, script) {
  try {
    return { module: await compile(), host: WebAssembly };
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    return scripted(await script());
  }
}

/**
 * @param {Script} instantiate
 * @returns {Engine}
 */
function scripted(instantiate) {
  class Instance {
    /** @param {WebAssembly.Exports} exports */
    constructor(exports) {
      this.exports = exports;
    }
  }
  return {
    module: instantiate,
    host: {
      Instance,
      /** @param {Script} module @param {WebAssembly.Imports} imports */
      instantiate: async (module, imports) => new Instance(module(imports)),
    },
  };
}
