// What CodeMirror itself says, it says in Chinese.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { PHRASES } from "../../www/words.js";
import { button, clean, editor, formatted, pasteDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** The packages whose words can come up; of `language` (folding) the editor takes nothing that speaks. */
const speaking = ["commands", "search", "view"];

test("every phrase that the editor may ask for has its Chinese", async () => {
  const asked = new Set();
  for (const name of speaking) {
    const text = await readFile(new URL(`../../node_modules/@codemirror/${name}/dist/index.js`, import.meta.url), "utf8");
    for (const [, phrase] of text.matchAll(/\bphrase\((?:view, )?"([^"]+)"/g)) asked.add(phrase);
  }
  assert.deepEqual(Object.keys(PHRASES).sort(), [...asked].sort());
});

test("the panel that goes to a line is in Chinese, and gives the keyboard back", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await editor(page).focus();
  await page.keyboard.press("Control+Alt+G");
  const line = page.getByLabel("转到行");
  await page.getByRole("button", { name: "转到", exact: true }).waitFor();
  await line.fill("4");
  await page.keyboard.press("Enter");
  await line.waitFor({ state: "detached" });
  // Closed without an answer, too.
  for (const close of [() => page.keyboard.press("Escape"), () => button(page, "关闭").click()]) {
    await page.keyboard.press("Control+Alt+G");
    await line.waitFor();
    await close();
    await line.waitFor({ state: "detached" });
  }
  const { text } = await formatted(page, () => page.keyboard.type("另："));
  assert.ok(text.includes("另：全部办公场所。"), text);
});
