// A very long document: only the pages near the view stand in the page.

import assert from "node:assert/strict";
import test from "node:test";
import { longDraft, pasteDraft, setDraft, formatted } from "./drafts.mjs";
import { open } from "./harness.mjs";

/** More than are ever near the view: the one in it, and a view's height before and behind. */
const NEAR = 8;

test("of a thousand pages only those near the view are there, wherever that is", async (t) => {
  const { page } = await open(t);
  await pasteDraft(page, "关于检查情况的报告\n全部办结。\n");
  await formatted(page, () => setDraft(page, longDraft(1000)));
  const count = await page.locator(".page-frame").count();
  assert.ok(count >= 1000, String(count));
  const scroller = page.locator(".pages");
  for (const share of [0, 0.25, 0.5, 0.999, 0.1]) {
    const at = await scroller.evaluate((scroller, share) => {
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
      const height = scroller.scrollHeight / scroller.querySelectorAll(".page-frame").length;
      return Math.round((scroller.scrollTop + scroller.clientHeight / 2) / height + 0.5);
    }, share);
    await page.locator(`.cw-page[data-page="${at}"] .cw-line`).first().waitFor();
    const pages = await page.locator(".cw-page").count();
    assert.ok(pages <= NEAR, `${pages} pages drawn around page ${at}`);
    const nodes = await scroller.evaluate((scroller) => scroller.querySelectorAll("*").length);
    // A frame is an element and what scales it; a drawn page a few hundred.
    assert.ok(nodes < 2 * count + NEAR * 400, `${nodes} elements around page ${at}`);
  }
});
