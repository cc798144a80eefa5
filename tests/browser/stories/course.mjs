// A learner follows a module: how far they are, what to repeat today, what to read again, and the certificate.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, open, violations } from "../browser.mjs";
import { MODULE } from "../module.mjs";
import { guide, serve } from "../site.mjs";

let served;
const site = () => (served ??= serve(guide(MODULE)));
const COURSE = "modules/leren/";
const STORE = "stagegids:answers:/modules/leren";
/** All questions of the lesson answered: `een` right at once, `meer` half. */
const ANSWERED = {
  "een#een": { a: 2, n: 1, s: 1, f: 1, c: 3, d: 1 },
  "een#meer": { a: [1], n: 1, s: 0.5, f: 0.5, d: 1 },
  "een#waar": { a: 1, n: 1, s: 1, f: 1, d: 1 },
  "een#koppel": { a: [3, 1], n: 1, s: 1, f: 1, d: 1 },
  "een#orde": { a: [1, 3, 2], n: 1, s: 1, f: 1, d: 1 },
};
const answered = async (page) => {
  await page.evaluate(([key, d]) => localStorage.setItem(key, JSON.stringify({ v: 1, d })), [STORE, ANSWERED]);
  await page.reload();
};
const kept = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)).d, STORE);

test("the first page says where to go on, and what was answered in a lesson counts there", async (t) => {
  const page = await open(t, await site(), COURSE);
  const on = page.locator(".course > a.go");
  assert.equal(await on.textContent(), "Begin met: Les een");
  await on.click();
  await page.locator(".standing.is-on").waitFor();
  await page.locator('[data-form="true-false"] input').nth(0).check();
  await page.locator('[data-form="true-false"] .go').click();
  await page.goto((await site()).at(COURSE));
  assert.equal(await on.textContent(), "Ga verder met: Les een");
  assert.match(await page.locator(".course > .status").textContent(), /^1 van 13 gedaan · 1 van 9 punten$/);
  assert.match(await page.locator(".course .reached").textContent(), /11 %.*Vanaf 60 %/);
});

test("an outcome below the mark leads back to where it is taught", async (t) => {
  const page = await open(t, await site(), COURSE);
  await answered(page);
  await page.getByText("Je resultaten per les en per leerresultaat").click();
  const rows = page.locator(".course .rows li");
  const low = rows.filter({ hasText: "ME 2" });
  assert.match(await low.textContent(), /1 van 2 punten/);
  assert.match(await low.locator(".back a").getAttribute("href"), /modules\/leren\/twee\/#oefenen$/);
  assert.equal(await rows.filter({ hasText: "ME 1" }).locator(".back").count(), 0);
});

test("who passes prints a certificate with the name typed here, and nothing else", async (t) => {
  const page = await open(t, await site(), COURSE);
  assert.equal(await page.locator(".course summary", { hasText: "Getuigschrift" }).count(), 0);
  await answered(page);
  assert.match(await page.locator(".course .reached").textContent(), /^Geslaagd: je haalde 66 %/);
  await page.locator(".course summary", { hasText: "Getuigschrift" }).click();
  await page.getByLabel(/Je naam/).fill("An Peeters");
  const paper = await page.evaluate(() => new Promise((done) => {
    globalThis.print = () => done(document.querySelector(".certificate").textContent);
    [...document.querySelectorAll(".course button.go")].at(-1).click();
  }));
  assert.match(paper, /Getuigschrift.*An Peeters.*Leren.*66 % van de punten/);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await page.locator("body > *:visible").evaluateAll((all) => all.map((one) => one.className)), ["certificate"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator(".certificate").count(), 0);
  await page.emulateMedia({ media: "screen" });
  await page.reload();
  await page.locator(".course summary", { hasText: "Getuigschrift" }).click();
  assert.equal(await page.getByLabel(/Je naam/).inputValue(), "An Peeters");
});

test("ten minutes a day: cards move on or back, and the points of the lesson stay", async (t) => {
  const page = await open(t, await site(), COURSE);
  await answered(page);
  await page.locator(".course summary", { hasText: "Tien minuten" }).click();
  assert.match(await page.locator(".daily").textContent(), /5 vragen klaar/);
  await page.getByRole("button", { name: "Begin met herhalen" }).press("Enter");
  // What went worst comes first.
  const first = page.locator('.daily [data-form="several"]');
  await first.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Vraag 1 van 5");
  for (const at of [0, 2]) await first.locator("input").nth(at).check();
  await first.locator(".go").click();
  assert.equal(await first.getAttribute("data-state"), "right");
  const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);
  const card = (await kept(page))["een#meer"];
  assert.equal(card.s, 0.5, "the points of the lesson stay");
  assert.equal(card.b, 2);
  assert.ok(Math.abs(card.t - (today + 2)) <= 1);
  await page.getByRole("button", { name: "Volgende vraag" }).press("Enter");
  const second = page.locator(".daily [data-task]").and(page.locator(':not([data-form="several"])'));
  await second.waitFor();
  await page.reload();
  await page.locator(".course summary", { hasText: "Tien minuten" }).click();
  assert.match(await page.locator(".daily").textContent(), /4 vragen klaar/);
});

test("the whole module on one page takes and shows the same answers", async (t) => {
  const page = await open(t, await site(), COURSE);
  await answered(page);
  await page.goto((await site()).at(`${COURSE}one-page/`), { waitUntil: "networkidle" });
  assert.equal(await page.locator('[data-form="one"]').getAttribute("data-state"), "right");
  await page.locator('[data-form="number"] input').fill("2,5");
  await page.locator('[data-form="number"] .go').click();
  assert.equal((await kept(page))["een#getal"].s, 1);
  assert.match(await page.locator(".standing .status").textContent(), /6 van 12 gedaan/);
});

for (const mode of MODES) {
  test(`axe-core finds nothing on the first page of a module at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const page = await open(t, await site(), COURSE, mode);
    const found = [];
    const look = async (what) => found.push(...(await violations(page)).map((line) => `${what}: ${line}`));
    await look("nothing done");
    await answered(page);
    for (const summary of await page.locator(".course summary").all()) await summary.click();
    await look("passed");
    await page.getByRole("button", { name: "Begin met herhalen" }).click();
    await page.locator(".daily [data-task]").waitFor();
    await look("repeating");
    assert.deepEqual(found, []);
  });
}
