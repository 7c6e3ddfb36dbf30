// Personal data and secrecy marks are told of before anything is taken away.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, pasteDraft, rows } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Two numbers that pass their checks, of nobody. */
const personal = "关于发放补贴的报告\n区民政局：\n申请人身份证号11010519491231002X，手机13800001234，已核实。\n";

const secret = `机密★10年\n${clean}`;

/** @param {Page} page */
const alert = (page) => page.getByRole("alert").filter({ visible: true });

for (const [name, deed, done] of /** @type {const} */ ([
  ["复制正文", "复制", /正文已复制/],
  ["复制到 Word/WPS", "复制", /已复制，可在/],
  ["下载 .docx", "下载", /已下载/],
  ["打印", "打印", /正在准备打印/],
  ["导出表格", "导出", /已下载/],
])) {
  test(`before “${name}” personal data are counted, and one may look, go on or stay`, async (t) => {
    const { page } = await open(t, {
      prepare: (context) => context.addInitScript(() => Object.assign(window, { print: () => undefined })),
    });
    await pasteDraft(page, personal);
    await button(page, name).click();
    const told = await alert(page).innerText();
    assert.match(told, /2 处可能不宜公开的内容（公民身份号码 1 处，个人手机号码 1 处）/);
    assert.ok(await alert(page).getByRole("button", { name: "查看" }).evaluate((element) => element.matches(":focus")));
    await alert(page).getByRole("button", { name: "取消" }).click();
    assert.equal(await page.getByText(done).count(), 0, "nothing was taken");
    await button(page, name).click();
    await alert(page).getByRole("button", { name: `仍要${deed}` }).click();
    await page.getByText(done).waitFor();
    assert.equal(await alert(page).count(), 0);
  });
}

test("who looks is led to the places; who has gone on is not asked again, until there are others", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, personal);
  await button(page, "复制正文").click();
  await alert(page).getByRole("button", { name: "查看" }).click();
  assert.equal(await page.getByRole("combobox", { name: "按类别筛选" }).inputValue(), "SEC");
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "11010519491231002X");
  await button(page, "复制正文").click();
  await alert(page).getByRole("button", { name: "仍要复制" }).click();
  await page.getByText(/正文已复制/).waitFor();
  await button(page, "复制到 Word/WPS").click();
  await page.getByText("已复制，可在 Word 或 WPS 中粘贴").waitFor();

  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await formatted(page, () => page.keyboard.type("另有手机13900001234。"));
  await button(page, "复制正文").click();
  await alert(page).getByText("3 处").waitFor();
});

test("who has let the list go is asked again before the text goes", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, personal);
  await button(page, "导出表格").click();
  await alert(page).getByRole("button", { name: "仍要导出" }).click();
  await page.getByText(/已下载/).waitFor();
  await button(page, "下载 .docx").click();
  await alert(page).getByRole("button", { name: "仍要下载" }).waitFor();
});

test("personal data and a value of the form that seems wrong are one question", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, personal);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("chengwen-editor")).fields = { docNumber: "清政发[2024]第7号" };
  });
  await button(page, "公文要素（已填 1 项，1 项请核对）").waitFor();
  await button(page, "复制正文").click();
  await alert(page).getByText(/^复制前请核对：文稿中有 2 处可能不宜公开的内容（.*）；公文要素有 1 项可能填写有误（发文字号）。$/).waitFor();
  await alert(page).getByRole("button", { name: "查看公文要素" }).click();
  await page.getByLabel("发文字号").waitFor();
  await button(page, "复制正文").click();
  await alert(page).getByRole("button", { name: "查看文稿" }).click();
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "11010519491231002X");
  await button(page, "复制正文").click();
  await alert(page).getByRole("button", { name: "仍要复制" }).click();
  await page.getByText(/正文已复制/).waitFor();
  await button(page, "导出表格").click();
  await alert(page).getByText("导出前请核对：文稿中有 2 处可能不宜公开的内容").waitFor();
  assert.equal(await alert(page).getByText("公文要素").count(), 0, "the form is in no list");
});

test("what is ignored or mended is not asked about", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, personal);
  await rows(page).filter({ hasText: "手机" }).click();
  await formatted(page, () => button(page, "忽略").click());
  await rows(page).filter({ hasText: "身份号码" }).click();
  await formatted(page, () => button(page, "修改").click());
  assert.ok((await draftOf(page)).includes("110105********002X"));
  await button(page, "复制正文").click();
  await page.getByText(/正文已复制/).waitFor();
  assert.equal(await alert(page).count(), 0);
});

test("a secrecy mark brings a plain warning at once, and a way to forget the draft", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, secret);
  await alert(page).getByText("文稿标有密级“机密★10年”。涉密文件不得在非涉密设备上处理").waitFor();
  await alert(page).getByRole("button", { name: "清除文稿" }).click();
  await page.getByText("本机草稿已清除").waitFor();
  assert.equal(await draftOf(page), "");
  await page.reload();
  await page.getByText("可以开始").waitFor();
  assert.equal(await draftOf(page), "");
});

test("a draft that is only read is warned of, too, and not cleared", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, secret);
  await formatted(page, () =>
    page.evaluate(() => document.querySelector("chengwen-editor")?.setAttribute("readonly", "")),
  );
  await alert(page).getByText("文稿标有密级").waitFor();
  assert.equal(await alert(page).getByRole("button", { name: "清除文稿" }).count(), 0);
});

test("the warning stays away once it is read, and comes for another mark", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, secret);
  await alert(page).getByRole("button", { name: "不是涉密文件" }).click();
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await formatted(page, () => page.keyboard.type("另行通知。"));
  assert.equal(await alert(page).count(), 0);
  await page.keyboard.press("Control+A");
  await pasteDraft(page, secret.replace("机密★10年", "绝密"));
  await alert(page).getByText("“绝密”").waitFor();
  await page.keyboard.press("Control+A");
  await pasteDraft(page, clean);
  assert.equal(await alert(page).count(), 0);
});
