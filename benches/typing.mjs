// How long the page keeps the main thread while a clerk types, and while a
// very long draft is computed.
//
//   make build && node benches/typing.mjs [--long]
//
// Types with the real keyboard into drafts of 20,000 characters and, with
// --long, of 1,000,000, in headless Chromium, and prints the longest task of
// each. For figures only: a test must not depend on the time it takes.

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

/** The longest stretch between two turns of the event loop, in milliseconds. */
async function watch(page) {
  await page.evaluate(() => {
    const channel = new MessageChannel();
    let last = performance.now();
    globalThis.tasks = [];
    channel.port1.onmessage = () => {
      const now = performance.now();
      globalThis.tasks.push(now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  });
}

async function longest(page) {
  return page.evaluate(() => {
    const sorted = globalThis.tasks.splice(0).sort((a, b) => b - a);
    return sorted.slice(0, 5).map((task) => Math.round(task));
  });
}

async function measure(length, keys, pause) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(address(server));
  await page.locator(".cm-content").focus();
  await watch(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), draft(length));
  await page.keyboard.press("Control+V");
  await page.waitForTimeout(pause * 3);
  console.log(`${length} characters: longest tasks after the paste ${await longest(page)} ms`);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.type("责");
    await page.waitForTimeout(120);
  }
  console.log(`${length} characters: longest tasks while typing ${await longest(page)} ms`);
  await page.waitForTimeout(pause);
  console.log(`${length} characters: longest tasks in the pause ${await longest(page)} ms`);
  await context.close();
}

await measure(20_000, 40, 2_000);
if (process.argv.includes("--long")) await measure(1_000_000, 20, 6_000);
await browser.close();
server.close();
