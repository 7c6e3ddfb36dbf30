// How a draft is read and how it is numbered is chosen over the draft; what
// was written into it can be taken back.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, pasteDraft, rows, sample } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const scheme = (page) => page.getByRole("combobox", { name: "序号" });

/** @param {Page} page */
const reading = (page) => page.getByRole("combobox", { name: "读法" });

/** @param {Page} page @param {string} name */
const openTab = (page, name) => page.getByRole("tab", { name }).click();

const numbered = `会议室管理办法
一、使用登记
（一）使用会议室须提前登记。
（二）登记内容应当完整。
二、日常保管
（一）钥匙由办公室保管。
（二）用后及时归还。
`;

const assistant = "# 关于食堂的汇报\n\n## 运行情况\n\n共有**十二家**食堂运行平稳。\n\n- 由街道牵头。\n- 由企业承办。\n";

for (const [name, title, expected] of [
  ["official", "国标序号", /^一、使用登记\n（一）使用/m],
  ["arabic", "简短序号", /^一、使用登记\n1\.使用[^\n]*\n2\.登记[^\n]*\n二、日常保管\n1\.钥匙/m],
  ["articles", "章节条", /^第一章　?使用登记\n第一条　?使用[^\n]*\n第二条　?登记[^\n]*\n第二章　?日常保管\n第三条　?钥匙/m],
]) {
  test(`the ordinals are converted and given back: ${name}`, async (t) => {
    const { page } = await open(t);
    assert.ok(await scheme(page).isHidden(), "nothing to number yet");
    const before = await pasteDraft(page, numbered);
    const options = await scheme(page).locator("option").allInnerTexts();
    assert.equal(options[0], "保留原有体例");
    assert.ok(options.some((option) => option.startsWith(`${title}　`)), options.join("|"));

    await openTab(page, "更改");
    const changed = await formatted(page, () => scheme(page).selectOption(String(name)));
    assert.match(changed.text, /** @type {RegExp} */ (expected));
    assert.equal(await draftOf(page), numbered, "the draft is not touched by it");
    assert.equal((await rows(page).count()) > 0, name !== "official", "what was changed is listed");
    const back = await formatted(page, () => scheme(page).selectOption("written"));
    assert.equal(back.text, before.text);

    const again = await formatted(page, () => button(page, "撤销（Ctrl+Z）").click());
    assert.equal(again.text, changed.text, "the choice is a step like any other");
    assert.equal(await scheme(page).inputValue(), name);
  });
}

test("one change of a conversion is undone alone", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, numbered);
  const converted = await formatted(page, () => scheme(page).selectOption("arabic"));
  await openTab(page, "更改");
  await rows(page).first().click();
  const restored = await formatted(page, () => button(page, "还原").first().click());
  assert.notEqual(restored.text, converted.text);
  assert.match(restored.text, /（一）/);
  assert.match(restored.text, /^2\./m);
});

test("a scheme survives a reload and the writing into the draft, and goes with the draft", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, numbered);
  const converted = await formatted(page, () => scheme(page).selectOption("arabic"));
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(".cw-line", { hasText: "1.使用会议室" }).waitFor();
  assert.equal(await scheme(page).inputValue(), "arabic");
  const written = await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  assert.equal(await draftOf(page), converted.text);
  assert.equal(written.text, converted.text);
  assert.equal(await scheme(page).inputValue(), "arabic");

  await editor(page).focus();
  await page.keyboard.press("Control+A");
  await pasteDraft(page, clean);
  assert.equal(await scheme(page).inputValue(), "written", "another draft");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await scheme(page).inputValue(), "arabic");
});

test("a draft as chat assistants write it can be read as plain text, and back", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, assistant);
  assert.ok(!before.text.includes("#"), before.text);
  await page.getByText("现按聊天助手格式读").waitFor();
  const plain = await formatted(page, () => reading(page).selectOption({ label: "按普通文字读" }));
  assert.match(plain.text, /^# ?关于食堂/);
  await page.getByText("现按普通文字读").waitFor();
  await page.reload();
  await page.getByText("现按普通文字读").waitFor();
  assert.equal(await reading(page).inputValue(), "plain");
  const auto = await formatted(page, () => reading(page).selectOption({ label: "自动识别" }));
  assert.equal(auto.text, before.text);
  assert.equal(await draftOf(page), assistant);
});

test("a draft with one kind of sign is plain until the person says otherwise", async (t) => {
  const { page } = await open(t);
  const draft = "关于食堂的汇报\n\n- 共有十二家食堂。\n- 食堂运行平稳。\n- 群众满意。\n";
  const before = await pasteDraft(page, draft);
  await page.getByText("现按普通文字读").waitFor();
  const after = await formatted(page, () => reading(page).selectOption({ label: "按聊天助手格式（Markdown）读" }));
  assert.match(before.text, /^- 共有/m);
  assert.match(after.text, /^共有十二家食堂。$/m);
  const written = await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  assert.equal(written.text, after.text, "what was written is plain text");
  assert.ok(await reading(page).isHidden(), "no signs are left");
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await reading(page).inputValue(), "markdown");
});

test("a plain draft is asked nothing about signs", async (t) => {
  const { page } = await open(t);
  for (const draft of [clean, sample, `${clean}- 1 -\n`, `${clean}街道*社区与**社区已经办结。\n`]) {
    await editor(page).focus();
    await page.keyboard.press("Control+A");
    await pasteDraft(page, draft);
    assert.ok(await reading(page).isHidden(), draft);
  }
});

test("what was written into the draft is taken back, and what was typed since stays", async (t) => {
  const { page } = await open(t);
  const taken = button(page, /^撤销写入/);
  const { text, findings } = await pasteDraft(page, sample);
  const stars = (/** @type {typeof findings} */ found) => found.filter(({ code }) => code === "RES-03").length;
  assert.ok(await taken.isHidden());
  await openTab(page, "更改");
  await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  await page.getByText(/^\d+ 处更改已写入文稿/).first().waitFor();
  await page.locator(".empty").getByText("撤销写入").waitFor();
  await formatted(page, () => taken.click());
  assert.equal(await draftOf(page), sample);
  assert.ok(await taken.isHidden(), "nothing is left to take back");
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), text);

  await page.keyboard.press("Control+Home");
  await formatted(page, () => page.keyboard.type("另行通知。"));
  await openTab(page, "问题");
  await rows(page).filter({ hasText: "脱敏残留" }).click();
  await formatted(page, () => page.locator(".open .detail").getByRole("button", { name: "忽略", exact: true }).first().click());
  const back = await formatted(page, () => taken.click());
  assert.equal(await draftOf(page), `另行通知。${sample}`);
  assert.equal(stars(back.findings), stars(findings) - 1, "what was ignored since is ignored");
  await page.getByText(/写入以后的改动仍在/).waitFor();
  assert.ok(await taken.isHidden());
  await editor(page).focus();
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.equal(await draftOf(page), `另行通知。${text}`);
  await formatted(page, () => taken.click());
  assert.equal(await draftOf(page), `另行通知。${sample}`);
});

test("what was written into the draft is taken back after a reload, too", async (t) => {
  const { page } = await open(t);
  const { text } = await pasteDraft(page, sample);
  await formatted(page, () => scheme(page).selectOption("arabic"));
  await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  const taken = button(page, /^撤销写入/);
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  await formatted(page, () => page.keyboard.type("另行通知。"));
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await formatted(page, () => taken.click());
  assert.equal(await draftOf(page), `另行通知。${sample}`, "what was typed since stays");
  await page.getByText(/写入以后的改动仍在/).waitFor();
  assert.equal(await scheme(page).inputValue(), "arabic", "as it was before the writing");
  await taken.waitFor({ state: "hidden" });
  await formatted(page, () => page.keyboard.press("Control+Z"));
  assert.ok(![sample, text].includes((await draftOf(page)).replace("另行通知。", "")), "the draft with the changes is there again");
  await taken.waitFor();
});
