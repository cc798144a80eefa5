// What a reader has read is marked on the device, told on the first page of the book, and cleared when asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../browser.mjs";
import { shipped } from "../site.mjs";

const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("stagegids:")));
/** A handbook, its address, and a chapter of it. */
const book = (site) => {
  const [chapter] = site.pagesWith(/data-book="handbooks\/[^"]*" data-chapter="[^"]/);
  return { chapter, first: `${site.read(chapter).match(/data-book="([^"]*)"/)[1]}/` };
};

test("a chapter is marked as read with the keyboard, counted, and forgotten when asked", async (t) => {
  const site = await shipped();
  const { chapter, first } = book(site);
  const page = await open(t, site, chapter);
  const mark = page.locator(".progress button");
  await mark.focus();
  await page.keyboard.press("Enter");
  assert.equal(await mark.getAttribute("aria-pressed"), "true");
  assert.match(await page.locator(".progress [role=status]").textContent(), /Bewaard op dit toestel/);
  assert.match(await page.locator(".chapters [aria-current=page]").innerText(), /Gelezen/);
  await page.goto(site.at(first));
  const status = page.locator(".progress [role=status]"), forget = page.locator(".progress button");
  const total = await page.locator(".parts ol > li").count();
  assert.ok(total > 3, `${total} chapters`);
  assert.equal(await status.textContent(), `1 van ${total} gelezen`);
  await forget.click();
  assert.equal(await status.textContent(), `0 van ${total} gelezen`);
  assert.equal(await forget.isVisible(), false);
  assert.deepEqual(await kept(page), ["stagegids:read:/"]);
  assert.equal(await page.evaluate(() => localStorage.getItem("stagegids:read:/")), "{}");
});

test("chapters that are read in two tabs are both marked", async (t) => {
  const site = await shipped();
  const { first } = book(site);
  const page = await open(t, site, first);
  const [one, two] = await page.locator(".parts ol > li > a").evaluateAll((links) => links.map(({ href }) => href));
  const tabs = [];
  for (const address of [one, two]) {
    tabs.push(await page.context().newPage());
    await tabs.at(-1).goto(address);
  }
  const read = (tab) => tab.locator(".chapters .is-read");
  await tabs[0].locator(".progress button").click();
  // A browser takes a moment to pass on what was kept.
  await read(tabs[1]).first().waitFor({ state: "attached" });
  await tabs[1].locator(".progress button").click();
  await page.locator(".progress [role=status]", { hasText: "2 van" }).waitFor();
  await read(tabs[0]).nth(1).waitFor({ state: "attached" });
});

test("the privacy page clears what is on the device", async (t) => {
  const site = await shipped();
  const page = await open(t, site, book(site).chapter);
  await page.locator(".progress button").click();
  await page.goto(site.at("privacy/"));
  const named = await page.locator("main td code").allTextContents();
  for (const key of await kept(page)) assert.ok(named.some((name) => key.startsWith(name.replace("…", ""))), `${key} is not on the page`);
  await page.locator(".clear-device button").click();
  await page.locator(".clear-device [role=status]", { hasText: "gewist" }).waitFor();
  assert.deepEqual(await kept(page), []);
  await page.locator(".clear-device button").click();
  await page.locator(".clear-device [role=status]", { hasText: "niets" }).waitFor();
});

test("without scripts there is nothing to mark and nothing to clear", async (t) => {
  const site = await shipped();
  const page = await open(t, site, book(site).chapter, { scripts: false });
  assert.equal(await page.locator(".progress").isVisible(), false);
  await page.goto(site.at("privacy/"));
  assert.equal(await page.locator(".clear-device").isVisible(), false);
});
