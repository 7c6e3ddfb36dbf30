// Draws the README's picture: node tests/browser/screenshot.mjs FILE
//
// The page with its own sample, as a person sees it on a laptop.

import { address, serve } from "../../www/serve.mjs";
import { dist, launch } from "./chromium.mjs";

const file = process.argv[2];
if (!file) throw new Error("usage: node tests/browser/screenshot.mjs FILE");

const server = await serve(dist, 0);
const browser = await launch();
try {
  const page = await browser.newPage({
    locale: "zh-CN",
    colorScheme: "light",
    viewport: { width: 1440, height: 900 },
  });
  await page.goto(address(server));
  const formatted = page.evaluate(
    () => new Promise((done) => document.addEventListener("formatted", () => done(undefined))),
  );
  await page.getByRole("button", { name: "填入示例文稿" }).last().click();
  await formatted;
  await page.locator(".panel:not([hidden]) .row", { hasText: "全角“１２”" }).click();
  await page.locator(".cw-line-current").waitFor();
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
