// What axe-core objects to on a page.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

/** @param {import("playwright-core").Page} page @param {string} state */
export async function assertAccessible(page, state) {
  // In one page: the policy lets no frame be opened for the results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  assert.deepEqual(found, [], state);
}
