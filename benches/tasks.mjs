// A page in headless Chromium and the longest tasks of its main thread, as the
// browser itself traces them: the script with the style, layout and paint that a
// task does. A number in brackets is the processor time within; where it is much
// less, something else had the machine.

import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { address, serve } from "../www/serve.mjs";

/** A file of the project. */
export const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const server = await serve(root("dist"), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** The page, fresh. */
export async function open() {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(address(server));
  return page;
}

export async function close() {
  await browser.close();
  server.close();
}

/** The longest tasks of the page's main thread while `act` runs. */
export async function longest(page, act) {
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
