// On paper stands what the preview shows: the same pages, each with the same
// lines, whichever way the printing was asked for.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import { button, longDraft, pasteDraft, sample } from "./drafts.mjs";
import { open, out } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ x: number, y: number, words: string }} Piece   `y`: of its middle, in millimetres */

/** Less than half the pitch of the lines, in millimetres. */
const SAME_LINE = 3;

/**
 * What stands on a page, line by line, without blanks.
 *
 * @param {Piece[]} pieces
 */
function linesOf(pieces) {
  /** @type {{ y: number, pieces: Piece[] }[]} */
  const lines = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.find(({ y }) => Math.abs(y - piece.y) < SAME_LINE);
    if (line) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines
    .map(({ pieces }) => pieces.sort((a, b) => a.x - b.x).map(({ words }) => words).join("").replace(/\s/g, ""))
    .filter((words) => words !== "");
}

/** The lines of every page as the preview shows them, scrolled to one after the other. @param {Page} page */
async function shownLines(page) {
  const frames = page.locator(".page-frame");
  const pages = [];
  for (let n = 0, count = await frames.count(); n < count; n += 1) {
    const frame = frames.nth(n);
    await frame.scrollIntoViewIfNeeded();
    await frame.locator(".cw-line").first().waitFor();
    const pieces = await frame.evaluate((frame) => {
      const sheet = frame.getBoundingClientRect();
      return Array.from(frame.querySelectorAll(".cw-line, .cw-page-number"), (line) => {
        const box = line.getBoundingClientRect();
        const mm = (/** @type {number} */ length) => (length / sheet.width) * 210;
        return { x: mm(box.left - sheet.left), y: mm((box.top + box.bottom) / 2 - sheet.top), words: line.textContent ?? "" };
      });
    });
    pages.push(linesOf(pieces));
  }
  return pages;
}

/** The lines of every page of a PDF. @param {Uint8Array} pdf @param {string} name */
async function printedLines(pdf, name) {
  await mkdir(out, { recursive: true });
  const file = join(out, name);
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1 << 28 });
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) => {
      const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g);
      const points = 25.4 / 72;
      return linesOf(
        Array.from(words, ([, x, top, bottom, words]) => ({
          x: Number(x) * points,
          y: ((Number(top) + Number(bottom)) / 2) * points,
          words: (words ?? "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&"),
        })),
      );
    });
}

for (const [name, draft] of Object.entries({ sample, long: longDraft(12) })) {
  test(`the printed lines are those of the preview: ${name}`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, draft);
    const shown = await shownLines(page);
    // As Ctrl+P does: nothing of ours is pressed.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.deepEqual(await printedLines(pdf, `print-${name}.pdf`), shown);
  });
}

test("what is printed is the draft as it stands, were it typed this moment", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("特此说明。");
  const printed = (await printedLines(await page.pdf({ preferCSSPageSize: true }), "print-typed.pdf")).flat().join("");
  assert.ok(printed.includes("特此说明。"), printed.slice(-200));
});

test("after the button, too, every page is drawn before the printing, and only those near the view after it", async (t) => {
  const { page } = await open(t, {
    prepare: (context) =>
      context.addInitScript(() => {
        window.print = () => {
          window.dispatchEvent(new Event("beforeprint"));
          const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
          document.documentElement.dataset.printed = String(root.querySelectorAll(".cw-page").length);
          window.dispatchEvent(new Event("afterprint"));
        };
      }),
  });
  await pasteDraft(page, longDraft(30));
  const count = await page.locator(".page-frame").count();
  await button(page, "打印").click();
  await page.locator("html[data-printed]").waitFor();
  assert.equal(await page.evaluate(() => Number(document.documentElement.dataset.printed)), count);
  assert.ok((await page.locator(".cw-page").count()) < 8);
});
