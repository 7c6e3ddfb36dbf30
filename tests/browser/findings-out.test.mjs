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
    (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []).slice(0, 10).map((cell) =>
      cell.replace(/,$/, "").replace(/^"(.*)"$/, "$1").replace(/""/g, '"'),
    ),
  );
}

test("the table is UTF-8 with a mark, has Chinese heads and a line a place, the gravest first", async (t) => {
  const { page, assertQuiet } = await open(t);
  const { findings } = await pasteDraft(page, sample);
  const { name, bytes } = await saved(page);
  assert.equal(name, "清河街道2024年度消防安全工作情况报告　检查清单.csv");
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const [heads, ...lines] = cellsOf(text);
  assert.deepEqual(heads, ["序号", "轻重", "类别", "位置", "原文", "问题", "修改建议", "状态", "依据", "规则"]);
  // Of two that report one place the list has one.
  const told = new Map(findings.map((finding) => [`${finding.span}`, finding]));
  const places = [...told.values()].map(({ fix }) => (fix?.folded ? fix.edits.length : 1));
  assert.equal(lines.length, places.reduce((sum, n) => sum + n, 0));
  const digits = lines.find((cells) => cells[9]?.startsWith("DIG-21"));
  assert.deepEqual(digits?.slice(1, 8), ["错误", "数字日期", "第1页 一、（一）第1段", "１２", "全角“１２”应为半角“12”", "改为“12”", "结果中已改"]);
  const order = lines.map(([, severity, , place]) => [["错误", "警告", "提示"].indexOf(severity ?? ""), Number(place?.match(/^第(\d+)页 ./)?.[1])]);
  assert.deepEqual(order, order.slice().sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  for (const cells of lines) assert.ok(cells.every((cell) => !/^[=+\-@]/.test(cell)), cells.join("|"));
  assertQuiet();
});

test("a place is told by page, heading and paragraph, as one clerk tells another", async (t) => {
  const { page } = await open(t);
  const long = "各单位要对照清单逐项整改。".repeat(45);
  const draft = [
    "关于布署检查的通知", "各科室：", "现就布署检查通知如下：",
    "一、目标", "按布署开展。", long, "布署到位。",
    "（一）检查范围。布署检查。", "全部布署。",
    "特别要求", "二、要求", "再布署。", "附件：1.布署表", "2.名单", "清河县教育局", "2024年3月5日",
    "附件1", "布署表", "姓名\t布署", "附件2", "名单", "布署名单。", "",
  ];
  await pasteDraft(page, draft.join("\n"));
  const { bytes } = await saved(page);
  const places = cellsOf(bytes.toString("utf8")).slice(1).filter((cells) => cells[9]?.startsWith("WRD-01")).map((cells) => cells[3]);
  assert.deepEqual(places, [
    "第1页 标题", "第1页 正文第1段", "第1页 一、第1段", "第2页 一、第3段",
    "第2页 一、（一）第1段", "第2页 一、（一）第2段", "第2页 二、第1段", "第2页 附件说明",
    "第3页 附件1 标题", "第4页 附件2 正文第1段", "第3页 附件1 表格",
  ]);
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

test("a mark stands among the words around it, many of one kind each at its place", async (t) => {
  const { page } = await open(t);
  const { findings } = await pasteDraft(page, "关于食堂的汇报\n食堂按时供餐,职工 反映良好，菜 品齐 全。\n");
  const folded = findings.find(({ fix }) => fix?.folded);
  assert.ok(folded, "there is a finding at several places");
  const { bytes } = await saved(page);
  const lines = cellsOf(bytes.toString("utf8")).slice(1);
  assert.ok(lines.some((cells) => cells[4] === "食堂按时供餐【,】职工 反映良好，…"), lines.join("\n"));
  const blanks = lines.filter((cells) => cells[9]?.startsWith(folded.code)).map((cells) => cells[4]);
  assert.deepEqual(blanks, ["…堂按时供餐,职工【〔空白〕】反映良好，菜 品…", "…工 反映良好，菜【〔空白〕】品齐 全。", "…映良好，菜 品齐【〔空白〕】全。"]);
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
