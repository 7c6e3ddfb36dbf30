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
import { assertSame, printedLines, sheets, shownLines } from "./printed.mjs";

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

test("characters are as wide and rules as thick as the layout has them, and not whole numbers of pixels", async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("chengwen-editor")).fields = { copiesTo: "区政府办公室", issuedBy: "清河街道办事处", issuedDate: "2024年3月6日" };
  });
  await pasteDraft(page, `关于检查情况的报告\n${"已经到场逐户登记在册情况并当面核对".repeat(20)}\n`);
  await page.locator(".cw-rule").first().waitFor();
  const { lines, rules } = await page.locator(".pages").evaluate((pages) => {
    const sheet = pages.querySelector(".page-frame")?.getBoundingClientRect().width ?? 1;
    const mm = (/** @type {number} */ length) => (length / sheet) * 210;
    const full = Array.from(pages.querySelectorAll(".cw-line")).filter(({ textContent }) => textContent?.length === 28);
    const lines = full.map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return mm(range.getBoundingClientRect().width);
    });
    return { lines, rules: Array.from(pages.querySelectorAll(".cw-rule"), (rule) => mm(rule.getBoundingClientRect().height)) };
  });
  // 28 characters fill the type area, 156 mm; GB/T 9704—2012 7.4.1: 0.35 mm and 0.25 mm.
  assert.ok(lines.length > 5 && lines.every((width) => Math.abs(width - 156) < 0.4), String(lines));
  assert.equal(rules.length, 3);
  [0.35, 0.25, 0.35].forEach((thick, n) => assert.ok(Math.abs((rules[n] ?? 0) - thick) < 0.03, String(rules)));
});

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
  const wide = sheets(pdf).map(({ width, height }) => width > height);
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
          const root = /** @type {ShadowRoot} */ (document.querySelector("chengwen-editor")?.shadowRoot);
          const drawn = new MutationObserver(() => undefined);
          drawn.observe(root, { childList: true, subtree: true });
          document.documentElement.dataset.before = String(root.querySelectorAll(".cw-page").length);
          window.dispatchEvent(new Event("beforeprint"));
          const added = drawn.takeRecords().flatMap(({ addedNodes }) => Array.from(addedNodes));
          const pages = added.filter((node) => node instanceof Element && node.matches(".cw-page"));
          document.documentElement.dataset.drawn = String(pages.length);
          document.documentElement.dataset.printed = String(root.querySelectorAll(".cw-page").length);
          window.dispatchEvent(new Event("afterprint"));
        };
      }),
  });
  await pasteDraft(page, longDraft(30));
  const count = await page.locator(".page-frame").count();
  await button(page, "打印").click();
  await page.locator("html[data-printed]").waitFor();
  const { before, drawn, printed } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  assert.equal(Number(printed), count);
  assert.equal(Number(drawn), count, "each once");
  assert.ok(Number(before) < 8, "and none before");
  assert.ok((await page.locator(".cw-page").count()) < 8);
});

test("after a printing the host has the styles it had, and those it has put on meanwhile", async (t) => {
  const { page } = await open(t, { prepare: (context) => context.addInitScript(() => (window.print = () => undefined)) });
  await pasteDraft(page, sample);
  // Two printings end with one event where the second was asked for during the first.
  await button(page, "打印").click();
  await button(page, "打印").click();
  const left = await page.evaluate(() => {
    const during = document.adoptedStyleSheets.length;
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    window.dispatchEvent(new Event("afterprint"));
    return { during, own: document.adoptedStyleSheets[0] === own, after: document.adoptedStyleSheets.length };
  });
  assert.deepEqual(left, { during: 2, own: true, after: 1 });
  assert.equal(await page.locator("[data-chengwen-print]").count(), 0);
});
