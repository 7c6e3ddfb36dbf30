// The documentation of the rules: beside a finding, in a list to search, and
// as a page; all from the one list.

import assert from "node:assert/strict";
import test from "node:test";
import { button, editor, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, singleFile, site } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
const drawer = (page) => page.locator(".drawer", { has: page.locator(".rule") });

/** @param {Page} page */
const shown = (page) => drawer(page).locator(".rule:not([hidden])");

for (const [name, url] of [
  ["the site", undefined],
  ["the single file", singleFile],
]) {
  test(`a finding's rule opens beside it, offline: ${name}`, async (t) => {
    const { page, context, assertQuiet } = await open(t, { url });
    await context.setOffline(true);
    await pasteDraft(page, sample);
    await rows(page).filter({ hasText: "全角“１２”" }).click();
    await button(page, "规则说明").click();
    const rule = drawer(page).locator(".rule[open]");
    assert.equal(await rule.count(), 1);
    assert.equal(await rule.getAttribute("data-code"), "DIG-21");
    assert.ok(await rule.locator("summary").evaluate((summary) => summary.matches(":focus")));
    for (const words of ["依据：", "会提出的", "不会提出的"]) await rule.getByText(words).first().waitFor();
    assert.ok((await rule.locator("del").count()) > 0, "what is wrong in the example is marked");
    await rows(page).filter({ hasText: "全角“１２”" }).waitFor();
    await page.keyboard.press("Escape");
    assert.ok(await drawer(page).isHidden());
    assert.ok(await button(page, "规则说明").evaluate((element) => element.matches(":focus")), "the keyboard is back");
    assertQuiet();
  });
}

test("a rule that is opened stands whole under the heading of its group", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await rows(page).filter({ hasText: "全角“１２”" }).click();
  await button(page, "规则说明").click();
  const group = drawer(page).locator("section", { has: page.locator(".rule[open]") });
  const heading = await group.locator(".drawer-heading").boundingBox();
  const summary = await group.locator(".rule[open] > summary").boundingBox();
  const body = await drawer(page).locator(".drawer-body").boundingBox();
  assert.ok(heading && summary && body);
  assert.ok(heading.y >= body.y - 1, `the heading begins ${body.y - heading.y} pixels too high`);
  assert.ok(summary.y >= heading.y + heading.height - 1, "nothing of the rule is behind it");
});

test("the card of a finding leads to its rule", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, sample);
  await editor(page).focus();
  await page.keyboard.press("F8");
  await page.locator(".card").getByRole("button", { name: "规则说明" }).first().click();
  await drawer(page).locator(".rule[open]").waitFor();
});

test("the rules are searched by name, code and the words of their examples", async (t) => {
  const { page } = await open(t);
  await page.locator(".foot").getByRole("button", { name: "检查规则" }).click();
  const all = await shown(page).count();
  const search = drawer(page).getByRole("searchbox");
  assert.ok(await search.evaluate((element) => element.matches(":focus")));
  for (const [words, code] of [
    ["num-01", "NUM-01"],
    ["布署", "WRD-01"],
    ["公民身份号码", "SEC-01"],
  ]) {
    await search.fill(String(words));
    assert.ok((await shown(page).count()) < all);
    await shown(page).and(page.locator(`[data-code="${code}"]`)).waitFor();
  }
  await search.fill("没有这样的词");
  await drawer(page).getByText("没有找到这样的规则").waitFor();
  assert.equal(await shown(page).count(), 0);
  await search.fill("");
  assert.equal(await shown(page).count(), all);
});

test("the page of all rules says what the panel says", async (t) => {
  const { page, context } = await open(t);
  await page.locator(".foot").getByRole("button", { name: "检查规则" }).click();
  const codes = await shown(page).evaluateAll((rules) => rules.map((rule) => rule.getAttribute("data-code")));
  await drawer(page).locator('[data-code="NUM-01"] summary').click();
  const words = await drawer(page).locator('[data-code="NUM-01"] .rule-body > :not(.actions)').allInnerTexts();

  const link = page.getByRole("link", { name: "检查规则" });
  const [rules] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await rules.waitForLoadState();
  assert.equal(rules.url(), new URL("rules.html", await site()).href);
  assert.deepEqual(await rules.locator(".rule").evaluateAll((all) => all.map(({ id }) => id)), codes);
  assert.deepEqual(await rules.locator("#NUM-01 > :not(.rule-title)").allInnerTexts(), words);
});

test("the single file links to no other", async (t) => {
  const { page } = await open(t, { url: singleFile });
  assert.equal(await page.getByRole("link").count(), 0);
});
