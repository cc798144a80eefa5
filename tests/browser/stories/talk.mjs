// A learner plays a conversation: to a good end, to an early one, again from the middle, and on paper as a game book.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, late, open, violations } from "../browser.mjs";
import { MODULE } from "../module.mjs";
import { guide, serve } from "../site.mjs";

let served;
const site = () => (served ??= serve(guide(MODULE)));
const TALK = "modules/leren/twee/";
const choices = (page) => page.locator(".choices button");
const start = async (page) => {
  await page.getByRole("button", { name: "Speel het gesprek" }).click();
  await choices(page).first().waitFor();
};

test("a good way passes, with the coach at every turn; the focus follows", async (t) => {
  const page = await open(t, await site(), TALK);
  assert.equal(await page.locator(".turn:visible").count(), 0);
  await start(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Beurt 1");
  assert.match(await page.locator(".stage .mien").textContent(), /gespannen/);
  assert.equal(await page.locator(".stage svg.face.is-tense").count(), 1);
  await choices(page).nth(1).press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Beurt 2");
  assert.match(await page.locator(".exchange").textContent(), /één zin.*duidelijkheid \+2/s);
  assert.match(await page.locator(".goals").textContent(), /duidelijkheid 2 – genoeg/);
  await choices(page).nth(0).press("Enter");
  assert.match(await page.locator(".stage .verdict").textContent(), /Gelukt/);
  assert.equal(await page.locator(".transcript li").count(), 2);
});

test("who taps again because it takes long plays one conversation", async (t) => {
  const page = await open(t, await site(), TALK);
  const come = await late(page, /\/play\.[^/]*\.js$/);
  const button = page.getByRole("button", { name: "Speel het gesprek" });
  for (let taps = 0; taps < 3; taps += 1) await button.click();
  come();
  await choices(page).first().waitFor();
  assert.equal(await page.locator(".stage").count(), 1);
});

test("an early end looks back, and the conversation goes on from any turn", async (t) => {
  const page = await open(t, await site(), TALK);
  await start(page);
  await choices(page).nth(0).click();
  await choices(page).nth(1).click();
  assert.match(await page.locator(".stage").textContent(), /Noor gaat weg/);
  assert.match(await page.locator(".stage .verdict").textContent(), /Nog niet gelukt/);
  await page.getByRole("button", { name: "Speel opnieuw vanaf hier" }).nth(1).click();
  assert.match(await page.locator(".stage .where").textContent(), /Beurt 2/);
  // Leaving in the middle: it goes on where it was.
  await page.reload();
  await page.getByRole("button", { name: "Ga verder met het gesprek" }).click();
  assert.match(await page.locator(".stage .other").textContent(), /Goed, toch/);
  await choices(page).nth(0).click();
  await page.getByRole("button", { name: "Neem je laatste zin terug" }).click();
  assert.match(await page.locator(".stage .where").textContent(), /Beurt 2/);
});

for (const mode of MODES) {
  test(`axe-core finds nothing while a conversation is played at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const page = await open(t, await site(), TALK, mode);
    const found = [];
    const look = async (what) => found.push(...(await violations(page)).map((line) => `${what}: ${line}`));
    await look("before");
    await start(page);
    await look("first turn");
    await choices(page).nth(0).click();
    await look("second turn");
    await choices(page).nth(0).click();
    await choices(page).nth(0).click();
    await look("look back");
    await page.getByRole("button", { name: "Lees alle beurten" }).click();
    await look("game book");
    assert.deepEqual(found, []);
  });
}

test("a scale that was filled in before shows what changed", async (t) => {
  const page = await open(t, await site(), "modules/leren/een/");
  await page.locator('[data-form="scale"] input').nth(0).check();
  await page.goto((await site()).at(TALK));
  const scale = page.locator('[data-form="scale"]');
  assert.match(await scale.textContent(), /Vooraf: niet/);
  await scale.locator("input").nth(2).check();
  assert.match(await scale.locator("[role=status]").textContent(), /Bij 1 van de 1 zinnen sta je verder/);
});

test("on paper and without scripts it is a game book with numbered turns", async (t) => {
  const sheet = await open(t, await site(), TALK, { scripts: false });
  assert.equal(await sheet.locator(".turn:visible").count(), 5);
  assert.match(await sheet.locator(".replies").first().textContent(), /Ga naar 2.*Ga naar 3/s);
  const page = await open(t, await site(), TALK);
  await start(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".turn:visible").count(), 5);
  assert.equal(await page.locator(".stage:visible, .play:visible").count(), 0);
});
