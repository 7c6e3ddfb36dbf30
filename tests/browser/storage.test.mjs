// The draft is kept in this browser, and forgotten when told to be.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, formatted, pasteDraft, rows, sample } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** What the browser keeps. @param {import("playwright-core").Page} page @returns {Promise<string | null>} */
const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open("chengwen", 1);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const read = request.result.transaction("drafts").objectStore("drafts").get("draft");
          read.onsuccess = () => {
            request.result.close();
            done(read.result ? read.result.text : null);
          };
        };
      }),
  );

test("the draft and what is ignored in it survive a reload", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  const before = await formatted(page, () => button(page, "忽略").click());
  // At once: what was not yet written is written when the page is left.
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  assert.equal(await draftOf(page), sample);
  await rows(page).first().waitFor();
  await page.getByRole("tab", { name: "已忽略" }).click();
  await rows(page).filter({ hasText: "全角“１２”" }).waitFor();
  await rows(page).first().click();
  const again = await formatted(page, () => button(page, "恢复").click());
  assert.equal(again.findings.length, before.findings.length + 1);
});

test("what was typed last before the page is left is there again", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  for (const words of ["另", "行", "通", "知"]) {
    const draft = await draftOf(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(words);
    await page.reload();
    await page.getByText("已恢复上次的草稿").waitFor();
    assert.equal(await draftOf(page), draft + words);
    // Left earlier, the page would still be loading its core.
    await page.locator(".cw-line").first().waitFor();
    await page.locator("chengwen-editor").evaluate((element) => element.focus());
  }
});

test("清除本机草稿 leaves nothing behind", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await button(page, "清除本机草稿").click();
  await page.getByText("本机草稿已清除").waitFor();
  assert.equal(await draftOf(page), "");
  assert.equal(await stored(page), null);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.equal(await draftOf(page), "");
});
