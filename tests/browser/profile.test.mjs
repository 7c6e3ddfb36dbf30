// The profile is chosen over the pages, comes in and goes out as a file, and
// tells where it departs from the standard and which fonts are missing here.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { button, clean, editor, formatted, pasteDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const drawer = (page) => page.locator(".left > .drawer");

/** @param {Page} page */
const chooser = (page) => page.getByRole("combobox", { name: "版式" });

/** The name of the profile that is chosen. @param {Page} page */
const chosen = (page) => chooser(page).evaluate((pick) => /** @type {HTMLSelectElement} */ (pick).selectedOptions[0]?.text);

/** Where the first page number stands. @param {Page} page */
const numberAlign = (page) => page.locator(".cw-page-number").first().evaluate((number) => getComputedStyle(number).textAlign);

/** @param {Page} page @param {unknown} content @param {string} [name] */
async function importFile(page, content, name = "本单位版式.json") {
  if (await drawer(page).isHidden()) await button(page, /^(版式说明|与国标不同)/).click();
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await page
    .locator(".profile input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

const own = { name: "qinghe", title: "清河版式", page: { top: 35 }, pageNumber: { place: "centre" } };

test("a profile that ships is chosen, tells its departures, and is a step of the history", async (t) => {
  const { page, assertQuiet } = await open(t);
  await pasteDraft(page, clean);
  assert.equal(await chosen(page), "国标公文（GB/T 9704—2012）");
  assert.notEqual(await numberAlign(page), "center");
  await button(page, "版式说明").click();
  await drawer(page).getByText("与 GB/T 9704—2012 一致").waitFor();
  await formatted(page, () => chooser(page).selectOption("material"));
  await page.waitForFunction(() => {
    const root = document.querySelector("chengwen-editor")?.shadowRoot;
    const number = root?.querySelector(".cw-page-number");
    return number && getComputedStyle(number).textAlign === "center";
  });
  await drawer(page).locator(".departures li").first().waitFor();
  await button(page, /^与国标不同 \d+ 处$/).waitFor();
  await formatted(page, () => button(page, "撤销（Ctrl+Z）").click());
  assert.equal(await chosen(page), "国标公文（GB/T 9704—2012）");
  assertQuiet();
});

test("a profile goes out as a file and comes in again, is remembered, and can be removed", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await formatted(page, () => importFile(page, own));
  await page.getByText("已导入并使用版式“清河版式”").waitFor();
  assert.equal(await chosen(page), "清河版式");
  await drawer(page).getByText(/天头为35毫米/).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "导出这个版式").click()]);
  const written = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual([written.title, written.page.top, written.page.bottom], ["清河版式", 35, 35]);

  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  assert.equal(await chosen(page), "清河版式");
  await editor(page).focus();
  await page.keyboard.press("Control+A");
  await pasteDraft(page, "关于集中学习的通知\n各科室：\n请按时参加。\n");
  assert.equal(await chosen(page), "清河版式", "an office's, not a draft's");

  await button(page, /^与国标不同/).click();
  await formatted(page, () => button(page, "删除这个版式").click());
  assert.equal(await chosen(page), "国标公文（GB/T 9704—2012）");
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await chooser(page).waitFor();
  assert.equal(await chooser(page).locator("option", { hasText: "清河版式" }).count(), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem("chengwen-profiles:draft")), null);
});

test("what is malformed is refused with what and where, and the old profile stays", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await formatted(page, () => importFile(page, own));
  for (const [content, words] of /** @type {[unknown, string | RegExp][]} */ ([
    [{ page: { top: "37mm" } }, "“page.top”应为5至100的数，单位毫米，实为“37mm”。原有版式没有改动。"],
    [{ styles: { heading: {} } }, /“styles\.heading”应为/],
    ['{"page": {"top": 37,}}', /第 1 行第 21 个字符处应为/],
    ["[]", /^“本单位版式\.json”不是可以导入的版式文件/],
  ])) {
    await importFile(page, content);
    await page.getByRole("alert").getByText(words).waitFor();
    assert.equal(await chosen(page), "清河版式");
  }
});

test("a file without a name of its own takes the file's, and what ships keeps its own", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await formatted(page, () => importFile(page, { page: { top: 36.5 } }));
  assert.equal(await chosen(page), "本单位版式");
  await formatted(page, () => importFile(page, { name: "gbt9704", title: "另一种", page: { top: 36 } }));
  assert.equal(await chosen(page), "另一种");
  const titles = await chooser(page).locator("option").allInnerTexts();
  assert.equal(titles[0], "国标公文（GB/T 9704—2012）");
  assert.equal(titles.length, 5, titles.join());
});

test("a summary is offered what summaries have, and nothing is changed before the person says so", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, "清河街道办事处2024年工作总结\n全年工作平稳。\n");
  await page.getByText("文稿像是工作总结，可用“一般材料").waitFor();
  assert.equal(await chosen(page), "国标公文（GB/T 9704—2012）");
  await button(page, "不换").click();
  await page.getByText("文稿像是").waitFor({ state: "hidden" });
  await page.reload();
  await page.getByText("文稿像是").waitFor();
  await formatted(page, () => button(page, "换用").click());
  assert.match((await chosen(page)) ?? "", /^一般材料/);
  await page.getByText("文稿像是").waitFor({ state: "hidden" });
  await button(page, /^公文要素/).click();
  await drawer(page).getByRole("textbox", { name: "发文字号" }).fill("清办发〔2024〕7号");
  await page.getByText("文稿像是正式公文，可用“国标公文").waitFor();
});

test("a notice is offered nothing", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await chooser(page).waitFor();
  assert.equal(await page.getByText("文稿像是").count(), 0);
});

test("fonts are told to be here only where they are, and what stands in for the others", async (t) => {
  const { page, assertQuiet } = await open(t);
  await pasteDraft(page, clean);
  // Every machine that runs the tests has one Chinese font at least.
  const family = await page.evaluate(() => {
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    const width = (/** @type {string} */ font) => {
      context.font = font;
      return context.measureText("mmmmlli").width;
    };
    const plain = width("40px monospace");
    return ["Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", "Songti SC", "DejaVu Serif", "Arial"].find(
      (name) => width(`40px "${name}", monospace`) !== plain,
    );
  });
  assert.ok(family, "no font that this test knows");
  await formatted(page, () =>
    importFile(page, {
      title: "字体",
      fonts: { fangsong: [family], kaiti: ["没有这种字体", family], heiti: ["没有这种字体", "也没有这种"], xiaobiaosong: [family], songti: [family] },
    }),
  );
  const row = (/** @type {string} */ face) => drawer(page).getByRole("row", { name: face });
  assert.match(await row("仿宋体").innerText(), /本机已有/);
  assert.match(await row("楷体").innerText(), new RegExp(`没有这种字体\\s+页面上用“${family}”代替`));
  assert.match(await row("黑体").innerText(), /没有这种字体\s+页面上用浏览器的默认字体代替/);
  await button(page, "本机缺 2 种字体").waitFor();
  const drawn = await page.locator(".cw-heiti").first().evaluate((run) => getComputedStyle(run).fontFamily);
  assert.match(drawn, /^"?没有这种字体"?, "?也没有这种"?/, "the pages are drawn with the profile's fonts");
  assertQuiet();
});

test("a page gives a profile by name or as a whole", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  const give = (/** @type {unknown} */ profile) =>
    formatted(page, () =>
      page.evaluate((profile) => {
        /** @type {any} */ (document.querySelector("chengwen-editor")).profile = profile;
      }, profile),
    );
  await give("material");
  assert.match((await chosen(page)) ?? "", /^一般材料/);
  assert.equal(await page.locator("chengwen-editor").getAttribute("profile"), "material");
  await give(own);
  assert.equal(await chosen(page), "清河版式");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.querySelector("chengwen-editor")).profile), own);
  await give(null);
  assert.equal(await chosen(page), "国标公文（GB/T 9704—2012）");
});
