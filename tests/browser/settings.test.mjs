// What holds for every draft: rules that are off, words that are let be. It is
// remembered on this machine, listed, taken back, carried to another machine.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { button, draftOf, editor, formatted, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, site } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const draft = "关于食堂的汇报\n各科室：\n全面布署食堂工作，召开布署会。\n食堂座落在院内。\n";

/** @param {Page} page */
const drawer = (page) => page.locator(".drawer");

/** @param {Page} page */
const detail = (page) => page.locator(".panel:not([hidden]) .detail");

/** @param {Page} page */
const openSettings = (page) => page.locator(".foot").getByRole("button", { name: "设置" }).click();

/** @param {Page} page @param {string} text */
const importFile = (page, text) =>
  page
    .locator(".settings input[type=file]")
    .setInputFiles({ name: "设置.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** Pastes in place of what is there. @param {Page} page @param {string} text */
async function another(page, text) {
  await editor(page).focus();
  await page.keyboard.press("Control+A");
  return pasteDraft(page, text);
}

test("a word that is let be is so in every draft, until it is taken back", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  const after = await formatted(page, () => detail(page).getByRole("button", { name: "不再提示“布署”" }).click());
  assert.ok(after.text.includes("布署食堂") && after.text.includes("布署会"), "wherever it stands");
  const next = await another(page, "工作总结\n全面布署。\n");
  assert.deepEqual(next.findings.filter(({ code }) => code === "WRD-01"), []);
  await page.reload();
  await page.locator(".cw-line").first().waitFor();
  await another(page, draft);
  assert.equal(await rows(page).filter({ hasText: "布署" }).count(), 0, "also after a reload");

  await openSettings(page);
  await drawer(page).getByText("“布署”").waitFor();
  const again = await formatted(page, () => drawer(page).getByRole("button", { name: "恢复", exact: true }).click());
  assert.deepEqual(again.findings, before.findings);
});

test("a rule that is switched off is so until it is switched on, and undo knows", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  const off = await formatted(page, () => button(page, "停用这条规则").click());
  const codes = before.findings.filter((finding) => !off.findings.some(({ code }) => code === finding.code));
  assert.equal(new Set(codes.map(({ code }) => code)).size, 1, "one rule is off");
  const on = await formatted(page, () => button(page, "撤销（Ctrl+Z）").click());
  assert.deepEqual(on.findings, before.findings);

  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await formatted(page, () => button(page, "停用这条规则").click());
  await page.getByRole("tab", { name: "已忽略" }).click();
  await page.getByText("停用 1 条规则").waitFor();
  await page.locator(".review").getByRole("button", { name: "设置" }).click();
  await drawer(page).getByRole("button", { name: "规则说明" }).click();
  await drawer(page).locator("[open] .rule-off", { hasText: "已停用" }).waitFor();
  const again = await formatted(page, () => drawer(page).getByRole("button", { name: "恢复这条规则" }).click());
  assert.deepEqual(again.findings, before.findings);
});

test("清空文稿和本机草稿 leaves the settings, 恢复全部规则和词 leaves nothing", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => button(page, "停用这条规则").click());
  await button(page, "清空文稿和本机草稿").click();
  await page.getByText("本机草稿已清除").waitFor();
  await page.reload();
  await openSettings(page);
  await drawer(page).getByRole("button", { name: "恢复全部规则和词" }).click();
  await drawer(page).getByText("没有。").first().waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test("settings are exported, and imported again", async (t) => {
  const { page, assertQuiet } = await open(t);
  const before = await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => detail(page).getByRole("button", { name: "不再提示“布署”" }).click());
  await openSettings(page);
  const [download] = await Promise.all([page.waitForEvent("download"), drawer(page).getByRole("button", { name: "导出设置" }).click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(download.suggestedFilename(), "成文设置.json");
  await formatted(page, () => drawer(page).getByRole("button", { name: "恢复全部规则和词" }).click());
  const after = await formatted(page, () => importFile(page, text));
  assert.ok(after.findings.length < before.findings.length);
  await page.getByText("已导入设置：不再提示 1 个词").waitFor();
  await drawer(page).getByText("“布署”").waitFor();
  assertQuiet();
});

/** [what is wrong with the file, the file, what is said of it] @type {[string, string, string][]} */
const malformed = [
  ["no JSON", '{\n  "off": [\n    "WRD-01"\n    "WRD-02"\n  ]\n}', "第 4 行第 5 个字符处应为“,”或者“]”，实为“\"”"],
  ["cut off", '{"format": "chengwen-settings", "version": 1, "off": ["WRD-01"', "文件却到此为止"],
  ["a name twice", '{"off": [], "off": []}', "第 1 行第 13 个字符处应为“off”以外的名称"],
  ["another file", '{"name": "x"}', "没有名为“name”的设置，可用的有：format、version、off、words"],
  ["another version", '{"format": "chengwen-settings", "version": 9}', "“version”应为 1"],
  ["an unknown rule", '{"format": "chengwen-settings", "version": 1, "off": ["NUM-01", "ABC-99"]}', "“off”第 2 项：没有编号为“ABC-99”的规则"],
  ["an empty word", '{"format": "chengwen-settings", "version": 1, "words": [{"code": "WRD-01", "words": ""}]}', "“words”第 1 项的“words”应为不再提示的词"],
  ["a word with more", '{"format": "chengwen-settings", "version": 1, "words": [{"code": "WRD-01", "words": "布署", "at": 3}]}', "“words”第 1 项应写“code”（规则编号）和“words”（不再提示的词），没有别的"],
];

test("settings that are malformed are refused, the old ones stay", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => button(page, "停用这条规则").click());
  await page.getByText("已停用规则").waitFor();
  await openSettings(page);
  for (const [what, text, words] of malformed) {
    await importFile(page, text);
    const told = page.getByRole("alert").filter({ hasText: words });
    await told.waitFor();
    assert.match(await told.innerText(), /^“设置.json”不是可以导入的设置文件.*原有设置没有改动/, what);
    assert.equal(await page.getByText("已停用规则").count(), 0, "what was done before is no longer told of");
    assert.equal(await drawer(page).locator(".setting").count(), 1, what);
    assert.equal(await draftOf(page), draft, what);
  }
});

test("a place that is let be is listed with the settings, and taken back there", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => detail(page).getByRole("button", { name: "忽略", exact: true }).first().click());
  await page.reload();
  // What is found again in the stored draft comes a little later.
  await rows(page).filter({ hasText: "布署" }).waitFor();
  await openSettings(page);
  const place = drawer(page).locator(".setting", { hasText: "“布署”疑为“部署”之误" });
  await place.waitFor();
  const again = await formatted(page, () => place.getByRole("button", { name: "恢复", exact: true }).click());
  assert.deepEqual(again.findings, before.findings);
  assert.equal(await place.count(), 0);
});

test("a word that is as long as a paragraph is shown by its beginning, and whole to who rests there", async (t) => {
  const { page } = await open(t);
  const words = "布署".repeat(2500);
  await openSettings(page);
  await importFile(page, JSON.stringify({ format: "chengwen-settings", version: 1, off: [], words: [{ code: "WRD-01", words }] }));
  const shown = drawer(page).locator(".setting-words", { hasText: "布署" });
  await shown.waitFor();
  assert.ok((await shown.innerText()).length < 60);
  assert.ok(((await shown.getAttribute("title")) ?? "").startsWith(words.slice(0, 500)));
});

test("what is let be while the drawer is closed is there when it opens again", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await openSettings(page);
  await drawer(page).getByRole("button", { name: "关闭" }).click();
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => detail(page).getByRole("button", { name: "不再提示“布署”" }).click());
  await openSettings(page);
  await drawer(page).locator(".setting", { hasText: "“布署”" }).waitFor();
});

test("kept settings that cannot be read are told of, and the page works", async (t) => {
  const { page } = await open(t, {
    prepare: (context) => context.addInitScript(() => {
        // Also run in the empty page before it, which has no storage.
        if (location.protocol === "http:") localStorage.setItem("chengwen-settings:draft", '{"off": [');
      }),
  });
  await page.getByRole("alert").filter({ hasText: "本机保存的设置无法读取：第 1 行第 10 个字符处" }).waitFor();
  assert.ok((await pasteDraft(page, draft)).findings.length > 0);
});

test("an element without `storage` keeps nothing", async (t) => {
  const url = new URL("bare/", await site()).href;
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><link rel="icon" href="data:,">
    <script type="module" src="../chengwen.js"></script><h1>门户</h1><chengwen-editor></chengwen-editor>`;
  const { page } = await open(t, {
    url,
    prepare: (context) => context.route(url, (route) => route.fulfill({ body, contentType: "text/html" })),
  });
  await pasteDraft(page, draft);
  await rows(page).filter({ hasText: "布署" }).click();
  await formatted(page, () => button(page, "停用这条规则").click());
  await openSettings(page);
  await page.getByText("关闭页面后不保留").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
});
