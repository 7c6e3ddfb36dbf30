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

test("a whole kind is left alone, and looked at again", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  const after = await formatted(page, () => button(page, "此类不再检查").click());
  const codes = before.findings.filter((finding) => !after.findings.some(({ code }) => code === finding.code));
  assert.equal(new Set(codes.map(({ code }) => code)).size, 1, "one rule is off");
  await openTab(page, "已忽略");
  await page.getByRole("heading", { name: "不再检查的类别" }).waitFor();
  await rows(page).first().click();
  const again = await formatted(page, () => button(page, "恢复").click());
  assert.deepEqual(again.findings, before.findings);
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
