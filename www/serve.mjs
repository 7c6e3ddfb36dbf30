// A file server for dist/, for working on the page and for its tests.
//
//   node www/serve.mjs [FOLDER]     at http://127.0.0.1:8080, or PORT if it is set

import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { sitePolicy } from "./policy.mjs";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

/**
 * The file that a request means, or null: only files inside `root`, links
 * that lead out of it not followed.
 *
 * @param {string} root
 * @param {string} target the request's target, as sent
 */
async function fileFor(root, target) {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ""));
    if (path.includes("\0") || !path.startsWith("/")) return null;
    const file = await realpath(resolve(root, "." + (path.endsWith("/") ? path + "index.html" : path)));
    if (!file.startsWith(root + sep)) return null;
    const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject()));
    return { file, size };
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {number} port 0 lets the system choose a free one
 * @returns {Promise<import("node:http").Server>} once it listens, on this machine only
 */
export async function serve(folder, port) {
  const root = await realpath(folder);
  const server = createServer(async (request, response) => {
    const found = await fileFor(root, request.url ?? "");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    // The single file forbids more by its own <meta>, which lists its inline
    // script by hash; this header would forbid that script as well.
    if (found?.file !== join(root, "chengwen.html")) {
      response.setHeader("Content-Security-Policy", sitePolicy);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (!found) {
      response.writeHead(404, { "Content-Type": types[".txt"] }).end("not found\n");
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(found.file)] ?? "application/octet-stream",
      "Content-Length": found.size,
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => listening(undefined));
  });
  return server;
}

/** @param {import("node:http").Server} server */
export function address(server) {
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the server does not listen");
  return `http://127.0.0.1:${at.port}/`;
}

async function main() {
  const folder = process.argv[2] ?? "dist";
  const wanted = Number(process.env.PORT ?? 8080);
  for (let port = wanted; ; port++) {
    try {
      const server = await serve(folder, port);
      console.log(`${folder}/ is served at ${address(server)}  (Ctrl+C ends)`);
      return;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || port >= wanted + 100) throw error;
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
