// The findings leave the page as a table and on paper.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { button, pasteDraft, rows, sample } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "导出表格").click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The cells of comma-separated values. @param {string} text */
function cellsOf(text) {
  return text.split("\r\n").filter(Boolean).map((line) =>
    (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []).slice(0, 9).map((cell) =>
      cell.replace(/,$/, "").replace(/^"(.*)"$/, "$1").replace(/""/g, '"'),
    ),
  );
}

test("the table is UTF-8 with a mark, has Chinese heads and a line a finding", async (t) => {
  const { page, assertQuiet } = await open(t);
  const { findings } = await pasteDraft(page, sample);
  const { name, bytes } = await saved(page);
  assert.equal(name, "清河街道2024年度消防安全工作情况报告　检查清单.csv");
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const [heads, ...lines] = cellsOf(text);
  assert.deepEqual(heads, ["序号", "轻重", "类别", "位置", "原文", "问题", "修改建议", "依据", "规则"]);
  assert.equal(lines.length, findings.length);
  const digits = lines.find((cells) => cells[8]?.startsWith("DIG-21"));
  assert.deepEqual(digits?.slice(1, 7), ["错误", "数字日期", "第5段", "１２", "全角“１２”应为半角“12”", "改为“12”"]);
  for (const cells of lines) assert.ok(cells.every((cell) => !/^[=+\-@]/.test(cell)), cells.join("|"));
  assertQuiet();
});

test("what the filter leaves out is not in the table, which says so", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await page.getByRole("group", { name: "按轻重筛选" }).getByRole("button", { name: /^警告/ }).click();
  const { bytes } = await saved(page);
  const lines = cellsOf(bytes.toString("utf8")).slice(1);
  assert.ok(lines.length > 0 && lines.every(([, severity]) => severity === "警告"));
  await page.getByText("（只列警告）").waitFor();
});

test("what a spreadsheet would compute is written as words", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, "关于食堂的汇报\n=SUM(A1)，按装,“设备”\n");
  const { bytes } = await saved(page);
  assert.doesNotMatch(bytes.toString("utf8"), /(^|,)=/m);
});

test("on paper stands the list and not the pages; afterwards the pages again", async (t) => {
  const { page, assertQuiet } = await open(t, {
    prepare: (context) => context.addInitScript(() => Object.assign(window, { print: () => undefined })),
  });
  await pasteDraft(page, sample);
  await rows(page).first().waitFor();
  await button(page, "打印清单").click();
  await page.emulateMedia({ media: "print" });
  await page.getByRole("heading", { name: "检查清单" }).waitFor();
  const lines = page.locator(".sheet tbody tr");
  assert.equal(await lines.count(), Number(await page.getByRole("button", { name: /^全部/, includeHidden: true }).innerText().then((words) => words.match(/\d+/)?.[0] ?? "-1")));
  assert.ok(await lines.first().isVisible());
  assert.ok(await page.locator(".page-frame").first().isHidden());
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.ok(await page.locator(".page-frame").first().isVisible());
  assert.equal(await lines.count(), 0);
  assertQuiet();
});
