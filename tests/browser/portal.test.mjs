// The element as a portal embeds it: two lines, twice on a foreign page, under
// a policy that grants scripts and styles of the host and nothing else.

import assert from "node:assert/strict";
import test from "node:test";
import { open, site } from "./harness.mjs";

const draft = "关于开展安全检查的通知\n各科室：\n一、检查范围\n全部办公场所。\n二、检查时间\n本月底以前。\n";

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join("; ");

/**
 * A host's page with two elements, at an address of the site's own origin.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} policy
 * @param {Parameters<typeof open>[1]} [options]
 */
async function portal(t, policy, options) {
  const url = new URL("portal/", await site()).href;
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title>
    <link rel="icon" href="data:,">
    <script src="page.js"></script>
    <script type="module" src="../chengwen.js"></script>
    <h1>门户</h1><chengwen-editor></chengwen-editor><chengwen-editor></chengwen-editor>`;
  return open(t, {
    url,
    ...options,
    prepare: async (context) => {
      await context.route(url, (route) =>
        route.fulfill({ body, contentType: "text/html", headers: { "Content-Security-Policy": policy } }),
      );
      // The host's own, of the same name as ours.
      await context.route(`${url}page.js`, (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
      await options?.prepare?.(context);
    },
  });
}

/**
 * Gives the second element a draft and waits for what it makes of it.
 *
 * @param {import("playwright-core").Page} page
 */
function format(page) {
  return page.evaluate((draft) => {
    const [first, second] = /** @type {NodeListOf<HTMLElement & { value: string }>} */ (
      document.querySelectorAll("chengwen-editor")
    );
    if (!first || !second) throw new Error("no elements");
    return new Promise((done, fail) => {
      setTimeout(() => fail(new Error("no event 'formatted'")), 10_000);
      second.addEventListener("formatted", (event) => {
        const { text, findings } = /** @type {CustomEvent} */ (event).detail;
        done({ text, findings: Array.isArray(findings), first: first.value, second: second.value });
      });
      second.value = draft;
    });
  }, draft);
}

const expected = { text: draft, findings: true, first: "", second: draft };

test("a host that grants 'wasm-unsafe-eval' gets WebAssembly", async (t) => {
  const { page, loaded } = await portal(t, strict.replace("script-src 'self'", "$& 'wasm-unsafe-eval'"));
  assert.deepEqual(await format(page), expected);
  const base = await site();
  assert.deepEqual(loaded.map((url) => url.replace(base, "")).sort(), [
    "chengwen.js",
    "chengwen_bg.wasm",
    "portal/",
    "portal/page.js",
  ]);
});

test("where there are no constructed sheets, the styles come from beside our script", async (t) => {
  const { page, loaded } = await portal(t, strict.replace("script-src 'self'", "$& 'wasm-unsafe-eval'"), {
    prepare: (context) =>
      context.addInitScript(() => {
        // As Chromium before 73.
        Reflect.deleteProperty(ShadowRoot.prototype, "adoptedStyleSheets");
        Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
        Reflect.deleteProperty(CSSStyleSheet.prototype, "replaceSync");
      }),
  });
  assert.deepEqual(await format(page), expected);
  assert.ok(loaded.includes(new URL("chengwen.css", await site()).href), loaded.join(" "));
  const frame = page.locator("chengwen-editor .desk").first();
  assert.equal(await frame.evaluate((desk) => getComputedStyle(desk).display), "flex");
});

// What every Chromium before 97 does under any such policy.
test("a host that refuses WebAssembly gets the same from a script", async (t) => {
  const { page, loaded } = await portal(t, strict, { provoked: true });
  assert.deepEqual(await format(page), expected);
  assert.ok(loaded.some((url) => url.endsWith("/chengwen_bg.js")));
});
