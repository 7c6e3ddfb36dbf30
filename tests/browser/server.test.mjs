// The development server: right types, the policy, and no way out of its folder.

import assert from "node:assert/strict";
import { request } from "node:http";
import test from "node:test";
import { sitePolicy } from "../../www/policy.mjs";
import { site } from "./harness.mjs";

/**
 * Asks for a path exactly as written; fetch would tidy it up.
 *
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, body: string }>}
 */
async function ask(path, method = "GET") {
  const { hostname, port } = new URL(await site());
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("each file has its type, the policy and nosniff", async () => {
  for (const [path, type] of Object.entries({
    "/": "text/html; charset=utf-8",
    "/index.html": "text/html; charset=utf-8",
    "/page.js?v=1": "text/javascript; charset=utf-8",
    "/page.css": "text/css; charset=utf-8",
    "/chengwen_bg.wasm": "application/wasm",
  })) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers["content-type"], type, path);
    assert.equal(headers["content-security-policy"], sitePolicy, path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.notEqual(body, "", path);
  }
});

test("the single file brings its own policy", async () => {
  const { status, headers, body } = await ask("/chengwen.html");
  assert.equal(status, 200);
  assert.equal(headers["content-security-policy"], undefined);
  assert.match(body, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
});

test("nothing outside the folder is served", async () => {
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/..%5cpackage.json",
    "//etc/passwd",
    "/page.js/../../package.json",
    "/page.js%00",
    "/%",
    "/absent.js",
    "/../dist",
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
});

test("it only reads", async () => {
  assert.equal((await ask("/", "POST")).status, 405);
  const head = await ask("/page.js", "HEAD");
  assert.equal(head.status, 200);
  assert.equal(head.body, "");
});
