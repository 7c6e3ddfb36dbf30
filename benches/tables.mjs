// Prints what the word tables (src/data) add to the WebAssembly, as brotli sends
// it: their rows, and the index that the build makes of them.
//
//   node benches/tables.mjs   after any build of the core

import { readdirSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const root = new URL("..", import.meta.url).pathname;

const rows = readdirSync(`${root}src/data`).map((name) => {
  const lines = readFileSync(`${root}src/data/${name}`, "utf8").split("\n");
  return lines.filter((line) => !line.startsWith("#")).join("\n");
});

/** The newest index that a build left behind. */
function builtIndex() {
  const names = readdirSync(`${root}target`, { recursive: true }).map((name) => `${root}target/${name}`);
  const time = (/** @type {string} */ file) => statSync(file).mtimeMs;
  const [newest] = names.filter((name) => name.endsWith("out/tables.rs")).sort((a, b) => time(b) - time(a));
  if (newest === undefined) throw new Error("no index in target; build the core first: cargo build");
  return readFileSync(newest, "utf8");
}

/**
 * The numbers of one array of the index, as the program holds them.
 * @param {string} index
 * @param {string} name
 * @param {number} size   bytes of one number
 */
function numbers(index, name, size) {
  const [, list] = /** @type {RegExpMatchArray} */ (index.match(new RegExp(`static ${name}: [^=]*= \\[([^\\]]*)\\]`)));
  return Buffer.concat(
    list.split(",").map((number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(number.trim()));
      return bytes.subarray(0, size);
    }),
  );
}

const text = builtIndex();
const index = Buffer.concat([numbers(text, "FILTER", 8), numbers(text, "STARTS", 2), numbers(text, "ENTRIES", 4)]);
const together = Buffer.concat([Buffer.from(rows.join("")), index]);
console.log(`${(together.length / 1000).toFixed(1)} kB, ${(brotliCompressSync(together).length / 1000).toFixed(1)} kB with brotli`);
