// The lists: findings, changes, what is left alone. Whatever is done there can
// be taken back.

import assert from "node:assert/strict";
import test from "node:test";
import { button, draftOf, editor, formatted, pasteDraft, rows, sample } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @param {import("playwright-core").Page} page @param {string} name */
const openTab = (page, name) => page.getByRole("tab", { name }).click();

/** @param {import("playwright-core").Page} page */
const apply = (page) => button(page, /^将已改处写入文稿/);

/** What the list's open row shows. @param {import("playwright-core").Page} page */
const detail = (page) => page.locator(".panel:not([hidden]) .detail");

test("a fix is applied, and one undo gives the very draft back", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await detail(page).getByText("依据：").waitFor();
  await formatted(page, () => detail(page).getByRole("button", { name: "修改", exact: true }).click());
  assert.equal(await draftOf(page), sample.replace("１２", "12"));
  await page.getByText("已修改 1 处").waitFor();
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);
});

test("all safe fixes are one undo step", async (t) => {
  const { page } = await open(t);
  const { text } = await pasteDraft(page, sample);
  await formatted(page, () => apply(page).click());
  assert.equal(await draftOf(page), text);
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);
});

test("the list goes by keyboard", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  const list = rows(page);
  await list.first().focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await list.nth(1).getAttribute("aria-expanded"), "true");
  assert.ok(await list.nth(1).evaluate((row) => row.matches(":focus")), "the keyboard stays in the list");
  await page.keyboard.press("End");
  assert.equal(await list.last().getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Home");
  assert.equal(await list.first().getAttribute("aria-expanded"), "true");
  assert.equal(await list.locator("xpath=self::*[@tabindex='0']").count(), 1, "one tab stop");
  // Enter opens a row and stays; the tab key goes on to its place and its buttons.
  const row = list.filter({ hasText: "全角“１２”" });
  await row.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.ok(await row.evaluate((row) => row.matches(":focus")));
  await page.locator(".cw-line-current", { hasText: "12" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await detail(page).locator(":focus").innerText(), "修改");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  // The place itself takes the keyboard there.
  await formatted(page, () => page.keyboard.type("十二"));
  assert.equal(await draftOf(page), sample.replace("１２", "十二"));
});

test("undo and redo work wherever the keyboard is, and it is never lost", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  const inside = () =>
    page.evaluate(() => document.querySelector("chengwen-editor")?.shadowRoot?.activeElement?.className ?? "");
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await formatted(page, () => detail(page).getByRole("button", { name: "修改", exact: true }).click());
  assert.match(await inside(), /\brow\b/, "the next row");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);
  await formatted(page, () => page.keyboard.press("Control+Y"));
  assert.equal(await draftOf(page), sample.replace("１２", "12"));
  await formatted(page, () => page.keyboard.press("Control+Z"));

  await formatted(page, () => apply(page).click());
  assert.match(await inside(), /\btab\b/, "the button is disabled now");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), sample);

  await page.getByRole("heading", { name: "文稿", exact: true }).click();
  assert.match(await inside(), /\bframe\b/);
  await formatted(page, () => page.keyboard.press("Control+Shift+Z"));
  assert.notEqual(await draftOf(page), sample);
});

test("what is ignored is not found again until it is resumed", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, sample);
  const row = rows(page).filter({ hasText: "全角“１２”" });
  await row.click();
  const after = await formatted(page, () => detail(page).getByRole("button", { name: "忽略", exact: true }).click());
  assert.equal(after.findings.length, before.findings.length - 1);
  assert.ok(after.text.includes("１２"), "what is ignored is not changed either");
  assert.equal(await row.count(), 0);
  const taken = await formatted(page, () => button(page, "撤销（Ctrl+Z）").click());
  assert.deepEqual(taken.findings, before.findings);
  assert.equal(await button(page, "撤销（Ctrl+Z）").count(), 0, "the note is gone");
  await row.click();
  await formatted(page, () => detail(page).getByRole("button", { name: "忽略", exact: true }).click());

  await openTab(page, "已忽略");
  await rows(page).first().click();
  const again = await formatted(page, () => button(page, "恢复").click());
  assert.deepEqual(again.findings, before.findings);
  await page.getByText("没有忽略的问题").waitFor();
});

test("one change of the layout is undone, and done again", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, sample);
  await openTab(page, "更改");
  await rows(page).filter({ hasText: "“１２”改为“12”" }).click();
  await detail(page).getByText("全角“１２”应为半角“12”").waitFor();
  await detail(page).getByText("依据：").waitFor();
  const after = await formatted(page, () => detail(page).getByRole("button", { name: "还原", exact: true }).click());
  assert.equal(after.text, before.text.replace("与12个社区", "与１２个社区"));
  assert.equal(await draftOf(page), sample, "the draft is not touched by it");
  await openTab(page, "已忽略");
  await rows(page).first().click();
  const again = await formatted(page, () => button(page, "恢复").click());
  assert.equal(again.text, before.text);
});

test("a click on a mark in the draft opens its row", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await page.locator(".finding", { hasText: "１２" }).click();
  const row = rows(page).filter({ hasText: "全角“１２”" });
  await row.and(page.locator("[aria-expanded=true]")).waitFor();
});

test("an ordinal that is ignored keeps its number, also when its mark is mended", async (t) => {
  const { page } = await open(t);
  const draft = "工作总结\n一、基本情况\n总体平稳。\n三,主要做法\n多措并举。\n四、下步打算\n补齐短板。\n";
  await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "序号不连续" }).click();
  const after = await formatted(page, () => detail(page).getByRole("button", { name: "忽略", exact: true }).click());
  const text = draft.replace("三,", "三、");
  assert.equal(after.text, text);
  const written = await formatted(page, () => apply(page).click());
  assert.equal(written.text, text, "and when it is written into the draft");
});

test("where many places of one kind are ignored, all of them are", async (t) => {
  const { page } = await open(t);
  const draft = "关于食堂的汇报\n共有 12 家 食堂运行 平稳。\n食堂 运行平稳。\n";
  const before = await pasteDraft(page, draft);
  const [folded] = before.findings.filter(({ fix }) => fix?.folded);
  assert.ok(folded && (folded.fix?.edits.length ?? 0) > 1, JSON.stringify(before.findings));
  await rows(page).filter({ hasText: folded.message }).click();
  const after = await formatted(page, () => detail(page).getByRole("button", { name: "忽略", exact: true }).click());
  assert.ok(!after.findings.some(({ code }) => code === folded.code));
  await openTab(page, "已忽略");
  await rows(page).first().click();
  await page.getByText("本稿不按这条规则检查").waitFor();
  const again = await formatted(page, () => button(page, "恢复").click());
  assert.deepEqual(again.findings, before.findings);
});

test("on a telephone what is pressed stays in sight with what can be done", async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 390, height: 844 } } });
  await pasteDraft(page, sample);
  for (const words of ["全角“１２”", "5.12全国防灾减灾日"]) {
    await rows(page).filter({ hasText: words }).click();
    const action = detail(page).getByRole("button", { name: "修改", exact: true });
    await action.waitFor();
    await page.waitForFunction((button) => {
      const { top, bottom } = /** @type {Element} */ (button).getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    }, await action.elementHandle());
  }
});
