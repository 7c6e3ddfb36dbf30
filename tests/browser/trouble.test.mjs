// What goes wrong is said in a clear word, and nothing is lost.

import assert from "node:assert/strict";
import test from "node:test";
import { button, clean, draftOf, editor, formatted, openFile, pasteDraft, setDraft } from "./drafts.mjs";
import { open, paste } from "./harness.mjs";

/** @param {import("playwright-core").Page} page @param {RegExp} words */
const told = (page, words) => page.getByRole("alert").filter({ hasText: words }).waitFor();

/**
 * Drops a file as a person does who carries it over a place of the element;
 * fails where the browser would leave the page for it.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} place
 * @param {string} text
 */
async function drop(page, place, text) {
  const ours = await page.locator(place).first().evaluate((element, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "通知.txt", { type: "text/plain" }));
    return ["dragover", "drop"].map((name) => {
      const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true, composed: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, text);
  assert.deepEqual(ours, [true, true]);
}

test("a text file in GB 18030 is read as such", async (t) => {
  const { page } = await open(t);
  // 关于检查的通知, a line end, 各科室：
  const bytes = [0xb9, 0xd8, 0xd3, 0xda, 0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a];
  bytes.push(0xb8, 0xf7, 0xbf, 0xc6, 0xca, 0xd2, 0xa3, 0xba);
  await formatted(page, () => openFile(page, "通知.txt", Uint8Array.from(bytes)));
  assert.equal(await draftOf(page), "关于检查的通知\n各科室：");
});

test("a short text with a control sign or two is one", async (t) => {
  const { page } = await open(t);
  const bytes = new TextEncoder().encode("通知\u0001\0\n各科室：");
  await formatted(page, () => openFile(page, "通知.txt", bytes));
  assert.match(await draftOf(page), /各科室：$/);
});

for (const [what, name, bytes, words] of /** @type {[string, string, Uint8Array, RegExp][]} */ ([
  ["binary rubbish", "图片.txt", Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256), /不是文本文件/],
  ["a Word file", "报告.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /Word/],
  ["an empty file", "空.txt", new Uint8Array(), /没有文字/],
  ["a file over the limit", "大.txt", new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61), /超过上限 16 MB/],
])) {
  test(`${what} is refused, and the draft stays`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, clean);
    await openFile(page, name, bytes);
    await told(page, words);
    assert.equal(await draftOf(page), clean);
    await pasteDraft(page, "另");
    await page.getByRole("alert").waitFor({ state: "hidden" });
  });
}

for (const [where, place] of [
  ["the pages", ".pages"],
  ["the list", ".review"],
  ["the draft", ".cm-content"],
  ["the foot", ".foot"],
]) {
  test(`a file dropped on ${where} is opened`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, "另");
    await formatted(page, () => drop(page, place, clean));
    assert.equal(await draftOf(page), clean);
    await page.getByText("已打开“通知.txt”").waitFor();
  });
}

test("a file dropped on a draft that is only read changes nothing", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await page.evaluate(() => document.querySelector("chengwen-editor")?.setAttribute("readonly", ""));
  await drop(page, ".pages", "另");
  assert.equal(await draftOf(page), clean);
});

test("a core that did not load can be loaded again after another trouble", async (t) => {
  let refused = true;
  const { page } = await open(t, {
    provoked: true,
    prepare: (context) =>
      context.route("**/chengwen_bg.wasm", (route) => (refused ? route.abort() : route.continue())),
  });
  await told(page, /未能载入/);
  await openFile(page, "空.txt", new Uint8Array());
  await told(page, /没有文字/);
  assert.equal(await button(page, "重试").count(), 0);
  await button(page, "关闭").click();
  await told(page, /未能载入/);
  await setDraft(page, clean);
  refused = false;
  const { text } = await formatted(page, () => button(page, "重试").click());
  assert.equal(text, clean);
  await page.getByRole("alert").waitFor({ state: "hidden" });
});

test("a paste without words is told of", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, clean);
  await editor(page).focus();
  await paste(page, { text: "" });
  await page.getByText("剪贴板里没有文字").waitFor();
  assert.equal(await draftOf(page), clean);
});

test("a draft over the limit is told of and kept; a shorter one is formatted again", async (t) => {
  const { page } = await open(t);
  const line = `${"字".repeat(99)}\n`;
  const long = line.repeat(60_000);
  await setDraft(page, long);
  await told(page, /16 ?MB/);
  assert.equal((await draftOf(page)).length, long.length);
  const { text } = await formatted(page, () => setDraft(page, clean));
  assert.equal(text, clean);
  await page.getByRole("alert").waitFor({ state: "hidden" });
});

test("half a surrogate pair is reported and stays in the draft", async (t) => {
  const { page } = await open(t);
  const draft = clean.replace("全部办公场所", "全部\ud83d办公场所");
  const { text, findings } = await formatted(page, () => setDraft(page, draft));
  assert.ok(findings.some(({ message }) => message.includes("U+FFFD")));
  assert.ok(text.includes("全部\ufffd办公场所"), text);
  // Escaped: on its way out of the browser the half would be replaced.
  const kept = await page.evaluate(() => escape(/** @type {any} */ (document.querySelector("chengwen-editor")).value));
  assert.equal(kept, escape(draft));
});

test("an unclosed bracket is told of and costs nothing", async (t) => {
  const { page } = await open(t);
  const draft = clean.replace("全部办公场所", "全部办公场所（含仓库");
  const { text, findings } = await pasteDraft(page, draft);
  assert.ok(findings.some(({ message }) => message === "“（”未配对"), JSON.stringify(findings));
  assert.ok(text.includes("（含仓库"), text);
  assert.equal(await draftOf(page), draft);
});

test("a core that dies is told of in one line, and another takes its place", async (t) => {
  const { page } = await open(t, {
    provoked: true,
    // The next `format` traps, as after a panic, whenever the test asks for it.
    prepare: (context) =>
      context.addInitScript(() => {
        // The readying of the core in idle time would take the trap for itself.
        window.requestIdleCallback = () => 0;
        const start = WebAssembly.instantiate;
        const trapping = async (/** @type {any} */ module, /** @type {any} */ imports) => {
          const instance = /** @type {any} */ (await start(module, imports));
          const exports = { ...instance.exports };
          const whole = exports.format;
          let dead = false;
          exports.format = (/** @type {unknown[]} */ ...values) => {
            const wanted = /** @type {any} */ (window);
            if (dead) wanted.calledWhenDead = true;
            if (wanted.trap) {
              wanted.trap = false;
              dead = true;
              throw new WebAssembly.RuntimeError("unreachable");
            }
            return whole(...values);
          };
          return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
        };
        WebAssembly.instantiate = /** @type {any} */ (trapping);
      }),
  });
  await pasteDraft(page, clean);
  await page.evaluate(() => Object.assign(window, { trap: true }));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("另");
  await told(page, /检查程序出错，已重新启动；文稿没有丢失/);
  assert.equal(await draftOf(page), `${clean}另`);

  const { text } = await formatted(page, () => page.keyboard.type("附。"));
  assert.equal(text, `${clean}另附。\n`);
  await page.getByRole("alert").waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => Reflect.get(window, "calledWhenDead")), undefined);
  await button(page, "复制正文").click();
  await page.getByText("正文已复制").waitFor();
});
