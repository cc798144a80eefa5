// Student and mentor lay what they filled in side by side: the differences in words and signs, exactly those that are
// there, what grew between two moments, and a sheet of paper to talk from.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, open, tab, violations } from "../browser.mjs";
import { RATERS, begin, isKept, level, openFile, rubric, saved, sheets } from "../sheets.mjs";

let served;
const site = () => (served ??= sheets({
  "content/rubrics/groei.md": rubric("Groei", { more: RATERS, criteria: { plannen: "optional: true", doen: "", leren: "", kijken: "", delen: "" } }),
  "content/rubrics/ander.md": rubric("Ander", { more: RATERS }),
  "content/forms/zelf.md": `---
title: Zelf
use: worksheet
roles: [student, mentor]
---

### Schaal: Hoe zeker?
<!-- id: zeker; scale: niet | wat | heel -->

- kennis
- handen

### Open: Wat zie je?
<!-- id: zie; lines: 3 -->
`,
}));
const PATH = "rubrics/groei/";

/** The file of a sheet: levels by criterion, `-` for not applicable. */
const sheet = async (t, role, moment, levels, remark) => {
  const page = await open(t, await site(), PATH);
  await begin(page, role, moment);
  for (const [id, chosen] of Object.entries(levels)) await level(page, id, chosen).check();
  if (remark) await page.locator(".remark textarea").first().fill(remark);
  await page.locator("[name=strengths]").fill(`Sterk volgens ${role}`);
  await isKept(page);
  return (await saved(page, () => page.locator("[data-do=file]").click())).text;
};
const STUDENT = { plannen: "hoog", doen: "midden", leren: "laag", kijken: "midden" };
const MENTOR = { plannen: "laag", doen: "midden", leren: "midden", delen: "hoog" };
const FILE = ".compare-choose input[type=file]";
const sheetsOf = (page) => page.locator(".compare-shown thead button");
/** Lays a sheet beside those that are there. */
const add = async (page, text) => {
  const before = await sheetsOf(page).count();
  await openFile(page, text, FILE);
  await sheetsOf(page).nth(before).waitFor();
};
const rows = (page) => page.locator(".compare-shown table.talk tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("th").textContent, ...[...row.querySelectorAll(".between p")].map((p) => p.textContent)]));

test("two files give exactly the differences that are there", async (t) => {
  const [student, mentor] = [await sheet(t, "student", "midway", STUDENT), await sheet(t, "mentor", "midway", MENTOR, "Op dinsdag.")];
  const page = await open(t, await site(), `${PATH}compare/`);
  const asked = [];
  page.on("request", (request) => request.url().endsWith("/favicon.svg") || asked.push(request.url()));
  await add(page, student);
  assert.match(await page.locator(".summary").textContent(), /Voeg nog een blad toe/);
  await add(page, mentor);
  assert.deepEqual(await rows(page), [
    ["Plannen", "≠ twee niveaus verschil"],
    ["Doen", "= gelijk"],
    ["Leren", "≠ één niveau verschil"],
    ["Kijken", "niet te vergelijken"],
    ["Delen", "niet te vergelijken"],
  ]);
  assert.equal(await page.locator(".summary").textContent(), "Begin het gesprek bij het grootste verschil: “Plannen”.");
  await page.locator(".compare-only input").check();
  assert.deepEqual((await rows(page)).map(([title]) => title), ["Plannen", "Leren"]);
  assert.match(await page.locator(".compare-shown table.talk tbody tr").first().innerText(), /Op dinsdag\./);
  assert.match(await page.locator(".compare-whole").innerText(), /Sterk volgens student[^]*Sterk volgens mentor/);
  assert.doesNotMatch(await page.locator(".compare-shown").innerText().then((text) => text.replace(/\d{1,2}:\d\d/g, "")), /\d/, "no number in a formative comparison");
  assert.deepEqual(asked, [], "nothing is asked of the network");
  await page.locator("button", { hasText: "Haal weg" }).first().click();
  assert.equal(await page.locator(".compare-shown table.talk thead th").count(), 3);
});

test("growth of one person between two moments has a direction", async (t) => {
  const [before, after] = [await sheet(t, "student", "midway", { plannen: "laag", doen: "hoog", leren: "midden" }), await sheet(t, "student", "end", { plannen: "hoog", doen: "midden", leren: "midden" })];
  const page = await open(t, await site(), `${PATH}compare/`);
  // The order in which they come does not matter.
  await add(page, after);
  await add(page, before);
  assert.deepEqual((await rows(page)).slice(0, 3), [["Plannen", "▲ twee niveaus hoger dan eerst"], ["Doen", "▼ één niveau lager dan eerst"], ["Leren", "= gelijk"]]);
});

test("three sheets: who differs from whom, and who grew", async (t) => {
  const texts = [await sheet(t, "student", "midway", { plannen: "laag" }), await sheet(t, "mentor", "midway", { plannen: "midden" }), await sheet(t, "student", "end", { plannen: "hoog" })];
  const page = await open(t, await site(), `${PATH}compare/`);
  for (const text of texts) await add(page, text);
  assert.deepEqual((await rows(page))[0], ["Plannen", "≠ Student, halfweg – Mentor, halfweg: één niveau verschil", "▲ Student: twee niveaus hoger dan eerst"]);
  await openFile(page, await sheet(t, "mentor", "end", { plannen: "hoog" }), FILE);
  await page.locator(".compare-status", { hasText: "drie bladen" }).waitFor();
  assert.equal(await sheetsOf(page).count(), 3);
});

test("what is on the device can be chosen, a link can be pasted, the wrong file is refused", async (t) => {
  const page = await open(t, await site(), PATH);
  await begin(page, "student", "midway");
  await level(page, "doen", "hoog").check();
  await isKept(page);
  await page.locator("[data-do=link]").click();
  const link = await page.locator(".sheet-link input").inputValue();
  await page.locator(".sheet-actions a").click();
  await page.locator(".compare-kept label", { hasText: "Student, halfweg" }).click();
  assert.equal(await page.locator(".compare-shown table.talk tbody tr").count(), 5);
  await page.locator(".compare-kept input").uncheck();
  await page.locator(".compare-choose form input").fill(link);
  await page.locator(".compare-choose form button").click();
  await page.locator(".compare-status", { hasText: "Toegevoegd: Student, halfweg" }).waitFor();
  await openFile(page, JSON.stringify({ format: "stagegids/answers", version: 1, document: "rubrics/ander", title: "Ander", items: [], fields: {} }), FILE);
  await page.locator(".compare-status", { hasText: "hoort bij “Ander”" }).waitFor();
});

test("a form is compared too: scales by their marks, words side by side", async (t) => {
  const page = await open(t, await site(), "forms/zelf/");
  for (const [role, mark, text] of [["student", 0, "Dit zie ik."], ["mentor", 2, "Dat zie ik."]]) {
    await begin(page, role);
    await page.locator(".scale li").first().locator("input").nth(mark).check();
    await page.locator(".question textarea").fill(text);
    await isKept(page);
  }
  await page.locator(".sheet-actions a").click();
  await page.locator(".compare-kept label").nth(1).waitFor();
  for (const label of await page.locator(".compare-kept label").all()) await label.click();
  assert.deepEqual(await rows(page), [["Hoe zeker?", "≠ twee niveaus verschil"], ["Wat zie je?"]]);
  assert.match(await page.locator(".compare-shown table.talk tbody").innerText(), /Dat zie ik\.[^]*Dit zie ik\.|Dit zie ik\.[^]*Dat zie ik\./);
});

test("without scripts, or before a file is chosen, it is a blank sheet to talk from", async (t) => {
  for (const scripts of [true, false]) {
    const page = await open(t, await site(), `${PATH}compare/`, { scripts });
    assert.deepEqual(await page.locator("table.talk:visible tbody th").allTextContents(), ["Plannen", "Doen", "Leren", "Kijken", "Delen"]);
    assert.deepEqual(await page.locator("table.talk:visible thead th").allTextContents(), ["Criterium", "Student", "Mentor", "Wat we bespreken"]);
  }
});

for (const mode of [...MODES, { width: 320 }]) {
  test(`axe-core finds nothing while comparing, at ${mode.width} px${mode.dark ? ", dark" : ""}`, async (t) => {
    const texts = [await sheet(t, "student", "midway", STUDENT), await sheet(t, "mentor", "midway", MENTOR, "Een heel lang woord: verantwoordelijkheidsgevoelens."), await sheet(t, "student", "end", MENTOR)];
    const page = await tab(t, mode);
    await page.goto((await site()).at(`${PATH}compare/`));
    const found = (await violations(page)).map((line) => `empty: ${line}`);
    for (const text of texts) await add(page, text);
    found.push(...(await violations(page)).map((line) => `filled: ${line}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) found.push(`${wide} px too wide`);
    assert.deepEqual(found, []);
  });
}
