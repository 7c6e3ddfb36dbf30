// The list of findings: those of one kind are one row, what is done to all of
// a kind stays with it, and a filter shows a part.

import assert from "node:assert/strict";
import test from "node:test";
import { button, draftOf, editor, formatted, pasteDraft, rows, setDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** What the list's open row shows. @param {Page} page */
const detail = (page) => page.locator(".panel:not([hidden]) .detail");

/** Errors of two rules, a warning and hints; two of one kind with different words. */
const draft = `关于食堂的汇报
各科室：
全面布署食堂工作,按装新的设备。
食堂设有帐号，截止目前运行平稳;群众满意。
`;

/** @param {Page} page @param {string} name */
const chip = (page, name) => page.getByRole("group", { name: "按轻重筛选" }).getByRole("button", { name: new RegExp(`^${name}`) });

/** @param {Page} page */
const groups = (page) => page.getByRole("combobox", { name: "按类别筛选" });

test("findings of one kind are one row with a count, each place with its own words", async (t) => {
  const { page } = await open(t);
  const { findings } = await pasteDraft(page, draft);
  const words = findings.filter(({ code, severity, fix }) => code === "WRD-01" && severity === "error" && fix?.safety === "safe");
  assert.ok(words.length > 1, JSON.stringify(findings));
  const row = rows(page).filter({ hasText: "布署" });
  assert.match(await row.innerText(), new RegExp(`共 ${words.length} 处`));
  await row.click();
  const places = await detail(page).locator(".place").allInnerTexts();
  assert.equal(places.length, words.length);
  words.forEach(({ message }, i) => assert.ok(places[i]?.includes(message), `${message} in ${places[i]}`));

  // A click on a mark opens the row of its kind.
  await rows(page).last().click();
  await page.locator(".finding", { hasText: "按装" }).click();
  await row.and(page.locator("[aria-expanded=true]")).waitFor();

  await formatted(page, () => button(page, `同类全部修改（${words.length}）`).click());
  const after = await draftOf(page);
  assert.ok(after.includes("全面部署") && after.includes("安装新的"), after);
  assert.ok(after.includes("工作,"), "another kind is not touched");
});

test("what is folded into one finding opens to all of its places and is mended as one", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, "关于食堂的汇报\n一．运行情况\n运行平稳。\n二．群众评价\n群众满意。\n三．下一步打算\n继续办好。\n");
  const row = rows(page).filter({ hasText: "序号后应当用顿号" });
  assert.match(await row.innerText(), /共 3 处/);
  // The filter, the heading over the rows and the row count places; each is marked.
  assert.match(await page.getByRole("group", { name: "按轻重筛选" }).innerText(), /警告\s*3/);
  assert.equal(await page.locator(".section-title", { hasText: "警告" }).locator(".number").innerText(), "3");
  assert.equal(await page.locator(".cm-content .finding-warning").count(), 3);
  await row.click();
  assert.equal(await detail(page).locator(".place").count(), 3);
  await formatted(page, () => button(page, "修改这 3 处").click());
  assert.match(await draftOf(page), /一、运行[^]*二、群众[^]*三、下一步/);
  await page.getByText("已修改 3 处").waitFor();
});

test("all of a kind are mended, and nothing else of their rule", async (t) => {
  const { page } = await open(t);
  // Numbers for the items are offered; the signs of Markdown go by themselves.
  const items = "# 关于食堂的汇报\n\n## 一、运行情况\n\n共有**十二家**食堂。\n\n- 由街道牵头。\n- 由企业承办。\n\n## 二、群众评价\n\n- 群众满意。\n- 意见较少。\n";
  await pasteDraft(page, items);
  const row = rows(page).filter({ hasText: "并列的各项通常用序号" });
  await row.click();
  await formatted(page, () => button(page, "同类全部修改（2）").click());
  const after = await draftOf(page);
  assert.match(after, /^# 关于食堂的汇报$/m);
  assert.ok(after.includes("**十二家**"), after);
  assert.doesNotMatch(after, /^- /m);
});

test("a filter shows a part, counts the rest, and goes with another draft", async (t) => {
  const { page } = await open(t);
  const { findings } = await pasteDraft(page, draft);
  const all = await rows(page).count();
  const errors = findings.filter(({ severity }) => severity === "error").length;
  await chip(page, "错误").click();
  assert.equal(await chip(page, "错误").innerText(), `错误 ${errors}`);
  assert.ok((await rows(page).count()) < all);
  assert.equal(await rows(page).and(page.locator(":not(.row-error)")).count(), 0);

  await groups(page).selectOption("PUN");
  assert.equal(await rows(page).count(), 1, "by both");
  assert.match(await rows(page).first().innerText(), /半角/);
  // A mark of what is left out shows all again.
  await page.locator(".finding", { hasText: "按装" }).click();
  await rows(page).filter({ hasText: "布署" }).and(page.locator("[aria-expanded=true]")).waitFor();
  assert.equal(await rows(page).count(), all);

  await groups(page).selectOption("PUN");
  await rows(page).first().click();
  await formatted(page, () => button(page, /^同类全部修改/).click());
  await page.getByText("这一类没有问题了").waitFor();
  await editor(page).focus();
  await page.keyboard.press("Control+A");
  await pasteDraft(page, draft);
  assert.equal(await rows(page).count(), all);
  await formatted(page, () => setDraft(page, ""));
  assert.ok(await groups(page).isHidden(), "nothing to choose from");
});

test("where two rules report one place, one row is shown", async (t) => {
  const { page } = await open(t);
  const { findings } = await pasteDraft(page, "关于食堂的汇报\n各科室：\n截止目前现状良好。\n");
  const [first, second] = findings.filter(({ code }) => code.startsWith("WRD"));
  assert.ok(first && second && second.span[0] < first.span[1], JSON.stringify(findings));
  const place = page.locator(".finding", { hasText: "截止" }).first();
  await place.hover();
  await page.locator(".card").first().waitFor();
  assert.equal(await page.locator(".card").count(), 1);
  const shown = await page.getByRole("status").first().innerText();
  const count = (shown.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, n) => sum + Number(n), 0);
  assert.equal(count, findings.length - 1);
});
