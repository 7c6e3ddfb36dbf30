// The draft is kept in this browser, and forgotten when told to be.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, pasteDraft, rows, sample } from "./drafts.mjs";
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

test("a draft that an earlier version has stored comes back with what is ignored in it", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await formatted(page, () => button(page, "忽略").click());
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open("chengwen", 1);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("drafts", "readwrite");
          const store = transaction.objectStore("drafts");
          const read = store.get("draft");
          read.onsuccess = () => {
            const { exceptions: kept, ...rest } = read.result;
            store.put({ kept, ...rest }, "draft");
          };
          transaction.oncomplete = () => {
            request.result.close();
            done(undefined);
          };
        };
      }),
  );
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  await page.getByRole("tab", { name: "已忽略" }).click();
  await rows(page).filter({ hasText: "全角“１２”" }).waitFor();
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

test("an element that is taken out before the stored draft has come in gets it when it is put in again", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  await page.evaluate(async () => {
    const old = /** @type {Element} */ (document.querySelector("chengwen-editor"));
    const place = /** @type {Element} */ (old.parentElement);
    old.remove();
    const next = document.createElement("chengwen-editor");
    next.setAttribute("storage", old.getAttribute("storage") ?? "");
    place.append(next);
    next.remove();
    // Microtasks only: nothing can have been read by now.
    for (let i = 0; i < 5; i++) await undefined;
    place.append(next);
  });
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  assert.equal(await draftOf(page), clean);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await formatted(page, () => page.keyboard.type("另"));
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  assert.equal(await draftOf(page), `${clean}另`);
});

test("清空文稿和本机草稿 leaves nothing behind", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await button(page, "清空文稿和本机草稿").click();
  await page.getByText("本机草稿已清除").waitFor();
  assert.equal(await draftOf(page), "");
  assert.equal(await stored(page), null);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.equal(await draftOf(page), "");
});

const secret = `机密★10年\n${clean}`;

/** @param {import("playwright-core").Page} page */
const warning = (page) => page.getByRole("alert").filter({ hasText: "文稿标有密级" });

/** All that is kept in either store. @param {import("playwright-core").Page} page */
const anything = async (page) => [await stored(page), await page.evaluate(() => Object.keys(localStorage))];

test("a draft with a mark of secrecy is not kept, and what was kept of it is removed", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  assert.equal(await stored(page), clean);
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  await formatted(page, () => page.keyboard.type("机密★10年\n"));
  await warning(page).waitFor();
  assert.equal(await page.getByText("草稿保存在本机", { exact: true }).count(), 0);
  await page.getByText("因有密级标志，草稿不保存").waitFor();
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.equal(await draftOf(page), "");
  assert.deepEqual(await anything(page), [null, []]);
});

test("a page that is left before the draft was looked at keeps no secret", async (t) => {
  const { page } = await open(t);
  await page.getByText("可以开始").waitFor();
  await page.evaluate((text) => {
    /** @type {any} */ (document.querySelector("chengwen-editor")).value = text;
    window.dispatchEvent(new Event("pagehide"));
  }, secret);
  assert.deepEqual(await anything(page), [null, []]);
});

test("a mark in the form is as one in the draft", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await formatted(page, () =>
    page.evaluate(() => {
      /** @type {any} */ (document.querySelector("chengwen-editor")).fields = { secrecy: "秘密★1年" };
    }),
  );
  await warning(page).waitFor();
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.deepEqual(await anything(page), [null, []]);
});

test("what is no secret, as the person says, is kept with that answer", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, secret);
  await formatted(page, () => button(page, "不是涉密文件").click());
  await page.getByText("草稿保存在本机", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line").first().waitFor();
  assert.equal(await draftOf(page), secret);
  assert.ok(await warning(page).isHidden());
});
