// Prints the page's own preview of drafts, as a person does, for pictures.py:
//
//   node tests/libreoffice/preview.mjs FOLDER [--profile NAME] FILE …
//
// writes FOLDER/0.pdf, FOLDER/1.pdf … A draft may open with options as JSON,
// `fields` and the name of a `profile`, and a line `---`; NAME goes before that.
// Which fonts there are is said by FONTCONFIG_FILE.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { address, serve } from "../../www/serve.mjs";
import { dist, launch } from "../browser/chromium.mjs";

const [folder, ...told] = process.argv.slice(2);
const named = told[0] === "--profile" ? told.splice(0, 2)[1] : undefined;
if (!folder || told.length === 0) throw new Error("usage: node preview.mjs FOLDER [--profile NAME] FILE …");

/** The options and the draft of a file. @param {string} text */
function parted(text) {
  const at = text.startsWith("{") ? text.indexOf("\n---\n") : -1;
  return at < 0 ? { options: {}, draft: text } : { options: JSON.parse(text.slice(0, at)), draft: text.slice(at + 5) };
}

const server = await serve(dist, 0);
const browser = await launch();
try {
  for (const [n, file] of told.entries()) {
    const { options, draft } = parted(await readFile(file, "utf8"));
    const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    await page.goto(address(server));
    await page.evaluate(
      ({ fields, profile, draft }) => {
        const told = new Promise((done) => document.addEventListener("formatted", () => done(undefined), { once: true }));
        Object.assign(document.querySelector("chengwen-editor") ?? {}, { fields, profile, value: draft });
        return told;
      },
      { fields: options.fields ?? {}, profile: named ?? options.profile ?? "gbt9704", draft },
    );
    await page.pdf({ path: join(folder, `${n}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
