// A draft goes in by keyboard, and comes back as pages.

import assert from "node:assert/strict";
import test from "node:test";
import { draftOf, editor, formatted, button, longDraft, openFile, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, singleFile } from "./harness.mjs";

for (const [name, url] of [
  ["the site", undefined],
  ["the single file", singleFile],
]) {
  test(`${name} formats a pasted draft and asks for nothing`, async (t) => {
    const { page, assertQuiet } = await open(t, { url });
    const { text, findings } = await pasteDraft(page, sample);
    assert.equal(await draftOf(page), sample, "the draft is left as it was");
    assert.ok(!text.includes("paidbegin") && !text.includes("１２"), text);
    assert.ok(findings.some(({ code }) => code === "NUM-01"), "the missing item is found");
    await rows(page).filter({ hasText: "##paidbegin##" }).waitFor();
    await page.locator(".finding-error").first().waitFor();
    await page.locator(".cw-page .cw-xiaobiaosong", { hasText: "工作情况报告" }).first().waitFor();
    await page.locator(".cw-heiti", { hasText: "一、主要工作情况" }).waitFor();
    await page.locator(".cw-kaiti", { hasText: "压实责任" }).waitFor();
    await page.locator(".cw-page-number", { hasText: "1" }).waitFor();
    assertQuiet();
  });
}

test("a draft that comes in whole is shown from its beginning", async (t) => {
  const { page } = await open(t);
  const long = longDraft(12);
  const tops = () =>
    page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
      return [".cm-scroller", ".pages"].map((name) => root.querySelector(name)?.scrollTop);
    });
  const first = () => page.locator(".cw-page[data-page='1'] .cw-line").first().waitFor();

  await pasteDraft(page, long);
  await first();
  assert.deepEqual(await tops(), [0, 0], "pasted");

  // Typing goes to the cursor, which the paste has left at the end.
  await formatted(page, () => page.keyboard.type("完"));
  await page.locator(".cw-page:not([data-page='1']) .cw-line-current").waitFor();

  await formatted(page, () => openFile(page, "报告.txt", Buffer.from(long)));
  await first();
  assert.deepEqual(await tops(), [0, 0], "opened");
  assert.equal(await button(page, "填入示例文稿").count(), 0, "it would take the place of a draft");
  await formatted(page, () => button(page, "清空文稿和本机草稿").click());
  await formatted(page, () => button(page, "填入示例文稿").click());
  assert.deepEqual(await tops(), [0, 0], "the sample");
});

test("a click on a line puts the cursor there, and the line of the cursor is marked", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  const line = page.locator(".cw-line", { hasText: "健全工作体系" });
  await line.click();
  await page.locator(".cw-line-current", { hasText: "健全工作体系" }).waitFor();
  await page.keyboard.type("※");
  const written = (await draftOf(page)).split("\n").find((paragraph) => paragraph.includes("※"));
  assert.match((written ?? "").replace("※", ""), /^（一）压实责任，健全工作体系。/);

  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.locator(".cw-line-current", { hasText: "区消防安全委员会" }).waitFor();
});

test("F8 goes from finding to finding; the card's fix is one undo step", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await page.locator(".card").first().waitFor();
  await page.keyboard.press("Control+.");
  const focused = page.locator(".card .act:focus");
  assert.equal(await focused.count(), 1, "the keyboard is in the card");
  await page.keyboard.press("Escape");
  await page.locator(".card").waitFor({ state: "detached" });
  await page.keyboard.press("Control+.");
  await page.keyboard.press("Control+.");
  assert.equal(await focused.innerText(), "修改");
  await formatted(page, () => page.keyboard.press("Enter"));
  assert.equal(await draftOf(page), sample.replace(",", "，"), "the fix and nothing else");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);
});

test("only the pages near the view are in the document", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, longDraft(300));
  const frames = page.locator(".page-frame");
  assert.ok((await frames.count()) > 250, `${await frames.count()} pages`);
  const drawn = () =>
    page.locator(".cw-page").evaluateAll((pages) => pages.map((page) => Number(page.getAttribute("data-page"))));
  await page.locator(".cw-page[data-page='1']").waitFor();
  assert.ok((await drawn()).length < 8, `${await drawn()}`);

  await frames.nth(150).evaluate((frame) => frame.scrollIntoView());
  await page.locator(".cw-page[data-page='151'] .cw-line").first().waitFor();
  await page.locator(".cw-page[data-page='1']").waitFor({ state: "detached" });
  assert.ok((await drawn()).length < 8, `${await drawn()}`);
});

test("Western words do not run into what follows, on screen and on paper", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    // Wider than half an em.
    sheet.replaceSync(".cw-run { font-family: 'DejaVu Sans Mono', monospace !important }");
    const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  /** How wide the widest Western run is, in its boxes. */
  const widest = () =>
    page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
      const range = document.createRange();
      const runs = /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(".cw-run")));
      const western = runs.filter((run) => run.style.width !== "");
      return {
        count: western.length,
        most: Math.max(
          ...western.map((run) => {
            range.selectNodeContents(run);
            // In millimetres of the page.
            const mm = (run.closest(".cw-page")?.getBoundingClientRect().width ?? 0) / 210;
            return range.getBoundingClientRect().width / (parseFloat(run.style.width) * mm);
          }),
        ),
      };
    });
  await pasteDraft(page, longDraft(12));
  await page.locator(".cw-page[data-page='1'] .cw-line").first().waitFor();
  const shown = await widest();
  assert.ok(shown.count > 5 && shown.most < 1.03, JSON.stringify(shown));
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const printed = await widest();
  assert.ok(printed.count > shown.count && printed.most < 1.03, JSON.stringify(printed));
});
