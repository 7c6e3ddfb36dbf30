// Prints what a reader downloads: each script, style and .wasm of a folder as
// it is and as brotli sends it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const folder = process.argv[2] ?? "dist";
const kilobytes = (/** @type {number} */ n) => `${(n / 1000).toFixed(1).padStart(8)} kB`;

for (const name of readdirSync(folder).sort()) {
  if (!/\.(wasm|js|css|html)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  console.log(`${name.padEnd(18)}${kilobytes(bytes.length)}${kilobytes(brotliCompressSync(bytes).length)} with brotli`);
}
