// The definition of a word on the spot: by pointing, by keyboard, by a finger, and at the foot of the page without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../browser.mjs";
import { shipped } from "../site.mjs";

const TERM = "main .text a.term";
const card = (page) => page.locator(".term-card");

/** A page with terms, and what the first one means there. */
const story = async (t, options) => {
  const site = await shipped();
  const page = await open(t, site, site.pagesWith(/<p>[^]*class="term"/)[0], options);
  const term = page.locator(TERM).first();
  await term.scrollIntoViewIfNeeded();
  const meaning = await page.locator(`[id="${await term.getAttribute("aria-describedby")}"]`).textContent();
  assert.ok(meaning.trim().length > 10, meaning);
  return { page, term, meaning };
};

test("pointing at a word shows what it means, beside it, for as long as the pointer is there", async (t) => {
  const { page, term, meaning } = await story(t);
  await term.hover();
  await card(page).waitFor({ state: "visible" });
  assert.equal(await card(page).textContent(), meaning);
  const [word, box] = [await term.boundingBox(), await card(page).boundingBox()];
  const gap = Math.max(box.y - (word.y + word.height), word.y - (box.y + box.height));
  assert.ok(gap < 40 && box.x >= 0 && box.x + box.width <= 1280, JSON.stringify({ word, box }));
  // WCAG 1.4.13: the pointer may go onto it, and Escape puts it away.
  await card(page).hover();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  assert.equal(await card(page).isVisible(), true);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "hidden" });
  await term.hover();
  await card(page).waitFor({ state: "visible" });
  await page.mouse.move(1, 1);
  await card(page).waitFor({ state: "hidden" });
});

test("coming to a word with the keyboard shows what it means; Escape puts that away and the focus stays", async (t) => {
  const { page, term, meaning } = await story(t);
  // By the keys, from the stop before it: a script may tell that from a click.
  await term.evaluate((term) => {
    const before = document.createElement("button");
    before.id = "before";
    term.before(before);
    before.focus();
  });
  await page.keyboard.press("Tab");
  await card(page).waitFor({ state: "visible" });
  assert.equal(await card(page).textContent(), meaning);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "hidden" });
  assert.ok(await term.evaluate((term) => term === document.activeElement));
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await card(page).waitFor({ state: "visible" });
  await page.keyboard.press("Shift+Tab");
  await card(page).waitFor({ state: "hidden" });
});

test("a tap shows what a word means and stays on the page; a second tap goes to the glossary", async (t) => {
  const { page, term, meaning } = await story(t, { width: 360, touch: true });
  const before = page.url();
  await term.tap();
  await card(page).waitFor({ state: "visible" });
  assert.equal(await card(page).textContent(), meaning);
  const box = await card(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
  assert.equal(page.url(), before);
  const target = await term.evaluate((term) => term.href);
  await term.tap();
  await page.waitForURL(target);
});

test("without scripts the word leads to the glossary, and its meaning stands at the foot of the page", async (t) => {
  const { page, term } = await story(t, { scripts: false });
  const definition = page.locator(`[id="${await term.getAttribute("aria-describedby")}"]`);
  assert.equal(await definition.isVisible(), true);
  const target = await term.getAttribute("href");
  await term.click();
  await page.waitForURL((url) => url.pathname === target);
  assert.match(await page.locator("body").getAttribute("class"), /of-term/);
});
