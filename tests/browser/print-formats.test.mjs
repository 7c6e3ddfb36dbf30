// Every format of GB/T 9704—2012 on paper: A4 sheets, one a page, with the lines
// of the preview. The drafts are those that LibreOffice is measured with.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import test from "node:test";
import { pasteDraft } from "./drafts.mjs";
import { open } from "./harness.mjs";
import { assertSame, printedLines, sheets, shownLines } from "./printed.mjs";

const folder = new URL("../libreoffice/formats/", import.meta.url);

/** How far a sheet may be from A4, in millimetres: PDF writers round to points. */
const A4 = 0.5;

for (const file of (await readdir(folder)).sort()) {
  test(`printed as the preview shows it: ${file}`, async (t) => {
    const [options = "", draft = ""] = (await readFile(new URL(file, folder), "utf8")).split("\n---\n");
    const { page } = await open(t);
    await page.evaluate(({ fields = {}, profile = "gbt9704" }) => {
      const editor = /** @type {any} */ (document.querySelector("chengwen-editor"));
      editor.fields = fields;
      editor.profile = profile;
    }, JSON.parse(options));
    await pasteDraft(page, draft);
    const shown = await shownLines(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assertSame(await printedLines(pdf, `print-${file}.pdf`), shown);
    // By now every page has been drawn, and its frame turned where it is.
    const turned = await page.locator(".page-frame").evaluateAll((frames) => frames.map((frame) => frame.classList.contains("turned")));
    const papers = sheets(pdf);
    assert.equal(papers.length, turned.length);
    papers.forEach(({ width, height }, n) => {
      const [wide, high] = turned[n] ? [297, 210] : [210, 297];
      assert.ok(Math.abs(width - wide) < A4 && Math.abs(height - high) < A4, `page ${n + 1}: ${width} × ${height} mm`);
    });
  });
}
