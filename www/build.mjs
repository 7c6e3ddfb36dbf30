// Makes dist/ from www/ and pkg/ (which wasm-pack made): node www/build.mjs
//
//   dist/index.html, page.js, page.css    the page
//   dist/chengwen.js                      the element, for a portal to load
//   dist/chengwen.css                     its styles, for browsers without constructed sheets
//   dist/chengwen_bg.wasm                 the core, for both
//   dist/chengwen_bg.js                   the same as a script, where WebAssembly is refused
//   dist/chengwen.html                    the whole page in one file
//   dist/rules.html, rules.css            all rules with their documentation
//   dist/licenses.txt                     of the packages bundled
//
// `make build` makes pkg/ first and installs esbuild.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sitePolicy, singleFilePolicy } from "./policy.mjs";
import { rulesPage } from "./rules/page.mjs";

const www = dirname(fileURLToPath(import.meta.url));
const root = dirname(www);
const pkg = join(root, "pkg");
const dist = join(root, "dist");

/**
 * The oldest browser that intranets still run.
 * @type {import("esbuild").BuildOptions}
 */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  target: "chrome69",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  loader: { ".txt": "text" },
};

/** @param {import("esbuild").BuildOptions} options */
async function bundle(options) {
  const result = await build({ ...common, ...options });
  const [file] = result.outputFiles ?? [];
  if (!file || !result.metafile) throw new Error("esbuild gave nothing");
  return { text: file.text, inputs: Object.keys(result.metafile.inputs) };
}

/**
 * A style sheet that a script imports becomes its text, for a shadow root.
 *
 * @param {Set<string>} sheets receives the texts
 * @returns {import("esbuild").Plugin}
 */
function styleText(sheets) {
  return {
    name: "style text",
    setup(on) {
      on.onResolve({ filter: /\.css$/ }, ({ path, resolveDir, kind }) =>
        kind === "import-statement" ? { path: resolve(resolveDir, path), namespace: "style-text" } : null,
      );
      on.onLoad({ filter: /.*/, namespace: "style-text" }, async ({ path }) => {
        const { text } = await bundle({ entryPoints: [path] });
        sheets.add(text);
        return { contents: text, loader: "text" };
      });
    },
  };
}

/**
 * What wasm2js wrote, as a module that exports `instantiate`. It comes as a
 * module that is its one instance; inside a function there can be several.
 */
async function script() {
  const text = await readFile(join(pkg, "chengwen_bg.wasm2js.js"), "utf8");
  const parts = text.match(/^import \* as \S+ from '.*';\n([^]*)\nvar retasmFunc = asmFunc\(\{[^]*$/);
  if (!parts?.[1]) throw new Error("wasm2js writes another form than it used to");
  let body = parts[1];
  // A trap must look like one: the instance is dead then.
  body = replaceOnce(body, "throw new Error('abort')", "throw new WebAssembly.RuntimeError('unreachable')");
  // A memory that grows must detach its old buffer: by that the glue knows
  // that its views are stale. Sending the buffer away detaches it.
  body = replaceOnce(
    body,
    "buffer = newBuffer;",
    `const { port1 } = new MessageChannel();
    port1.postMessage(null, [buffer]);
    port1.close();
    buffer = newBuffer;`,
  );
  return `export function instantiate(imports) {${body}\nreturn asmFunc(imports);\n}`;
}

/**
 * wasm-bindgen's glue keeps its one instance in module variables; inside a
 * function they are new with each call. core.js tells it where the module is,
 * so its own idea of that, import.meta.url, is not needed.
 */
async function glue() {
  const { text } = await bundle({
    entryPoints: [join(pkg, "chengwen.js")],
    format: "iife",
    globalName: "glue",
    define: { "import.meta.url": '""' },
  });
  return `export function newGlue(WebAssembly) { ${text}\nreturn glue; }`;
}

/**
 * The virtual modules of core.js.
 *
 * @param {"fetched" | "held"} engine which module of www/core brings the core
 * @returns {import("esbuild").Plugin}
 */
function core(engine) {
  return {
    name: "core",
    setup(on) {
      on.onResolve({ filter: /^chengwen:/ }, ({ path }) =>
        path === "chengwen:engine"
          ? { path: join(www, "core", `${engine}.js`) }
          : { path, namespace: "chengwen" },
      );
      on.onLoad({ filter: /:glue$/, namespace: "chengwen" }, async () => ({ contents: await glue() }));
      on.onLoad({ filter: /:script$/, namespace: "chengwen" }, async () => ({ contents: await script() }));
      on.onLoad({ filter: /:wasm-base64$/, namespace: "chengwen" }, async () => ({
        contents: await readFile(join(pkg, "chengwen_bg.wasm"), "base64"),
        loader: "text",
      }));
    },
  };
}

/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Replaces what must be there exactly once.
 *
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times, not once: ${from}`);
  return parts.join(to);
}

/**
 * @param {string} html
 * @param {string} policy
 */
function withPolicy(html, policy) {
  const charset = '<meta charset="utf-8">';
  return replaceOnce(
    html,
    charset,
    `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/**
 * @param {string} html
 * @param {string} script
 * @param {string} style
 * @param {Iterable<string>} sheets styles that the script may put into shadow roots
 */
function singleFile(html, script, style, sheets) {
  // The parser ends the element there, whatever the language inside means by it.
  if (/<\/script|<!--/i.test(script)) throw new Error("the script cannot stand in HTML as it is");
  for (const text of [style, ...sheets]) {
    if (/<\/style/i.test(text)) throw new Error("a style sheet cannot stand in HTML as it is");
  }
  html = replaceOnce(html, '<link rel="stylesheet" href="page.css">', `<style>${style}</style>`);
  // The file stands alone; the element has the same documentation in it.
  html = html.replace(/ *<a\b[^>]* href="rules\.html"[^>]*>[^<]*<\/a>\n/, "");
  // A classic script (modules do not load from file:), and like a module only
  // after the document has been read.
  html = replaceOnce(html, '<script type="module" src="page.js"></script>', "");
  const outside = html.match(/<(link|script|img)\b[^>]*\b(href|src)=["']?(?!["']?data:)[^>]*>/i);
  if (outside) throw new Error(`index.html needs a second file: ${outside[0]}`);
  html = replaceOnce(html, "</body>", `<script>${script}</script>\n</body>`);
  return withPolicy(html, singleFilePolicy([hash(script)], [...new Set([style, ...sheets])].map(hash)));
}

/**
 * The licences of the npm packages among `inputs`, which ask to be handed on.
 *
 * @param {string[]} inputs
 */
async function licences(inputs) {
  const folders = inputs.flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const text = await readFile(join(root, folder, "LICENSE"), "utf8");
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

/** The rules, as the core lists them. */
async function rules() {
  const core = await import(pathToFileURL(join(pkg, "chengwen.js")).href);
  await core.default({ module_or_path: await readFile(join(pkg, "chengwen_bg.wasm")) });
  return core.rules();
}

async function main() {
  /** @type {Set<string>} */
  const elementSheets = new Set();
  /** @type {Set<string>} */
  const pageSheets = new Set();
  const site = core("fetched");
  const [element, page, fallback, whole, style, rulesStyle, html] = await Promise.all([
    bundle({ entryPoints: ["www/embed.js"], format: "esm", plugins: [styleText(elementSheets), site] }),
    bundle({ entryPoints: ["www/page.js"], format: "esm", plugins: [styleText(pageSheets), site] }),
    bundle({ stdin: { contents: await script() }, format: "esm" }),
    bundle({
      entryPoints: ["www/page.js"],
      format: "iife",
      plugins: [styleText(pageSheets), core("held")],
    }),
    bundle({ entryPoints: ["www/page.css"] }),
    bundle({ entryPoints: ["www/rules/page.css"] }),
    readFile(join(www, "index.html"), "utf8"),
  ]);

  await rm(dist, { recursive: true, force: true });
  await mkdir(dist);
  await cp(join(pkg, "chengwen_bg.wasm"), join(dist, "chengwen_bg.wasm"));
  /** @type {Record<string, string>} */
  const files = {
    "chengwen.js": element.text,
    "chengwen_bg.js": fallback.text,
    "chengwen.css": [...elementSheets].join(""),
    "page.js": page.text,
    "page.css": style.text,
    "index.html": withPolicy(html, sitePolicy),
    "rules.html": withPolicy(rulesPage(await rules()), sitePolicy),
    "rules.css": rulesStyle.text,
    "licenses.txt": await licences([...element.inputs, ...page.inputs]),
    // Last: `make` reads from its date whether dist/ is up to date.
    "chengwen.html": singleFile(html, whole.text, style.text, pageSheets),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
}

await main();
