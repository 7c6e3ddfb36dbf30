// What the page tests stand on: a server for dist/, a browser, and pages whose
// every request, policy violation and error is written down.
//
//   const { page, loaded, assertQuiet } = await open(t);   // the site
//   const { page } = await open(t, { url: singleFile });   // dist/chengwen.html, from file://
//
// Each test file is a process of its own, with one browser and one server,
// started when first asked for and ended with it.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { address, serve } from "../../www/serve.mjs";
import { STATUS } from "../../www/words.js";
import { dist, launch } from "./chromium.mjs";

/** The whole page in one file, as a double click opens it. */
export const singleFile = pathToFileURL(join(dist, "chengwen.html")).href;

/** For screenshots and exported files; not kept. */
export const out = fileURLToPath(new URL("out", import.meta.url));

/** How long a page may take for anything, in milliseconds. */
const patience = 15_000;

/** @type {Promise<import("playwright-core").Browser> | undefined} */
let browser;
/** @type {Promise<import("node:http").Server> | undefined} */
let server;

after(async () => {
  await (await browser)?.close();
  const running = await server;
  running?.closeAllConnections();
  running?.close();
});

/** The address of the site, with a slash at its end; starts the server. */
export async function site() {
  server ??= serve(dist, 0);
  return address(await server);
}

/**
 * Opens a page. When the test ends, it fails if there was a policy violation,
 * an error that no one caught or a failed request, and closes the page.
 *
 * @param {import("node:test").TestContext} t
 * @param {{
 *   url?: string,
 *   provoked?: boolean,
 *   warm?: boolean,
 *   context?: import("playwright-core").BrowserContextOptions,
 *   prepare?: (context: import("playwright-core").BrowserContext) => Promise<unknown>,
 * }} [options]
 *   `url`: the site's index.html if it is left out; `provoked`: the test
 *   provokes faults, which then do not fail it; `warm`: the core warms up as it
 *   does for a reader; `prepare`: for routes and
 *   scripts that must stand before the page is opened
 */
export async function open(t, { url, provoked = false, warm = false, context: settings, prepare } = {}) {
  browser ??= launch();
  const context = await (await browser).newContext({
    acceptDownloads: true,
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...settings,
  });
  context.setDefaultTimeout(patience);

  /** @type {string[]} every address asked for, in order; `data:` and `blob:` stay in the page */
  const requests = [];
  /** @type {string[]} */
  const faults = [];
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  context.on("requestfailed", (request) => {
    // A download is an "aborted" navigation.
    if (!/^(data|blob):/.test(request.url())) faults.push(`failed request: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on("weberror", (error) => {
    const cause = error.error();
    faults.push(`uncaught: ${cause.stack ?? cause}`);
  });
  context.on("console", (message) => {
    // Violations outside a document (a worker, a download) are told here only.
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await context.exposeBinding("chengwenViolation", (_, violation) => {
    faults.push(`policy violation: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      // @ts-expect-error the binding above
      window.chengwenViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });

  // The core's warming up takes processor time from the tests, which show
  // the same without it; load.test.mjs has it run.
  if (!warm) await context.addInitScript(() => (window.requestIdleCallback = () => 0));

  await prepare?.(context);

  const page = await context.newPage();
  page.on("websocket", (socket) => requests.push(socket.url()));
  t.after(async () => {
    await context.close();
    if (!provoked) assert.deepEqual(faults, [], "faults of the page");
  });

  await page.goto(url ?? (await site()));
  await stands(page);

  const loaded = [...requests];
  return {
    page,
    context,
    /** What was asked for until the page stood. */
    loaded,
    /**
     * Waits until a fault has been written down: a violation, an error, a failed request.
     * @param {RegExp} pattern
     */
    async seen(pattern) {
      const end = Date.now() + patience;
      while (!faults.some((fault) => pattern.test(fault))) {
        if (Date.now() > end) assert.match(faults.join("\n"), pattern);
        await delay(20);
      }
    },
    /** Fails if anything has been asked for since the page stood. */
    assertQuiet() {
      assert.deepEqual(requests.slice(loaded.length), [], "requests after the page was loaded");
    },
  };
}

/**
 * Waits until each element of the page has its core, or says why not: nothing
 * more is fetched then.
 *
 * @param {import("playwright-core").Page} page
 */
async function stands(page) {
  await page.waitForFunction((loading) => {
    const editors = [...document.querySelectorAll("chengwen-editor")];
    return editors.every(({ shadowRoot }) => {
      const status = shadowRoot?.querySelector(".status")?.textContent;
      const trouble = shadowRoot?.querySelector(".trouble");
      return (status && status !== loading) || (trouble instanceof HTMLElement && !trouble.hidden);
    });
  }, STATUS.loading);
}

/**
 * Pastes as a person does: a real paste event, with these types on the clipboard.
 *
 * @param {import("playwright-core").Page} page with the place to paste into focused
 * @param {{ text: string, html?: string }} content
 */
export async function paste(page, { text, html }) {
  await page.evaluate(
    async ([text, html]) => {
      /** @type {Record<string, Blob>} */
      const types = { "text/plain": new Blob([text ?? ""], { type: "text/plain" }) };
      if (html !== undefined) types["text/html"] = new Blob([html], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html],
  );
  await page.keyboard.press("Control+V");
}

/**
 * A picture into tests/browser/out, for looking at.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
export async function picture(page, name) {
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: join(out, `${name}.png`) });
}
