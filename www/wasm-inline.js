// `chengwen:wasm` of the single file: build.mjs puts the bytes in.

import base64 from "chengwen:wasm-base64";

export async function wasmModule() {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return WebAssembly.compile(bytes);
}
