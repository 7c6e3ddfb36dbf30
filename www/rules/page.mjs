// The page of all rules, dist/rules.html, from the list that the checker uses.

import { RULE, RULE_GROUP, SEVERITY } from "../words.js";
import { byGroup, ruleBody } from "./entry.js";

/** @typedef {import("./entry.js").Rule} Rule */

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {import("./entry.js").Tree} tree @returns {string} */
function toHtml(tree) {
  if (typeof tree === "string") return escape(tree);
  const attributes = tree.class ? ` class="${escape(tree.class)}"` : "";
  // A line break right after <pre> is no part of it.
  const start = tree.tag === "pre" ? "\n" : "";
  return `<${tree.tag}${attributes}>${start}${tree.children.map(toHtml).join("")}</${tree.tag}>`;
}

/** @param {Rule} rule */
const entry = (rule) => `<article class="rule" id="${escape(rule.code)}">
<h3 class="rule-title row-${rule.severity}"><span class="row-sign" title="${SEVERITY[rule.severity]}"></span>${escape(rule.title)} <a class="rule-code" href="#${escape(rule.code)}">${escape(rule.code)}</a></h3>
${ruleBody(rule).map(toHtml).join("\n")}
</article>`;

/**
 * @param {readonly Rule[]} rules
 * @returns {string} the page, which needs rules.css beside it
 */
export function rulesPage(rules) {
  const groups = [...byGroup(rules)];
  const contents = groups.map(
    ([group, own]) => `<li><a href="#${group}">${escape(RULE_GROUP[group] ?? group)}</a> ${own.length}</li>`,
  );
  const sections = groups.map(
    ([group, own]) =>
      `<section id="${group}"><h2>${escape(RULE_GROUP[group] ?? group)}</h2>\n${own.map(entry).join("\n")}\n</section>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${escape(RULE.pageTitle)}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="rules.css">
</head>
<body>
<header>
<h1>${escape(RULE.pageTitle)}</h1>
<p>${escape(RULE.pageHint(rules.length))}</p>
</header>
<nav aria-label="${escape(RULE.contents)}"><ul>${contents.join("")}</ul></nav>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}
