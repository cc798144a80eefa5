// A catalogue narrowed down: on the spot with scripts, by links to pages without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../browser.mjs";
import { shipped } from "../site.mjs";

/** The catalogue with most to choose from; facet pages of it are not meant. */
const catalogue = (site) => site.pagesWith(/<body class="is-catalogue(?![^]*aria-current="true">[^<]*<span class="count")/)[0];
const cards = (page) => page.locator(".entries > li:visible");
const unfold = (page) => page.evaluate(() => document.querySelectorAll(".facets details").forEach((details) => (details.open = true)));

test("boxes narrow the catalogue, the address remembers it, and one button shows all again", async (t) => {
  const site = await shipped();
  const page = await open(t, site, catalogue(site));
  const all = await cards(page).count();
  assert.ok(all > 3, `${all} cards`);
  await unfold(page);
  const groups = page.locator(".facets details");
  const first = groups.nth(0).locator("label");
  const [one, two] = [first.nth(0), first.nth(1)];
  const promised = async (label) => Number(await label.locator(".count").textContent());
  const status = page.locator(".facets [role=status]");

  await one.click();
  assert.equal(await cards(page).count(), await promised(one));
  assert.match(await status.textContent(), new RegExp(`\\b${await promised(one)}\\b.*\\b${all}\\b`));
  await page.waitForURL(/\?f=/);
  // Values of one facet widen the choice, another facet narrows it.
  await two.click();
  const both = await cards(page).count();
  assert.ok(both >= (await promised(one)) && both <= (await promised(one)) + (await promised(two)), `${both}`);
  await groups.nth(1).locator("label").nth(0).click();
  assert.ok((await cards(page).count()) <= both);
  const left = await cards(page).count();

  await page.reload();
  assert.equal(await cards(page).count(), left, "the address holds the choice");
  assert.equal(await one.isVisible(), true, "what was chosen is not folded in");
  await page.locator(".facets button").click();
  assert.equal(await cards(page).count(), all);
  await page.waitForURL((url) => !url.searchParams.has("f"));
  assert.ok(await page.evaluate(() => document.activeElement.matches(".facets :is(input, summary)")), "the focus is not lost");
});

test("a box is ticked with the keyboard", async (t) => {
  const site = await shipped();
  const page = await open(t, site, catalogue(site));
  const all = await cards(page).count();
  await unfold(page);
  await page.locator(".facets label input").first().focus();
  await page.keyboard.press("Space");
  assert.ok((await cards(page).count()) < all);
});

test("without scripts every value is a link to a page with as many cards as it says", async (t) => {
  const site = await shipped();
  const page = await open(t, site, catalogue(site), { scripts: false });
  await page.locator(".facets summary").first().click();
  const link = page.locator(".facets details").first().locator("a").first();
  const promised = Number(await link.locator(".count").textContent());
  const target = await link.evaluate((link) => link.href);
  await link.click();
  await page.waitForURL(target);
  assert.equal(await cards(page).count(), promised);
  assert.equal(await page.locator(".facets a[aria-current]").count(), 1);
});
