// On paper: a rubric and a handbook are whole, fit the sheet, and carry nothing that can only be clicked.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { open, tab } from "../browser.mjs";
import { shipped } from "../site.mjs";

const A4 = [595.28, 841.89];

/** The page as the reader's printer gets it: its sheets, each with its size and its words, each with its place (points). */
const print = async (page) => {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const told = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 64 << 20 }).toString();
  const text = (words) => words.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]);
  return told.split("<page ").slice(1).map((sheet) => {
    const [width, height] = sheet.match(/width="([\d.]+)" height="([\d.]+)"/).slice(1).map(Number);
    const words = [...sheet.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, word]) => ({ left: +left, top: +top, right: +right, bottom: +bottom, word: text(word) }),
    );
    return { width, height, words, text: words.map(({ word }) => word).join(" ") };
  });
};

/** Every word lies on its sheet, inside margins a printer needs (5 mm). */
const fits = (sheets) => {
  const margin = 14;
  for (const [at, { width, height, words }] of sheets.entries()) {
    const sides = [width, height].sort((a, b) => a - b);
    assert.ok(sides.every((side, which) => Math.abs(side - A4[which]) < 1.5), `sheet ${at + 1} is ${width} × ${height}, not A4`);
    const out = words.filter(({ left, top, right, bottom }) => left < margin || top < margin || right > width - margin || bottom > height - margin);
    assert.deepEqual(out, [], `on sheet ${at + 1} these are cut off`);
  }
};

const squeezed = (text) => text.replace(/\s+|\u00ad/g, "");

/** What only helps on a screen. */
const screenOnly = (page) =>
  page.locator("a.skip, .openers button, .menu a, .menu button, .breadcrumbs a, .side a, .facets a").evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML));

test("a rubric fits its sheets, whole, with its levels above every part of it", async (t) => {
  const site = await shipped();
  const page = await tab(t);
  const rubrics = site.pagesWith(/<body class="is-document of-rubric[^]*<table class="rubric/).filter((path) => site.isOriginal(path));
  assert.ok(rubrics.length > 2);
  for (const path of rubrics) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(site.at(path));
    const levels = await page.locator("table.rubric").first().locator("thead th").allInnerTexts();
    const cells = await page.locator("table.rubric tbody").first().locator("th, td").evaluateAll((cells) =>
      cells.map((cell) => [...cell.childNodes].filter((node) => !(node.classList?.contains("links"))).map((node) => node.textContent).join(" ")),
    );
    assert.ok(cells.length > 3, path);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await screenOnly(page), [], path);
    const sheets = await print(page);
    fits(sheets);
    const all = squeezed(sheets.map(({ text }) => text).join(" "));
    const words = new Set(sheets.flatMap(({ words }) => words.map(({ word }) => word)));
    for (const cell of cells) {
      const missing = cell.split(/\s+/).filter((word) => word && !words.has(word) && !all.includes(squeezed(word)));
      assert.deepEqual(missing, [], `${path}: “${cell.slice(0, 60)}”`);
    }
    // Sheets with rows of the table have its header: every level is named there.
    const named = levels.map((level) => level.split("\n")[0].trim()).filter(Boolean);
    const rows = await page.locator("table.rubric").first().locator("tbody tr th").allInnerTexts();
    const criteria = rows.map((row) => squeezed(row.split("\n")[0]));
    for (const [at, sheet] of sheets.entries()) {
      if (!criteria.some((criterion) => squeezed(sheet.text).includes(criterion))) continue;
      for (const level of named) assert.ok(squeezed(sheet.text).toLowerCase().includes(squeezed(level).toLowerCase()), `${path}: sheet ${at + 1} does not say “${level}”`);
    }
  }
});

test("a handbook prints as a book: every chapter, no menu, nothing cut off", async (t) => {
  const site = await shipped();
  const whole = site.pagesWith(/<body class="is-whole/);
  const [path] = whole.filter((path) => site.isOriginal(path) && path.startsWith("handbooks/"));
  const page = await open(t, site, path);
  const headings = await page.locator("main h2").allTextContents();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await screenOnly(page), []);
  const sheets = await print(page);
  fits(sheets);
  const all = squeezed(sheets.map(({ text }) => text).join(" "));
  const missing = headings.filter((heading) => !all.includes(squeezed(heading)));
  assert.deepEqual(missing, [], "headings that are not on paper");
});

test("a long form does not take a sheet for every few questions", async (t) => {
  const site = await shipped();
  const page = await tab(t);
  for (const path of site.pagesWith(/<body class="is-document of-form/).filter((path) => site.isOriginal(path)).slice(0, 4)) {
    await page.goto(site.at(path));
    const questions = await page.locator("section.question").count();
    // What a pen needs in any case: the ruled lines, each of 7.5 mm.
    const lines = await page.locator(".write textarea").evaluateAll((all) => all.reduce((sum, { rows }) => sum + rows, 0));
    const sheets = await print(page);
    fits(sheets);
    const least = (lines * 7.5 + questions * 14 + 60) / 250;
    assert.ok(sheets.length <= Math.ceil(least * 2) + 2, `${path}: ${sheets.length} sheets for ${questions} questions and ${lines} lines`);
  }
});

test("what was printed without scripts is the same", async (t) => {
  const site = await shipped();
  const [path] = site.pagesWith(/<body class="is-document of-rubric[^]*<table class="rubric/);
  const texts = [];
  for (const scripts of [true, false]) {
    const page = await open(t, site, path, { scripts });
    texts.push((await print(page)).map(({ text }) => text));
  }
  assert.deepEqual(texts[1], texts[0]);
});

test("a sheet that was filled in prints what was chosen and written, whose it is, and lines to sign", async (t) => {
  const site = await shipped();
  const page = await open(t, site, "rubrics/eindevaluatie/?role=lecturer&moment=end");
  await page.locator(".sheet-bar").waitFor();
  const long = "Een voorbeeld dat niet in een klein vak past. ".repeat(30).trim();
  for (const name of ["voorbereiding", "lesgeven"]) await page.locator(`input[name="level ${name}"]`).nth(2).check();
  await page.locator(".remark textarea").first().fill(long);
  await page.locator("[name=student]").fill("Noor");
  await page.emulateMedia({ media: "print" });
  const tools = page.locator(".sheet-start, .sheet-actions, .sheet-bar");
  assert.deepEqual(await tools.evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.className)), []);
  const marks = await page.locator("table.rubric td:not([colspan])").evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell, "::before").content.includes("✕")).length);
  assert.equal(marks, 2, "what was chosen has a cross");
  const sheets = await print(page);
  fits(sheets);
  const all = squeezed(sheets.map(({ text }) => text).join(" "));
  for (const words of [long, "Docent, aan het einde", "Student naam, datum en handtekening", "Mentor naam, datum en handtekening", "Docent naam, datum en handtekening"])
    assert.ok(all.includes(squeezed(words)), `not on paper: ${words.slice(0, 40)}`);
  // The lines stand together, with room above to write.
  const signed = sheets.filter(({ text }) => text.includes("handtekening"));
  assert.equal(signed.length, 1);
});
