// axe-core finds nothing to object to, in either theme, wide or narrow.

import assert from "node:assert/strict";
import test from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { editor, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, picture } from "./harness.mjs";

/** @param {import("playwright-core").Page} page @param {string} state */
async function assertAccessible(page, state) {
  // In one page: the policy lets no frame be opened for the results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  assert.deepEqual(found, [], state);
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [width, viewport] of Object.entries({
    wide: { width: 1440, height: 900 },
    narrow: { width: 390, height: 844 },
  })) {
    test(`the page is accessible: ${colorScheme}, ${width}`, async (t) => {
      const { page } = await open(t, { context: { colorScheme, viewport } });
      await assertAccessible(page, "empty");
      await pasteDraft(page, sample);
      await page.locator(".cw-page-number").first().waitFor();
      await rows(page).first().click();
      await assertAccessible(page, "findings");
      await picture(page, `${colorScheme}-${width}`);
      await editor(page).focus();
      await page.keyboard.press("F8");
      await page.locator(".card").first().waitFor();
      await assertAccessible(page, "card");
      await page.getByRole("tab", { name: "更改" }).click();
      await rows(page).first().click();
      await assertAccessible(page, "changes");
      await page.getByRole("tab", { name: "已忽略" }).click();
      await assertAccessible(page, "ignored");
    });
  }
}
