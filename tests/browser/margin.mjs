// The margin of the draft and its menu, as a person uses them.

import assert from "node:assert/strict";
import { formatted } from "./drafts.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const draft = `关于开展冬季安全检查的通知
各科室：
一、检查范围
全部办公场所和仓库。
检查时间
本月底以前完成。
特此通知。
办公室
2024年12月3日
`;

/** Headings are black, the title is in its own face, body text in Fangsong. */
export const face = { heading: ".cw-heiti", second: ".cw-kaiti", title: ".cw-xiaobiaosong", body: ".cw-fangsong" };

/** The menu. @param {Page} page */
export const menu = (page) => page.getByRole("menu", { name: "段落类别" });

/** @param {Page} page @param {string} name */
export const item = (page, name) => menu(page).getByRole("menuitemradio", { name, exact: true });

/**
 * Where the line of the draft with these words stands, and what the margin
 * beside it says; a mark that is set by hand has a star.
 *
 * @param {Page} page
 * @param {string} words
 */
export const beside = (page, words) =>
  page.evaluate((words) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
    const lines = Array.from(root.querySelectorAll(".cm-line"));
    const line = lines.find((line) => line.textContent?.includes(words));
    if (!line) return null;
    const { top } = line.getBoundingClientRect();
    const cells = Array.from(root.querySelectorAll(".roles .cm-gutterElement"));
    const cell = cells.find((cell) => Math.abs(cell.getBoundingClientRect().top - top) < 2 && cell.clientHeight > 0);
    const mark = cell?.querySelector(".role");
    const box = cell?.getBoundingClientRect();
    return {
      mark: (mark?.textContent ?? "") + (mark?.classList.contains("role-set") ? "*" : ""),
      x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
      y: top + 12,
    };
  }, words);

/** @param {Page} page @param {string} words */
const mark = async (page, words) => (await beside(page, words))?.mark ?? null;

/** Waits until the margin beside these words says this. @param {Page} page @param {string} words @param {string} expected */
export async function marked(page, words, expected) {
  const end = Date.now() + 5_000;
  while ((await mark(page, words)) !== expected && Date.now() < end) {
    // Marks are drawn with a frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  assert.equal(await mark(page, words), expected, words);
}

/** Opens the menu as with the mouse. @param {Page} page @param {string} words */
export async function ask(page, words) {
  const place = await beside(page, words);
  assert.ok(place, words);
  await page.mouse.click(place.x, place.y);
  await menu(page).waitFor();
}

/** @param {Page} page @param {string} words @param {string} name */
export async function setRole(page, words, name) {
  await ask(page, words);
  return formatted(page, () => item(page, name).click());
}

/** Puts the cursor before these words. @param {Page} page @param {string} words */
export async function cursorAt(page, words) {
  await page.locator(".cm-line", { hasText: words }).click();
  await page.keyboard.press("Home");
}
