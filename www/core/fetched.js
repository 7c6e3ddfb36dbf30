// `chengwen:engine` of the site: files beside this script, wherever that is.

import { choose } from "./engine.js";

/**
 * The address of a file that stands beside this script.
 * @param {string} name
 */
export const beside = (name) => new URL(name, import.meta.url).href;

async function compile() {
  const response = await fetch(beside("chengwen_bg.wasm"));
  if (!response.ok) throw new Error(`chengwen_bg.wasm: ${response.status}`);
  // A server that does not know .wasm names another type, which the streaming
  // compiler refuses.
  if (response.headers.get("Content-Type") === "application/wasm") {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

async function script() {
  return (await import(beside("chengwen_bg.js"))).instantiate;
}

export const load = () => choose(compile, script);
