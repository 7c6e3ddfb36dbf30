// axe-core finds nothing to object to in the drawer, in what warns of secrets,
// and on the page of all rules.

import test from "node:test";
import { assertAccessible } from "./axe.mjs";
import { clean, editor, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, picture, site } from "./harness.mjs";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [width, viewport] of Object.entries({
    wide: { width: 1440, height: 900 },
    narrow: { width: 390, height: 844 },
  })) {
    test(`the drawer and the warnings are accessible: ${colorScheme}, ${width}`, async (t) => {
      const { page } = await open(t, { context: { colorScheme, viewport } });
      await pasteDraft(page, sample);
      await rows(page).first().click();
      await page.getByRole("button", { name: "规则说明" }).click();
      await page.locator(".rule[open]").waitFor();
      await assertAccessible(page, "a rule");
      await picture(page, `rule-${colorScheme}-${width}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "停用这条规则" }).click();
      await page.locator(".foot").getByRole("button", { name: "设置" }).click();
      await page.locator(".setting").waitFor();
      await assertAccessible(page, "settings");
      await page.keyboard.press("Escape");
      await editor(page).focus();
      await page.keyboard.press("Control+A");
      await pasteDraft(page, `机密★10年\n${clean}手机13800001234。\n`);
      await page.getByRole("button", { name: "复制正文" }).click();
      await page.getByText("复制前请核对").waitFor();
      await assertAccessible(page, "secrecy");
      await picture(page, `secrecy-${colorScheme}-${width}`);
    });
  }

  test(`the page of all rules is accessible: ${colorScheme}`, async (t) => {
    const { page } = await open(t, { url: new URL("rules.html", await site()).href, context: { colorScheme } });
    await assertAccessible(page, "rules");
    await picture(page, `rules-${colorScheme}`);
  });
}
