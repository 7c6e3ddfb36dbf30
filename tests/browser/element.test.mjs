// <chengwen-editor> as the page around it sees it.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, pasteDraft, rows, sample, setDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";

test("`formatted` tells the text and the findings; `exported` what was taken", async (t) => {
  const { page } = await open(t);
  const { text, findings } = await pasteDraft(page, sample);
  assert.ok(text.startsWith("清河街道2024年度消防安全工作情况报告\n"));
  const [first] = findings;
  assert.deepEqual(Object.keys(first ?? {}).sort(), [
    "basis",
    "code",
    "fix",
    "message",
    "rule",
    "severity",
    "span",
  ]);
  for (const { span } of findings) assert.ok(span[0] >= 0 && span[0] <= span[1] && span[1] <= sample.length);

  const exported = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener("exported", (event) => done(/** @type {CustomEvent} */ (event).detail), { once: true }),
      ),
  );
  await button(page, "复制正文").click();
  assert.deepEqual(await exported, { kind: "text" });
});

test("a draft that is only read can be exported and not changed", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await formatted(page, () =>
    page.evaluate(() => document.querySelector("chengwen-editor")?.setAttribute("readonly", "")),
  );
  await editor(page).focus();
  await page.keyboard.type("字");
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await page.getByText("依据：").first().waitFor();
  assert.deepEqual(await page.locator(".detail .act").allInnerTexts(), ["规则说明"]);
  assert.equal(await button(page, /^将已改处写入文稿/).count(), 0);
  assert.equal(await draftOf(page), sample);
  await button(page, "复制正文").click();
  await page.getByText("正文已复制").waitFor();
});

test("an element that is moved keeps its draft, and can go back in it", async (t) => {
  const { page } = await open(t);
  const { text } = await pasteDraft(page, sample);
  await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  await page.evaluate(() => {
    const element = /** @type {Element} */ (document.querySelector("chengwen-editor"));
    document.querySelector("main")?.append(element);
  });
  assert.equal(await draftOf(page), text);
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);
});

test("an element that is taken out and put in again has its draft", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  const again = await formatted(page, () =>
    page.evaluate(async () => {
      const element = /** @type {Element} */ (document.querySelector("chengwen-editor"));
      element.remove();
      await new Promise((done) => setTimeout(done));
      document.querySelector("main")?.append(element);
    }),
  );
  assert.equal(again.text, clean);
  assert.equal(await draftOf(page), clean);
});

test("an emptied draft is told of", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  assert.deepEqual(await formatted(page, () => setDraft(page, "")), { text: "", findings: [] });
});

test("a value is a draft like any other: one undo step", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await formatted(page, () => setDraft(page, sample));
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), clean);
});
