// What the tests do with a draft, as a person does it, and what they read back.

import { readFileSync } from "node:fs";
import { paste } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ text: string, findings: import("../../pkg/chengwen.js").FindingReport[] }} Formatted */

/** The draft of our own that has what clerks' drafts have; also 填入示例文稿. */
export const sample = readFileSync(new URL("../../www/sample.txt", import.meta.url), "utf8");

/** Formatting leaves it as it is. */
export const clean = "关于开展安全检查的通知\n各科室：\n一、检查范围\n全部办公场所。\n二、检查时间\n本月底以前。\n";

/**
 * The result that `act` leads to.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Formatted>}
 */
export async function formatted(page, act) {
  const result = page.evaluate(
    () =>
      new Promise((done, fail) => {
        setTimeout(() => fail(new Error("no event 'formatted'")), 15_000);
        document.addEventListener("formatted", (event) => done(/** @type {CustomEvent} */ (event).detail), {
          once: true,
        });
      }),
  );
  // Told below; `act` may fail first.
  result.catch(() => undefined);
  await act();
  return /** @type {Promise<Formatted>} */ (result);
}

/**
 * Pastes a draft into the editor by keyboard and waits for its result.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function pasteDraft(page, text) {
  await editor(page).focus();
  return formatted(page, () => paste(page, { text }));
}

/** @param {Page} page */
export const editor = (page) => page.getByRole("textbox", { name: "文稿内容" });

/** The element's draft as it stands. @param {Page} page @returns {Promise<string>} */
export const draftOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("chengwen-editor")).value);

/** Gives the element a draft as a page does. @param {Page} page @param {string} text */
export const setDraft = (page, text) =>
  page.evaluate((text) => {
    /** @type {any} */ (document.querySelector("chengwen-editor")).value = text;
  }, text);

/** The rows of the list that is shown. @param {Page} page */
export const rows = (page) => page.locator(".panel:not([hidden]) .row");

/** @param {Page} page @param {string | RegExp} name */
export const button = (page, name) => page.getByRole("button", { name, exact: typeof name === "string" });

/**
 * Chooses a file as after “打开文本文件”.
 *
 * @param {Page} page
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export const openFile = (page, name, bytes) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(bytes) });

/** A draft of about so many pages, every paragraph another. @param {number} pages */
export function longDraft(pages) {
  // 22 lines of 28 characters a page; each paragraph fills two lines.
  const paragraphs = Array.from(
    { length: pages * 11 },
    (_, i) => `第${i + 1}组已经到场，逐户登记在册情况并当面核对，发现的问题现场整改，不能当场整改的限期办结。`,
  );
  return `关于检查情况的报告\n${paragraphs.join("\n")}\n`;
}
