// The modules that build.mjs makes up, for core.js and its like.

declare module "chengwen:wasm" {
  /** Fetches (the site) or decodes (the single file) and compiles the core. */
  export function wasmModule(): Promise<WebAssembly.Module>;
}

declare module "chengwen:glue" {
  /** A fresh copy of wasm-bindgen's glue, which otherwise knows one instance only. */
  export function newGlue(): typeof import("../pkg/chengwen.js");
}

declare module "chengwen:wasm-base64" {
  const base64: string;
  export default base64;
}
