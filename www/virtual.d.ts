// The modules that build.mjs makes up, for core.js, core/ and
// element/styles.js.

declare module "chengwen:engine" {
  /** Fetches (the site) or decodes (the single file) and compiles the core. */
  export function load(): Promise<import("./core/engine.js").Engine>;
  /** The address of a file beside our script (the site); null where there is none (the single file). */
  export function beside(name: string): string | null;
}

declare module "chengwen:glue" {
  /**
   * A fresh copy of wasm-bindgen's glue, which otherwise knows one instance only.
   * @param host what it shall take for `WebAssembly`
   */
  export function newGlue(host: unknown): typeof import("../pkg/chengwen.js");
}

declare module "chengwen:script" {
  /** The core as a script, made by wasm2js. */
  export const instantiate: import("./core/engine.js").Script;
}

declare module "chengwen:wasm-base64" {
  const base64: string;
  export default base64;
}
