// How long the page keeps the main thread while a clerk types, and while a
// very long draft is computed.
//
//   make build && node benches/typing.mjs [--long]
//
// Pastes and types with the real keyboard into drafts of 20,000 characters
// and, with --long, of 1,000,000, in headless Chromium, and prints the longest
// tasks of the main thread as the browser itself traces them: the script with
// the style, layout and paint that a task does. A number in brackets is the
// processor time within; where it is much less, something else had the
// machine. The draft is the page's sample over and over, so it has far more
// findings than a real one. For figures only: a test must not depend on the
// time it takes.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { address, serve } from "../www/serve.mjs";

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const sample = readFileSync(root("www/sample.txt"), "utf8");
const draft = (length) => sample.repeat(Math.ceil(length / sample.length)).slice(0, length);

const server = await serve(root("dist"), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** The longest tasks of the page's main thread while `act` runs. */
async function longest(page, act) {
  // `toplevel` has the tasks and little else, so that tracing costs nothing.
  await browser.startTracing(page, { categories: ["-*", "toplevel", "__metadata"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Map();
  for (const { name, args, pid, tid } of traceEvents) {
    if (name === "thread_name" && args.name === "CrRendererMain") threads.set(`${pid}.${tid}`, []);
  }
  for (const event of traceEvents) {
    if (event.ph === "X" && /RunTask$/.test(event.name)) threads.get(`${event.pid}.${event.tid}`)?.push(event);
  }
  // A renderer in reserve does nothing.
  const [tasks] = [...threads.values()].sort((a, b) => total(b) - total(a));
  // A task is traced once by the thread and once by its queue.
  const outer = tasks.sort((a, b) => a.ts - b.ts || b.dur - a.dur).reduce((kept, task) => {
    const last = kept[kept.length - 1];
    return last && task.ts < last.ts + last.dur ? kept : [...kept, task];
  }, []);
  return outer
    .sort((a, b) => b.dur - a.dur)
    .slice(0, 5)
    .map(({ dur, tdur }) => `${Math.round(dur / 1000)}${tdur === undefined ? "" : ` (${Math.round(tdur / 1000)})`}`)
    .join(", ");
}

const total = (tasks) => tasks.reduce((sum, { dur }) => sum + dur, 0);

async function measure(length, keys, pause) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(address(server));
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
  await context.close();
}

await measure(20_000, 40, 3_000);
if (process.argv.includes("--long")) await measure(1_000_000, 20, 8_000);
await browser.close();
server.close();
