// On paper stands what the preview shows: the same pages, each with the same
// lines, whichever way the printing was asked for.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import { button, longDraft, pasteDraft, sample } from "./drafts.mjs";
import { open, out } from "./harness.mjs";

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
function assertSame(printed, shown) {
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
async function shownLines(page) {
  const frames = page.locator(".page-frame");
  const pages = [];
  for (let n = 0, count = await frames.count(); n < count; n += 1) {
    const frame = frames.nth(n);
    await frame.scrollIntoViewIfNeeded();
    await frame.locator(".cw-line").first().waitFor();
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

for (const [name, draft] of Object.entries({ sample, long: longDraft(12) })) {
  test(`the printed lines are those of the preview: ${name}`, async (t) => {
    const { page } = await open(t);
    await pasteDraft(page, draft);
    const shown = await shownLines(page);
    // As Ctrl+P does: nothing of ours is pressed.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assertSame(await printedLines(pdf, `print-${name}.pdf`), shown);
  });
}

/** A table that is too wide for an upright page. */
const wideTable = `关于检查情况的报告\n各科室：\n检查情况见下表。\n${Array.from({ length: 9 }, (_, i) =>
  Array.from({ length: 12 }, (_, k) => `第${i + 1}组第${k + 1}项检查情况登记`).join("\t"),
).join("\n")}\n以上情况已经核对。\n`;

test("a page that lies on its side is printed on its side, with the same lines", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, wideTable);
  const shown = await shownLines(page);
  assert.ok((await page.locator(".page-frame.turned").count()) > 0);
  const turned = await page.locator(".page-frame").evaluateAll((frames) => frames.map((frame) => frame.classList.contains("turned")));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  const wide = boxes.map((box) => (box.match(/[\d.]+/g) ?? []).map(Number)).map(([, , width, height]) => (width ?? 0) > (height ?? 0));
  assert.deepEqual(wide, turned);
  assertSame(await printedLines(pdf, "print-turned.pdf"), shown);
});

test("rules are printed, though browsers leave out grounds", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("chengwen-editor")).fields = {
      issuers: ["清河区人民政府"],
      docNumber: "清政发〔2024〕7号",
    };
  });
  await pasteDraft(page, sample);
  await page.locator(".cw-rule").first().waitFor();
  await mkdir(out, { recursive: true });
  const file = join(out, "print-rules");
  await writeFile(`${file}.pdf`, await page.pdf({ preferCSSPageSize: true }));
  // One picture element a quarter of a millimetre.
  await promisify(execFile)("pdftoppm", ["-r", "101.6", "-l", "1", "-singlefile", `${file}.pdf`, file]);
  const picture = await readFile(`${file}.ppm`);
  const [head = "", width = ""] = /^P6\s+(\d+)\s+\d+\s+255\s/.exec(picture.toString("latin1", 0, 40)) ?? [];
  const pixels = picture.subarray(head.length);
  const red = (/** @type {number} */ at) => (pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 120 && (pixels[at + 2] ?? 255) < 120;
  let longest = 0;
  for (let at = 0, run = 0; at < pixels.length; at += 3) {
    run = red(at) && (at / 3) % Number(width) !== 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  // As wide as the type area, 156 mm.
  assert.ok(Math.abs(longest / 4 - 156) < 1, `${longest / 4} mm`);
});

test("what is printed is the draft as it stands, were it typed this moment", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("特此说明。");
  const printed = (await printedLines(await page.pdf({ preferCSSPageSize: true }), "print-typed.pdf"))
    .flat()
    .map(({ words }) => words)
    .join("");
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
