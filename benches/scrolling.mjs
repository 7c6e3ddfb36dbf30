// How long the page keeps the main thread while somebody scrolls through a
// thousand pages.
//
//   make build && node benches/scrolling.mjs
//
// Scrolls with the mouse wheel, as fast as a hand does, then in leaps from one
// end to the other, and prints the longest tasks of the main thread (tasks.mjs
// says what the figures are), how many frames a second there were meanwhile,
// and the most pages that stood in the page at once. For figures only: a test
// must not depend on the time it takes.

import { close, longest, open } from "./tasks.mjs";

const PAGES = 1000;

const page = await open();
const text = `关于检查情况的报告\n${Array.from(
  { length: PAGES * 11 },
  (_, i) => `第${i + 1}组已经到场，逐户登记在册情况并当面核对，发现的问题现场整改，不能当场整改的限期办结。`,
).join("\n")}\n`;
await page.waitForTimeout(2_000);
await page.evaluate((text) => {
  document.querySelector("chengwen-editor").value = text;
}, text);
await page.locator(`.page-frame >> nth=${PAGES - 1}`).waitFor({ state: "attached" });
await page.waitForTimeout(3_000);

/** Counts frames and drawn pages while `act` runs. */
async function measure(name, act) {
  await page.evaluate(() => {
    const root = document.querySelector("chengwen-editor").shadowRoot;
    const seen = { begun: performance.now(), frames: 0, most: 0, over: false };
    window.seen = seen;
    const count = () => {
      if (seen.over) return;
      seen.frames += 1;
      seen.most = Math.max(seen.most, root.querySelectorAll(".cw-page").length);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const tasks = await longest(page, act);
  const { rate, most } = await page.evaluate(() => {
    window.seen.over = true;
    const { begun, frames, most } = window.seen;
    return { rate: Math.round((frames * 1000) / (performance.now() - begun)), most };
  });
  console.log(`${name}: ${tasks} ms; ${rate} frames a second; at most ${most} pages drawn at once`);
}

const box = await page.locator(".pages").boundingBox();
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
await measure("scrolling by the wheel", async () => {
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
});
await measure("leaping", async () => {
  for (const share of [0.9, 0.1, 0.5, 0.99, 0.3, 0.7, 0]) {
    await page.locator(".pages").evaluate((pages, share) => {
      pages.scrollTop = share * pages.scrollHeight;
    }, share);
    await page.waitForTimeout(500);
  }
});
await close();
