// What the program took each paragraph for stands in the margin, and the
// person has the last word.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { button, draftOf, editor, formatted, pasteDraft, setDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";
import { ask, beside, cursorAt, draft, face, item, marked, menu, setRole } from "./margin.mjs";

test("the margin says what each paragraph was taken for", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, `${draft}点击查看全文\n`);
  for (const [words, expected] of [
    ["关于开展", "标题"],
    ["各科室", "主送"],
    ["一、检查", "一级"],
    ["全部办公", "正文"],
    ["特此通知", "正文"],
    ["办公室", "落款"],
    ["2024年", "日期"],
    ["点击查看", "残留"],
  ]) {
    await marked(page, words ?? "", expected ?? "");
  }
  const quiet = page.locator(".role", { hasText: "正文" }).first();
  assert.equal(await quiet.evaluate((mark) => getComputedStyle(mark).opacity), "0", "a run of body text is quiet");
  await quiet.hover();
  assert.equal(await quiet.evaluate((mark) => getComputedStyle(mark).opacity), "1");
});

test("paragraphs that lost their line breaks say it where they begin", async (t) => {
  const { page } = await open(t);
  const line =
    "关于开展安全检查的通知各科室：为做好年末安全工作，现将有关事项通知如下。一、检查范围全部办公场所和仓库。二、检查时间本月底以前完成。三、有关要求各科室要明确责任人，认真填写记录。特此通知。办公室2024年12月3日";
  await pasteDraft(page, line);
  const inside = page.locator(".role-inside");
  await inside.filter({ hasText: "主送" }).click();
  assert.ok(await item(page, "主送机关、称谓").evaluate((item) => item.matches(":focus")));
  const { text } = await formatted(page, () => item(page, "正文").click());
  assert.ok(text.startsWith("关于开展安全检查的通知\n各科室：\n为做好"), text);
  await page.locator(".role-inside.role-set", { hasText: "正文" }).waitFor();
  assert.equal(await draftOf(page), line, "the draft is not touched by it");
});

test("a role set with the mouse is followed by the pages and by what is taken away", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await page.locator(face.body, { hasText: "检查时间" }).waitFor();
  await ask(page, "检查时间");
  assert.equal(await item(page, "正文").getAttribute("aria-checked"), "true");
  assert.equal(await menu(page).getByRole("menuitem").count(), 0, "nothing is set yet");
  await formatted(page, () => item(page, "一级标题").click());
  await menu(page).waitFor({ state: "detached" });
  await page.locator(face.heading, { hasText: "检查时间" }).waitFor();
  await marked(page, "检查时间", "一级*");
  await page.getByText("本段已设为“一级标题”").waitFor();
  assert.ok(await editor(page).evaluate((editor) => editor.matches(":focus")), "the keyboard is back in the draft");

  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "下载 .docx").click()]);
  const parts = unzipSync(await readFile(await download.path()));
  const paragraphs = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).split("<w:p>");
  const style = (/** @type {string} */ words) =>
    paragraphs.find((paragraph) => paragraph.includes(words))?.match(/w:pStyle w:val="([^"]*)"/)?.[1];
  assert.ok(style("检查范围"), "headings have a style");
  assert.equal(style("检查时间"), style("检查范围"));

  await ask(page, "检查时间");
  assert.equal(await item(page, "一级标题").getAttribute("aria-checked"), "true");
  await formatted(page, () => menu(page).getByRole("menuitem", { name: "恢复自动识别" }).click());
  await page.locator(face.body, { hasText: "检查时间" }).waitFor();
  await marked(page, "检查时间", "正文");
});

test("what is found follows a role that is set", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, draft.replace("检查时间\n", "三、检查时间\n"));
  assert.ok(before.findings.some(({ code }) => code === "NUM-01"));
  const after = await setRole(page, "三、检查", "附注");
  assert.ok(!after.findings.some(({ code }) => code === "NUM-01"), JSON.stringify(after.findings));
});

test("a paragraph that is made a heading is offered its number", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  const { findings } = await setRole(page, "检查时间", "一级标题");
  assert.equal(findings.find(({ code }) => code === "NUM-18")?.message, "标题“检查时间”没有序号，通常应为“二、”");
  await page.locator(".row", { hasText: "标题“检查时间”没有序号" }).click();
  await formatted(page, () => button(page, "修改").click());
  assert.match(await draftOf(page), /^二、检查时间$/m);
});

test("the menu goes by keyboard", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await cursorAt(page, "检查时间");
  await page.keyboard.press("F9");
  const focused = () => menu(page).locator(":focus").innerText();
  assert.equal(await focused(), "正文");
  for (const [key, expected] of [
    ["ArrowDown", "一级标题"],
    ["ArrowDown", "二级标题"],
    ["ArrowRight", "主送机关、称谓"],
    ["ArrowRight", "成文日期"],
    ["ArrowRight", "二级标题"],
    ["ArrowLeft", "成文日期"],
    ["Home", "正文"],
    ["ArrowUp", "粘贴残留，删去"],
    ["ArrowDown", "正文"],
    ["End", "粘贴残留，删去"],
  ]) {
    await page.keyboard.press(key ?? "");
    assert.equal(await focused(), expected, key);
  }
  for (const key of ["Escape", "Tab"]) {
    await page.keyboard.press(key);
    await menu(page).waitFor({ state: "detached" });
    assert.ok(await editor(page).evaluate((editor) => editor.matches(":focus")), key);
    await page.keyboard.press("F9");
    await menu(page).waitFor();
  }
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await formatted(page, () => page.keyboard.press("Enter"));
  await marked(page, "检查时间", "一级*");
  // A figure is a level.
  await page.keyboard.press("F9");
  await formatted(page, () => page.keyboard.press("2"));
  await marked(page, "检查时间", "二级*");
  await page.locator(face.second, { hasText: "检查时间" }).waitFor();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  await marked(page, "检查时间", "一级*");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  await marked(page, "检查时间", "正文");
  await formatted(page, () => page.keyboard.press("Control+Y"));
  await marked(page, "检查时间", "一级*");
  assert.equal(await draftOf(page), draft);
});

test("a click elsewhere closes the menu, and so does an edit", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await ask(page, "检查时间");
  await page.getByRole("heading", { name: "文稿", exact: true }).click();
  await menu(page).waitFor({ state: "detached" });
  await ask(page, "检查时间");
  await formatted(page, () => setDraft(page, draft.replace("本月底", "下月底")));
  await menu(page).waitFor({ state: "detached" });
});

test("a paragraph called residue goes, a line of a site called text stays", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, draft.replace("特此通知。", "欢迎转发。\n点击查看全文"));
  assert.ok(before.text.includes("欢迎转发") && !before.text.includes("点击查看"), before.text);
  const gone = await setRole(page, "欢迎转发", "粘贴残留，删去");
  assert.ok(!gone.text.includes("欢迎转发"), gone.text);
  await marked(page, "欢迎转发", "残留*");
  const kept = await setRole(page, "点击查看", "正文");
  assert.ok(kept.text.includes("点击查看全文"), kept.text);
  await page.getByRole("tab", { name: "更改" }).click();
  await page.locator(".panel:not([hidden]) .row", { hasText: "已删除“欢迎转发" }).click();
  await page.getByText("此段已由您设为粘贴残留").waitFor();
  await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  assert.equal(await page.locator(".role-set").count(), 1, "点击查看 alone");
});

test("each line of a title can have a role of its own", async (t) => {
  const { page } = await open(t);
  const { text } = await pasteDraft(page, draft.replace("冬季安全", "\n冬季安全"));
  assert.ok(text.startsWith("关于开展冬季安全检查的通知\n"), text);
  const after = await setRole(page, "冬季安全", "副标题");
  assert.ok(after.text.startsWith("关于开展\n冬季安全检查的通知\n"), after.text);
  await marked(page, "关于开展", "标题");
  await marked(page, "冬季安全", "副题*");
});

test("a draft that is only read shows the roles and has no menu", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await formatted(page, () =>
    page.evaluate(() => document.querySelector("chengwen-editor")?.setAttribute("readonly", "")),
  );
  const place = await beside(page, "一、检查");
  assert.equal(place?.mark, "一级");
  await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
  await editor(page).focus();
  await page.keyboard.press("F9");
  assert.equal(await menu(page).count(), 0);
});
