// `chengwen:wasm` of the site: the file beside this script, wherever that is.

export async function wasmModule() {
  const response = await fetch(new URL("chengwen_bg.wasm", import.meta.url).href);
  if (!response.ok) throw new Error(`chengwen_bg.wasm: ${response.status}`);
  // A server that does not know .wasm names another type, which the streaming
  // compiler refuses.
  if (response.headers.get("Content-Type") === "application/wasm") {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
