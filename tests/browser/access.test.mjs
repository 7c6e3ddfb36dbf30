// axe-core finds nothing to object to, in either theme, wide or narrow.

import test from "node:test";
import { assertAccessible } from "./axe.mjs";
import { editor, pasteDraft, rows, sample } from "./drafts.mjs";
import { open, picture } from "./harness.mjs";

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
      await page.keyboard.press("F9");
      await page.getByRole("menu").waitFor();
      await assertAccessible(page, "menu of roles");
      await page.keyboard.press("3");
      await page.locator(".role-set").waitFor();
      await page.keyboard.press("F9");
      await page.getByRole("menuitem", { name: "恢复自动识别" }).waitFor();
      await assertAccessible(page, "a role that is set");
      await picture(page, `menu-${colorScheme}-${width}`);
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "更改" }).click();
      await rows(page).first().click();
      await assertAccessible(page, "changes");
      await page.getByRole("tab", { name: "已忽略" }).click();
      await assertAccessible(page, "ignored");
      await page.getByRole("combobox", { name: "序号" }).selectOption("articles");
      await page.getByRole("button", { name: /^将已改处写入文稿/ }).click();
      await page.getByRole("button", { name: /^撤销写入/ }).waitFor();
      await page.getByRole("tab", { name: "更改" }).click();
      await assertAccessible(page, "written");
      await editor(page).focus();
      await page.keyboard.press("Control+A");
      await pasteDraft(page, "# 关于食堂的汇报\n\n## 运行情况\n\n共有十二家。\n\n- 街道牵头。\n");
      await page.getByRole("combobox", { name: "读法" }).waitFor();
      await assertAccessible(page, "read as Markdown");
      await page.getByRole("button", { name: "公文要素" }).click();
      await page.getByRole("textbox", { name: "密级和保密期限" }).fill("机密★1年");
      await page.getByText("文稿标有密级").waitFor();
      await assertAccessible(page, "form");
      await page.getByRole("textbox", { name: "密级和保密期限" }).fill("");
      await page.getByRole("textbox", { name: "发文机关标志" }).fill("清河区人民政府");
      await page.locator(".cw-rule").first().waitFor();
      await page.getByText("文稿标有密级").waitFor({ state: "hidden" });
      await picture(page, `form-${colorScheme}-${width}`);
      await page.keyboard.press("Escape");
      await page.getByRole("combobox", { name: "版式" }).selectOption("provincial");
      await page.getByRole("button", { name: /^与国标不同/ }).click();
      await page.locator(".departures li").first().waitFor();
      await assertAccessible(page, "profile");
      await picture(page, `profile-${colorScheme}-${width}`);
    });
  }
}
