// The form: what the text lacks of an official document is filled in beside
// the pages, shows there at once, is kept with the draft, and can be undone.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, pasteDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const drawer = (page) => page.locator(".left > .drawer");

/** @param {Page} page @param {string} name */
const field = (page, name) => drawer(page).getByRole("textbox", { name, exact: true });

/** @param {Page} page */
const openForm = (page) => button(page, /^公文要素/).click();

/** @param {Page} page @param {string} words */
const line = (page, words) => page.locator(".cw-line", { hasText: words });

/** What the element says the form holds. @param {Page} page */
const fieldsOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("chengwen-editor")).fields);

test("what is typed shows on the pages at once, and an empty field leaves nothing behind", async (t) => {
  const { page, assertQuiet } = await open(t);
  await pasteDraft(page, clean);
  await line(page, "各科室").waitFor();
  const before = await page.locator(".cw-page").first().innerText();
  await openForm(page);
  await field(page, "发文机关标志").pressSequentially("清河区人民政府");
  await line(page, "清河区人民政府文件").waitFor();
  await field(page, "发文字号").fill("清政发〔2024〕7号");
  await line(page, "清政发〔2024〕7号").waitFor();
  await button(page, "公文要素（已填 2 项）").waitFor();
  assert.equal(await draftOf(page), clean, "the draft is not touched by it");
  await field(page, "发文机关标志").fill("");
  await field(page, "发文字号").fill(" ");
  await line(page, "清政发").waitFor({ state: "detached" });
  await button(page, "公文要素").waitFor();
  assert.equal(await page.locator(".cw-page").first().innerText(), before);
  assert.deepEqual(await fieldsOf(page), {});
  assertQuiet();
});

test("a wrong value is told beside its field when the person has gone on", async (t) => {
  const { page, assertQuiet } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  const about = (/** @type {string} */ words) => drawer(page).locator(".entry-about", { hasText: words });
  await field(page, "发文字号").pressSequentially("清政发[2024]第7号");
  await line(page, "清政发[2024]第7号").waitFor();
  assert.equal(await about("发文字号应为").count(), 0, "nothing is said of what is being typed");
  await field(page, "份号").fill("12");
  await about("发文字号应为“清政发〔2024〕7号”").waitFor();
  await field(page, "印发日期").fill("2024年2月30日");
  await about("份号一般用6位阿拉伯数字").waitFor();
  await field(page, "发文字号").fill("清政发〔2024〕7号");
  await about("日期").waitFor();
  await about("发文字号应为").waitFor({ state: "detached" });
  await button(page, "公文要素（已填 3 项，2 项请核对）").waitFor();
  await page.locator(".status", { hasText: "公文要素有 2 项请核对" }).waitFor();
  assertQuiet();
});

test("a value that seems wrong is asked about before the document leaves, and one may look, go on or stay", async (t) => {
  const { page, assertQuiet } = await open(t, {
    prepare: (context) => context.addInitScript(() => Object.assign(window, { print: () => undefined })),
  });
  await pasteDraft(page, clean);
  await openForm(page);
  await field(page, "发文字号").fill("清政发[2024]第7号");
  await field(page, "印发日期").fill("2024年2月30日");
  await button(page, "公文要素（已填 2 项，2 项请核对）").waitFor();
  const asked = page.getByRole("alert").filter({ visible: true });
  await button(page, "下载 .docx").click();
  await asked.getByText("下载前请核对：公文要素有 2 项可能填写有误（发文字号、印发日期）。").waitFor();
  await asked.getByRole("button", { name: "取消" }).click();
  assert.equal(await page.getByText(/已下载/).count(), 0, "nothing was taken");
  await page.keyboard.press("Escape");
  await button(page, "打印").click();
  await asked.getByRole("button", { name: "查看" }).click();
  await field(page, "发文字号").fill("清政发〔2024〕7号");
  await button(page, "公文要素（已填 2 项，1 项请核对）").waitFor();
  await button(page, "下载 .docx").click();
  await asked.getByRole("button", { name: "仍要下载" }).click();
  await page.getByText(/已下载/).waitFor();
  await button(page, "复制到 Word/WPS").click();
  await page.getByText("已复制，可在 Word 或 WPS 中粘贴").waitFor();
  assert.equal(await asked.count(), 0, "who has gone on is not asked again");
  assertQuiet();
});

test("who clicks a line of a page is led to the draft, also where the form covers it", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  await line(page, "全部办公场所。").click();
  assert.ok(await drawer(page).isHidden());
  assert.ok(await page.getByRole("textbox", { name: "文稿内容" }).evaluate((element) => element.matches(":focus")));
});

test("lists are one a line, and a choice is one of the format's", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  await field(page, "发文机关标志").fill("清河区人民政府\n\n  清河区教育局 \n");
  await field(page, "签发人").fill("赵明\n钱进");
  await drawer(page).getByRole("combobox", { name: "标志结尾" }).selectOption("不加");
  await line(page, "清河区教育局").waitFor();
  await line(page, "文件").waitFor({ state: "detached" });
  assert.deepEqual(await fieldsOf(page), {
    issuers: ["清河区人民政府", "清河区教育局"],
    markEnding: "",
    signatories: ["赵明", "钱进"],
  });
  // What the person typed stays as it is while it means the same.
  assert.equal(await field(page, "发文机关标志").inputValue(), "清河区人民政府\n\n  清河区教育局 \n");

  assert.ok(await field(page, "出席").isHidden(), "only minutes tell who took part");
  await drawer(page).getByRole("combobox", { name: "格式" }).selectOption("纪要");
  await field(page, "出席").fill("赵明、钱进");
  await line(page, "出席：赵明、钱进").waitFor();
  assert.ok(await field(page, "签名章职务").isHidden());
  await drawer(page).getByRole("combobox", { name: "印章" }).selectOption("加盖签名章");
  await field(page, "签名章职务").waitFor();
});

test("what the text has is shown as found, and a field that is not used is told of", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, `${clean}清河街道办事处\n2024年3月5日\n`);
  await openForm(page);
  await drawer(page).getByText("文稿里已有“清河街道办事处”，以文稿为准").waitFor();
  const date = field(page, "成文日期");
  const about = await date.getAttribute("aria-describedby");
  assert.match(await drawer(page).locator(`#${about?.split(" ").pop()}`).innerText(), /已有“2024年3月5日”/);
  await date.fill("2024年3月9日");
  await drawer(page).getByText("没有采用：文稿里已有“2024年3月5日”").waitFor();
  await drawer(page).getByRole("heading", { name: "版面说明" }).waitFor();
  await button(page, /^版面说明 \d+ 处$/).waitFor();
  assert.equal(await line(page, "2024年3月9日").count(), 0);
  await date.fill("");
  await drawer(page).getByRole("heading", { name: "版面说明" }).waitFor({ state: "hidden" });
});

test("a field that was filled in is one step of the history; all can be emptied, and be had back", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  await field(page, "发文字号").pressSequentially("清政发〔2024〕7号");
  await field(page, "成文日期").pressSequentially("2024年3月5日");
  await page.keyboard.press("Tab");
  await button(page, "公文要素（已填 2 项）").waitFor();
  await button(page, "关闭").focus();
  await page.keyboard.press("Control+Z");
  assert.deepEqual(await fieldsOf(page), { docNumber: "清政发〔2024〕7号" });
  assert.equal(await field(page, "成文日期").inputValue(), "");
  await page.keyboard.press("Control+Z");
  assert.deepEqual(await fieldsOf(page), {});
  assert.equal(await draftOf(page), clean);
  await page.keyboard.press("Control+Y");
  await page.keyboard.press("Control+Y");
  await button(page, "公文要素（已填 2 项）").waitFor();
  await button(page, "全部清空").click();
  assert.deepEqual(await fieldsOf(page), {});
  await button(page, "撤销（Ctrl+Z）").click();
  assert.equal(await field(page, "发文字号").inputValue(), "清政发〔2024〕7号");
  assert.equal(await field(page, "成文日期").inputValue(), "2024年3月5日");
});

test("the form is kept with the draft and goes with it; the next draft may take it over", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  await field(page, "印发机关").fill("清河区人民政府办公室");
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await line(page, "清河区人民政府办公室").waitFor();

  await editor(page).focus();
  await page.keyboard.press("Control+A");
  await pasteDraft(page, "关于集中学习的通知\n各科室：\n请按时参加。\n");
  await page.getByText("换了文稿，公文要素已清空").waitFor();
  assert.deepEqual(await fieldsOf(page), {});
  await openForm(page);
  await button(page, "沿用上一份文稿的公文要素").click();
  assert.deepEqual(await fieldsOf(page), { issuedBy: "清河区人民政府办公室" });
  await page.keyboard.press("Escape");

  await button(page, "清空文稿和本机草稿").click();
  await page.getByText("本机草稿已清除").waitFor();
  assert.deepEqual(await fieldsOf(page), {});
  await openForm(page);
  assert.ok(await button(page, "沿用上一份文稿的公文要素").isHidden(), "what is cleared is gone");
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.deepEqual(await fieldsOf(page), {});
});

test("what is filled in before there is a draft stays when the draft is pasted", async (t) => {
  const { page } = await open(t);
  await openForm(page);
  await field(page, "发文字号").fill("清政发〔2024〕7号");
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await pasteDraft(page, clean);
  await line(page, "清政发〔2024〕7号").waitFor();
});

test("a secrecy mark in the form is warned of as one in the text is", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await openForm(page);
  await field(page, "密级和保密期限").fill("机密★1年");
  await page.getByRole("alert").getByText("文稿标有密级“机密★1年”").waitFor();
  await drawer(page).getByText("涉密文件不得在非涉密设备上处理").waitFor();
  await button(page, "复制正文").click();
  await page.getByText("复制前请核对").waitFor();
  await field(page, "密级和保密期限").fill("");
  await page.getByText("文稿标有密级").waitFor({ state: "hidden" });
  assert.ok(await page.getByText("复制前请核对").isHidden());
});

test("the keyboard opens the form, walks through it and comes back", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  const opener = button(page, "公文要素");
  await opener.focus();
  await page.keyboard.press("Enter");
  const focused = () =>
    page.evaluate(() => document.querySelector("chengwen-editor")?.shadowRoot?.activeElement?.getAttribute("name"));
  assert.equal(await focused(), "issuers");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "markEnding");
  await page.keyboard.press("Escape");
  assert.ok(await drawer(page).isHidden());
  assert.ok(await opener.evaluate((opener) => /** @type {ShadowRoot} */ (opener.getRootNode()).activeElement === opener));
});

test("a page fills in the form by the property `fields`; what is only read is not filled in", async (t) => {
  const { page } = await open(t);
  await formatted(page, async () => {
    await page.evaluate((text) => {
      const element = /** @type {any} */ (document.querySelector("chengwen-editor"));
      element.fields = { docNumber: "清政发〔2024〕7号", note: "", issuers: [] };
      element.value = text;
    }, clean);
  });
  await line(page, "清政发〔2024〕7号").waitFor();
  assert.deepEqual(await fieldsOf(page), { docNumber: "清政发〔2024〕7号" });
  await page.evaluate(() => document.querySelector("chengwen-editor")?.setAttribute("readonly", ""));
  await button(page, /^公文要素/).waitFor({ state: "hidden" });
});

test("fields that the form does not have are refused with what was expected, and it stays as it is", async (t) => {
  const { page } = await open(t);
  const refused = (/** @type {unknown} */ fields) =>
    page.evaluate((fields) => {
      const element = /** @type {any} */ (document.querySelector("chengwen-editor"));
      try {
        element.fields = fields;
        return null;
      } catch (error) {
        return /** @type {Error} */ (error).message;
      }
    }, fields);
  assert.equal(await refused({ docNumber: "清政发〔2024〕7号", seal: "organ" }), null);
  assert.match(`${await refused({ number: "7号" })}`, /没有名为“number”的一项，可用的有：format、/);
  assert.equal(await refused({ issuers: "清河区人民政府" }), "公文要素（fields）的“issuers”应为字符串的数组");
  assert.equal(await refused({ date: 20240305 }), "公文要素（fields）的“date”应为字符串");
  assert.equal(await refused({ seal: "round" }), "公文要素（fields）的“seal”应为“organ”“stamp”之一");
  assert.equal(await refused("清政发〔2024〕7号"), "公文要素（fields）应为一个对象");
  assert.deepEqual(await fieldsOf(page), { docNumber: "清政发〔2024〕7号", seal: "organ" });
});
