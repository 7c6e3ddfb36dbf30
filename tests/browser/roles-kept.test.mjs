// A role that the person has set is kept with the draft as long as its
// paragraph stands.

import assert from "node:assert/strict";
import test from "node:test";
import { button, draftOf, formatted, pasteDraft, setDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";
import { cursorAt, draft, face, marked, setRole } from "./margin.mjs";

/** @typedef {import("playwright-core").Page} Page */

test("a role that is set survives a reload", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, draft);
  await setRole(page, "检查时间", "一级标题");
  await page.reload();
  await page.getByText("已恢复上次的草稿").waitFor();
  await page.locator(face.heading, { hasText: "检查时间" }).waitFor();
  await marked(page, "检查时间", "一级*");
});

/** @type {[what: string, edit: (page: Page) => Promise<unknown>, words: string, expected: string][]} */
const edits = [
  [
    "a paragraph written above it",
    async (page) => {
      await cursorAt(page, "全部办公");
      await page.keyboard.type("下列场所都要检查。");
      await page.keyboard.press("Enter");
    },
    "检查时间",
    "一级*",
  ],
  [
    "words put before its first",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.type("本次");
    },
    "本次检查时间",
    "一级*",
  ],
  [
    "its first words deleted",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.press("Delete");
      await page.keyboard.press("Delete");
    },
    "时间",
    "一级*",
  ],
  [
    "a line break before it",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.press("Enter");
    },
    "检查时间",
    "一级*",
  ],
];

for (const [what, edit, words, expected] of edits) {
  test(`a role that is set follows its paragraph: ${what}`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, draft);
    await setRole(page, "检查时间", "一级标题");
    await formatted(page, () => edit(page));
    await marked(page, words, expected);
    await page.locator(face.heading, { hasText: words }).waitFor();
  });
}

for (const [what, edit] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
  [
    "deleted",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.press("Shift+End");
      await page.keyboard.press("Delete");
    },
  ],
  [
    "deleted with its line",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Delete");
    },
  ],
  [
    "joined to the one before it",
    async (page) => {
      await cursorAt(page, "检查时间");
      await page.keyboard.press("Backspace");
    },
  ],
])) {
  test(`a role goes with its paragraph when that is ${what}, and undo brings both back`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, draft);
    await setRole(page, "检查时间", "一级标题");
    await formatted(page, () => edit(page));
    await page.locator(".role-set").waitFor({ state: "detached" });
    await page.locator(face.heading, { hasText: "检查时间" }).waitFor({ state: "detached" });
    await formatted(page, () => page.keyboard.press("Control+Z"));
    assert.equal(await draftOf(page), draft);
    await marked(page, "检查时间", "一级*");
  });
}

test("a role survives when the changes are written into the draft", async (t) => {
  const { page } = await open(t);
  const rough = draft.replace("一、检查范围", "　　１．检查范围").replace("检查时间", "　　检查时间:");
  await pasteDraft(page, rough);
  const before = await setRole(page, "检查时间", "二级标题");
  const after = await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  assert.equal(await draftOf(page), before.text);
  assert.equal(after.text, before.text, "written into the draft, it is the same");
  await marked(page, "检查时间", "二级*");
  await formatted(page, () => button(page, /^撤销写入/).click());
  assert.equal(await draftOf(page), rough);
  await marked(page, "检查时间", "二级*");
});

test("what the signs of Markdown said holds when they are gone, and is no word of the person's", async (t) => {
  const { page } = await open(t);
  const before = await pasteDraft(page, "# 关于食堂的汇报\n\n## 运行情况\n\n共有十二家，运行平稳。\n\n### 主要做法：三方合力\n\n由街道牵头。\n");
  await marked(page, "主要做法", "二级");
  const after = await formatted(page, () => button(page, /^将已改处写入文稿/).click());
  assert.equal(await draftOf(page), before.text);
  assert.equal(after.text, before.text);
  for (const [words, expected] of [
    ["关于食堂", "标题"],
    ["运行情况", "一级"],
    ["主要做法", "二级"],
  ]) {
    await marked(page, words ?? "", expected ?? "");
  }
});

test("an element that is taken out and put in again has its roles; one without `storage` keeps nothing", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    const element = /** @type {Element} */ (document.querySelector("chengwen-editor"));
    element.replaceWith(document.createElement("chengwen-editor"));
  });
  await pasteDraft(page, draft);
  await setRole(page, "检查时间", "一级标题");
  await formatted(page, () =>
    page.evaluate(async () => {
      const element = /** @type {Element} */ (document.querySelector("chengwen-editor"));
      element.remove();
      await new Promise((done) => setTimeout(done));
      document.querySelector("main")?.append(element);
    }),
  );
  await marked(page, "检查时间", "一级*");
  // Another draft is no longer spoken of.
  await formatted(page, () => setDraft(page, draft.replace("全部", "所有")));
  await marked(page, "检查时间", "正文");
  const databases = await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open("chengwen", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("drafts");
        request.onsuccess = () => {
          const all = request.result.transaction("drafts").objectStore("drafts").getAllKeys();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  assert.deepEqual(databases, []);
});
