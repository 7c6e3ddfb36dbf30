// Writing a .docx of 1,000 paragraphs, ours beside npm's docx, in one run:
//
//   node benches/docx.mjs [paragraphs]      after `make build`
//
// npm's package is installed in a temporary folder; it is none of this project's.
// Ours is timed with the draft already formatted, since the other formats
// nothing; both write styles, an indent for each paragraph, and deflate.
// Interleaved rounds; medians. Times on shared machines lie, ratios less so.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "9.5.1";
const ROUNDS = 15;
const count = Number(process.argv[2] ?? 1000);

/**
 * Paragraphs of about 120 characters, every tenth a heading: runs of two to five
 * characters of our sample in an order that does not return, since what returns
 * deflates too well.
 */
function paragraphs() {
  const letters = [...readFileSync(new URL("../www/sample.txt", import.meta.url), "utf8")].filter((c) => /\p{Script=Han}/u.test(c));
  let state = 12345;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = (/** @type {number} */ length) => {
    let text = "";
    while (text.length < length) {
      const at = random(letters.length - 5);
      text += letters.slice(at, at + 2 + random(4)).join("");
    }
    return text.slice(0, length);
  };
  const ordinals = "一二三四五六七八九十";
  return Array.from({ length: count }, (_, n) =>
    n % 10 === 0 ? { heading: `${ordinals[(n / 10) % 10]}、${words(12)}` } : { body: `${words(100 + ((n * 37) % 41))}。` },
  );
}

const folder = mkdtempSync(join(tmpdir(), "docx-"));
try {
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, `docx@${VERSION}`]);
  const theirs = createRequire(join(folder, "index.js"))("docx");
  const ours = await import(new URL("../pkg/chengwen.js", import.meta.url).href);
  ours.initSync({ module: readFileSync(new URL("../pkg/chengwen_bg.wasm", import.meta.url)) });

  const draft = paragraphs();
  const text = draft.map((p) => p.heading ?? p.body).join("\n") + "\n";
  const contestants = {
    chengwen: async () => ours.docx(text),
    [`npm docx ${VERSION}`]: async () =>
      theirs.Packer.toBuffer(
        new theirs.Document({
          sections: [
            {
              children: draft.map(({ heading, body }) =>
                heading === undefined
                  ? new theirs.Paragraph({ indent: { firstLine: 640 }, children: [new theirs.TextRun(body)] })
                  : new theirs.Paragraph({ heading: theirs.HeadingLevel.HEADING_1, children: [new theirs.TextRun(heading)] }),
              ),
            },
          ],
        }),
      ),
  };
  /** @type {Record<string, { times: number[], bytes: number }>} */
  const results = {};
  for (const name of Object.keys(contestants)) results[name] = { times: [], bytes: 0 };
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [name, write] of Object.entries(contestants)) {
      const start = performance.now();
      const bytes = await write();
      const time = performance.now() - start;
      const result = results[name];
      result.bytes = bytes.length;
      if (round >= 0) result.times.push(time);
    }
  }
  const median = (/** @type {number[]} */ times) => times.toSorted((a, b) => a - b)[times.length >> 1];
  for (const [name, { times, bytes }] of Object.entries(results)) {
    console.log(`${name.padEnd(18)} ${median(times).toFixed(1)} ms  [${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}]  ${bytes} bytes`);
  }
  const [mine, other] = Object.values(results);
  console.log(`${count} paragraphs: ${(median(other.times) / median(mine.times)).toFixed(1)} times as fast, ${(mine.bytes / other.bytes).toFixed(2)} times as large`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
