// The lines of pages as the preview shows them and as a PDF of the browser holds
// them.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { out } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ x: number, y: number, words: string }} Piece   `y`: of its middle, in millimetres */

/** Less than half the pitch of the lines, in millimetres. */
const SAME_LINE = 3;

/** Less than what is left of the type area on a page that lies on its side, in millimetres: 35. */
const TURNED_LEFT = 33;

/** How far a line may begin from where the preview has it, in millimetres. */
const SAME_PLACE = 0.7;

/**
 * What stands on a page, line by line, without blanks, and where each begins.
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
    .map(({ pieces }) => {
      const sorted = pieces.filter(({ words }) => words.trim() !== "").sort((a, b) => a.x - b.x);
      return { x: sorted[0]?.x ?? 0, words: sorted.map(({ words }) => words).join("").replace(/\s/g, "") };
    })
    .filter(({ words }) => words !== "");
}

/** @typedef {ReturnType<typeof linesOf>} Lines */

/** @param {Lines[]} printed @param {Lines[]} shown */
export function assertSame(printed, shown) {
  const words = (/** @type {Lines[]} */ pages) => pages.map((lines) => lines.map(({ words }) => words));
  assert.deepEqual(words(printed), words(shown));
  printed.forEach((lines, page) =>
    lines.forEach(({ words, x }, n) => {
      const there = shown[page]?.[n]?.x ?? -1;
      assert.ok(Math.abs(x - there) < SAME_PLACE, `“${words}” on page ${page + 1} begins at ${x} mm, not at ${there} mm`);
    }),
  );
}

/** The lines of every page as the preview shows them, scrolled to one after the other. @param {Page} page */
export async function shownLines(page) {
  const frames = page.locator(".page-frame");
  const pages = [];
  for (let n = 0, count = await frames.count(); n < count; n += 1) {
    const frame = frames.nth(n);
    await frame.scrollIntoViewIfNeeded();
    // A page may be blank.
    await frame.locator(".cw-page").waitFor();
    const pieces = await frame.evaluate((frame) => {
      const sheet = frame.getBoundingClientRect();
      const turned = frame.classList.contains("turned");
      // On a page that lies on its side the number stands upright on the paper.
      return Array.from(frame.querySelectorAll(turned ? ".cw-line" : ".cw-line, .cw-page-number"), (line) => {
        // Its words: the box of a number is wider.
        const range = document.createRange();
        range.selectNodeContents(line);
        const box = range.getBoundingClientRect();
        const mm = (/** @type {number} */ length) => (length / sheet.width) * (turned ? 297 : 210);
        return { x: mm(box.left - sheet.left), y: mm((box.top + box.bottom) / 2 - sheet.top), words: line.textContent ?? "" };
      });
    });
    pages.push(linesOf(pieces));
  }
  return pages;
}

/** The lines of every page of a PDF. @param {Uint8Array} pdf @param {string} name */
export async function printedLines(pdf, name) {
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
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const turned = Number(width) > Number(height);
      const pieces = Array.from(words, ([, x, top, bottom, words]) => ({
        x: Number(x) * points,
        y: ((Number(top) + Number(bottom)) / 2) * points,
        words: (words ?? "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&"),
      }));
      // Beside the type area stands nothing but the number.
      return linesOf(pieces.filter(({ x }) => !turned || x > TURNED_LEFT));
    });
}

/** The sheets of a PDF, in millimetres. @param {Uint8Array} pdf */
export function sheets(pdf) {
  const boxes = Buffer.from(pdf).toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  return boxes.map((box) => {
    const [, , width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).map(Number);
    return { width: (width * 25.4) / 72, height: (height * 25.4) / 72 };
  });
}
