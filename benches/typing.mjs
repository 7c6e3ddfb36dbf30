// How long the page keeps the main thread while a clerk types, and while a
// very long draft is computed.
//
//   make build && node benches/typing.mjs [--long]
//
// Pastes and types with the real keyboard into drafts of 20,000 characters
// and, with --long, of 1,000,000, and prints the longest tasks of the main thread
// (tasks.mjs says what the figures are). The draft is the page's sample over and over, so it has far more
// findings than a real one. For figures only: a test must not depend on the
// time it takes.

import { readFileSync } from "node:fs";
import { close, longest, open, root } from "./tasks.mjs";

const sample = readFileSync(root("www/sample.txt"), "utf8");
const draft = (length) => sample.repeat(Math.ceil(length / sample.length)).slice(0, length);

async function measure(length, keys, pause) {
  const page = await open();
  await page.locator(".cm-content").focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), draft(length));
  // A clerk, too, does not paste in the second in which the page opens.
  await page.waitForTimeout(2_000);

  const say = (when, tasks) => console.log(`${length} characters, ${when}: ${tasks} ms`);
  say(
    "after the paste",
    await longest(page, async () => {
      await page.keyboard.press("Control+V");
      await page.waitForTimeout(pause);
    }),
  );
  say(
    "while typing",
    await longest(page, async () => {
      for (let key = 0; key < keys; key += 1) {
        await page.keyboard.type("责");
        await page.waitForTimeout(150);
      }
    }),
  );
  say("in the pause", await longest(page, () => page.waitForTimeout(pause)));
  await page.context().close();
}

await measure(20_000, 40, 3_000);
if (process.argv.includes("--long")) await measure(1_000_000, 20, 8_000);
await close();
