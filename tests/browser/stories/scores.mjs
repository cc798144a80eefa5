// Scores done right: a total only where one counts and all is there, rules that other criteria cannot make up for, and a
// judgement that informs kept out of it.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { open } from "../browser.mjs";
import { begin, isKept, kept, level, rubric, sheets } from "../sheets.mjs";

/** The module itself, as it lies in the theme. */
const calculation = async () => {
  const folder = mkdtempSync(join(process.env.SCRATCH, "score-"));
  cpSync(join(process.env.REPOSITORY, "themes/base/modules/score.js"), join(folder, "score.js"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return import(pathToFileURL(join(folder, "score.js")));
};
const LEVELS = [{ id: "laag", title: "Laag", points: [0, 9] }, { id: "midden", title: "Midden", points: [10, 13] }, { id: "hoog", title: "Hoog", points: [14, 20] }];
const ITEMS = [{ id: "a", weight: 50 }, { id: "b", weight: 30, must: "midden" }, { id: "c", weight: 20, optional: true }];
const answers = (a, b, c) => [["a", a], ["b", b], ["c", c]].map(([id, given]) => ({ id, ...given }));
const at = (level, points) => ({ level, points });

test("a total is weighted, and is there only when all is", async () => {
  const { score } = await calculation();
  const data = { levels: LEVELS, items: ITEMS, pass: { total: 50 } };
  const full = score(data, answers(at("hoog", 16), at("midden", 12), at("laag", 5)));
  assert.deepEqual([full.complete, full.most, full.passed, full.short], [true, 20, true, []]);
  assert.ok(Math.abs(full.total - (16 * 0.5 + 12 * 0.3 + 5 * 0.2)) < 1e-9);
  assert.ok(Math.abs(full.percent - full.total * 5) < 1e-9);
  for (const part of [
    answers(at("hoog", 16), at("midden", 12), {}),
    answers(at("hoog", 16), at("midden"), at("laag", 5)),
    answers(at("hoog", 13), at("midden", 12), at("laag", 5)),
    answers(at("hoog", 21), at("midden", 12), at("laag", 5)),
    answers(at("weg", 16), at("midden", 12), at("laag", 5)),
    [],
  ]) {
    const found = score(data, part);
    assert.equal(found.complete, false);
    assert.ok(found.missing.length > 0);
    assert.ok(!("total" in found) && !("passed" in found), "no total before all is there");
  }
});

test("half of the points is exactly half, whatever the weights", async () => {
  const { score, rounded } = await calculation();
  const thirds = [33.33, 33.33, 33.34].map((weight, index) => ({ id: "abc"[index], weight }));
  const found = score({ levels: LEVELS, items: thirds, pass: { total: 50 } }, answers(at("midden", 10), at("midden", 10), at("midden", 10)));
  assert.equal(found.passed, true);
  const less = score({ levels: LEVELS, items: thirds, pass: { total: 50 } }, answers(at("laag", 9), at("midden", 10), at("midden", 10)));
  assert.equal(less.passed, false);
  // What is shown is rounded, what is judged is not.
  const almost = score({ levels: LEVELS, items: ITEMS, pass: { total: 50 } }, answers(at("laag", 8.99), at("midden", 11), at("midden", 11)));
  assert.deepEqual([rounded(almost.total), almost.passed], [10, false]);
  assert.deepEqual([rounded(12.25), rounded(12.05), rounded(0.15 + 0.1)], [12.3, 12.1, 0.3]);
});

test("a rule for every criterion, and one that must be reached, are not made up for", async () => {
  const { score } = await calculation();
  const every = score({ levels: LEVELS, items: ITEMS, pass: { every: "midden" } }, answers(at("hoog", 20), at("hoog", 20), at("laag", 9)));
  assert.deepEqual([every.passed, every.short.map(({ id, level }) => [id, level.id])], [false, [["c", "midden"]]]);
  const must = score({ levels: LEVELS, items: ITEMS, pass: { total: 50 } }, answers(at("hoog", 20), at("laag", 9), at("hoog", 20)));
  assert.ok(must.percent > 70);
  assert.deepEqual([must.passed, must.short.map(({ id }) => id)], [false, ["b"]]);
  // The higher of the two counts.
  const both = score({ levels: LEVELS, items: [{ id: "a", must: "hoog" }], pass: { every: "midden" } }, [{ id: "a", level: "midden", points: 12 }]);
  assert.deepEqual([both.passed, both.short[0].level.id], [false, "hoog"]);
});

test("what does not apply is left out, and the other weights grow in proportion", async () => {
  const { score } = await calculation();
  const data = { levels: LEVELS, items: ITEMS, pass: { total: 50 } };
  const found = score(data, answers(at("hoog", 16), at("midden", 12), { applies: false }));
  assert.deepEqual([found.complete, found.leftOut.map(({ id }) => id)], [true, ["c"]]);
  assert.ok(Math.abs(found.total - (16 * 50 + 12 * 30) / 80) < 1e-9);
  // Only where the rubric allows it.
  assert.equal(score(data, answers({ applies: false }, at("midden", 12), at("laag", 5))).complete, false);
  assert.equal(score({ levels: LEVELS, items: [ITEMS[2]] }, [{ id: "c", applies: false }]).complete, false, "nothing is no total");
});

test("one number per level needs none to be given, no points give a verdict without a total, no rule none", async () => {
  const { score } = await calculation();
  const fixed = [{ id: "nee", points: [0, 0] }, { id: "ja", points: [1, 1] }];
  const items = [{ id: "a", weight: 50 }, { id: "b", weight: 50 }];
  const found = score({ levels: fixed, items, pass: { every: "ja" } }, [{ id: "a", level: "ja" }, { id: "b", level: "nee", points: 1 }]);
  assert.deepEqual([found.total, found.percent, found.passed], [0.5, 50, false]);
  const words = score({ levels: [{ id: "nee" }, { id: "ja" }], items: [{ id: "a" }], pass: { every: "ja" } }, [{ id: "a", level: "ja" }]);
  assert.deepEqual([words.complete, words.total, words.passed], [true, undefined, true]);
  const bare = score({ levels: fixed, items: [{ id: "a" }, { id: "b" }] }, [{ id: "a", level: "ja" }, { id: "b", level: "nee" }]);
  assert.deepEqual([bare.total, bare.passed], [0.5, undefined]);
});

const SUMMATIVE = rubric("Cijfer", {
  use: "summative",
  points: ["0-9", "10-13", "14-20"],
  more: "raters:\n  - {role: mentor, counts: informative}\n  - {role: lecturer, counts: decides}\nmoments: [end]\npass: total at least 50%\n",
  criteria: { plannen: "weight: 50", doen: "weight: 30; must: midden", leren: "weight: 20; optional: true" },
});
let served;
const site = () => (served ??= sheets({ "content/rubrics/cijfer.md": SUMMATIVE }));
const outcome = (page) => page.locator(".sheet-score").innerText();

test("who decides gives points within the range, and sees the total with its rounding and its rule", async (t) => {
  const page = await open(t, await site(), "rubrics/cijfer/");
  await begin(page, "lecturer");
  const points = page.locator(".sheet-points input");
  await level(page, "plannen", "hoog").check();
  await points.nth(0).fill("16");
  await level(page, "doen", "midden").check();
  assert.match(await outcome(page), /Nog te doen: “Doen”, “Leren”/);
  await points.nth(1).fill("14");
  assert.equal(await points.nth(1).getAttribute("aria-invalid"), "true");
  assert.match(await outcome(page), /Nog te doen: “Doen”, “Leren”/, "points out of the range count for nothing");
  await points.nth(1).fill("12,5".replace(",", "."));
  await page.locator(".pick", { hasText: "Niet van toepassing" }).click();
  assert.match(await outcome(page), /Gewogen totaal: 14,7 op 20 \(73,4 %\)/);
  assert.match(await outcome(page), /Afgerond op één cijfer[^]*geslaagd[^]*minstens 50 %[^]*Niet meegeteld: “Leren”[^]*Wie beslist: Docent/);
  await level(page, "doen", "laag").check();
  await points.nth(1).fill("9");
  assert.match(await outcome(page), /niet geslaagd[^]*“Doen” is lager dan “Midden”/);
  await isKept(page);
  await page.reload();
  await page.locator(".sheet-score", { hasText: "niet geslaagd" }).waitFor();
  assert.equal(await points.nth(0).inputValue(), "16");
});

test("a judgement that informs has no points and no total", async (t) => {
  const page = await open(t, await site(), "rubrics/cijfer/");
  await begin(page, "mentor");
  for (const id of ["plannen", "doen", "leren"]) await level(page, id, "hoog").check();
  await isKept(page);
  assert.equal(await page.locator(".sheet-points:visible").count(), 0);
  assert.match(await outcome(page), /^Dit oordeel is advies en telt niet mee in het totaal\. Wie beslist: Docent\.$/);
  assert.ok(!JSON.stringify(Object.values(await kept(page))).includes("points"));
});
