// `chengwen:engine` of the single file: build.mjs puts the core in, both ways.

import base64 from "chengwen:wasm-base64";
import { instantiate } from "chengwen:script";
import { choose } from "./engine.js";

function compile() {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return WebAssembly.compile(bytes);
}

/** Nothing stands beside a script that is part of the page itself. */
export const beside = () => null;

export const load = () => choose(compile, async () => instantiate);
