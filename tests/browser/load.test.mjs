// Both builds load, within their policy, and then ask for nothing more.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, formatted } from "./drafts.mjs";
import { open, paste, picture, singleFile, site } from "./harness.mjs";

test("the site loads its own files and nothing else", async (t) => {
  const { page, loaded, assertQuiet } = await open(t, { warm: true });
  const base = await site();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(
    loaded.map((url) => url.replace(base, "")).sort(),
    ["", "chengwen_bg.wasm", "page.css", "page.js"],
  );
  assert.equal(await page.evaluate(() => document.characterSet), "UTF-8");
  await picture(page, "site");
  assertQuiet();
});

test("the single file opens from disk and asks for nothing", async (t) => {
  const { page, loaded, assertQuiet } = await open(t, { url: singleFile, warm: true });
  await page.waitForLoadState("networkidle");
  assert.deepEqual(loaded, [singleFile]);
  await picture(page, "single-file");
  assertQuiet();
});

for (const [name, url] of [
  ["the site", undefined],
  ["the single file", singleFile],
]) {
  test(`the policy of ${name} forbids what the page never needs`, async (t) => {
    const { page, seen } = await open(t, { url, provoked: true });
    const blocked = await page.evaluate(async () => {
      /** @type {Record<string, boolean>} */
      const refused = {};
      const marked = /** @type {Window & { intruder?: boolean }} */ (window);
      const script = document.createElement("script");
      try {
        script.textContent = "window.intruder = true";
        document.head.append(script);
        refused["inline script"] = !marked.intruder;
      } catch {
        refused["inline script"] = true;
      }
      try {
        document.createElement("div").innerHTML = "<b>markup</b>";
        refused["markup from a string"] = false;
      } catch {
        refused["markup from a string"] = true;
      }
      // In a task of its own: what the debugger itself calls may use eval.
      refused.eval = await new Promise((done) =>
        setTimeout(() => {
          try {
            done(new Function("return false")());
          } catch {
            done(true);
          }
        }),
      );
      const style = document.createElement("style");
      style.textContent = "body { outline: 7px solid red }";
      document.head.append(style);
      refused["inline style"] = getComputedStyle(document.body).outlineWidth !== "7px";
      refused["foreign request"] = await fetch("https://example.invalid/", { mode: "no-cors" }).then(
        () => false,
        () => true,
      );
      return refused;
    });
    assert.deepEqual(blocked, {
      "inline script": true,
      "markup from a string": true,
      eval: true,
      "inline style": true,
      "foreign request": true,
    });
    // The other tests trust the harness to see such a thing.
    for (const directive of ["require-trusted-types-for", "style-src", "connect-src"]) {
      await seen(new RegExp(`^policy violation: ${directive}`));
    }
  });
}

test("the page can be pasted into at once", async (t) => {
  const { page } = await open(t);
  assert.ok(await button(page, /^将已改处写入文稿/).isDisabled());
  await formatted(page, () => paste(page, { text: clean }));
  assert.equal(await draftOf(page), clean);
});
