// A filled in sheet leaves the page as a file, a table or a link, and comes back from it; what does not belong is refused
// with the reason, and nothing a file says is trusted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { open } from "../browser.mjs";
import { RATERS, begin, isKept, kept, level, openFile, rubric, saved, sheets } from "../sheets.mjs";

let served;
const more = RATERS.replace("  - {role: mentor, counts: informative}\n", "  - {role: mentor, counts: informative}\n  - {role: lecturer, counts: decides}\n");
const site = () => (served ??= sheets({
  "content/rubrics/groei.md": rubric("Groei", { more: RATERS }),
  "content/rubrics/ander.md": rubric("Ander", { more: RATERS }),
  "content/rubrics/cijfer.md": rubric("Cijfer", { use: "summative", points: ["0-9", "10-13", "14-20"], more, criteria: { plannen: "weight: 40", doen: "weight: 60" } }),
}));
const PATH = "rubrics/groei/";
const filled = async (t, text = "Een voorbeeld.") => {
  const page = await open(t, await site(), PATH);
  await begin(page, "mentor", "midway");
  await level(page, "plannen", "hoog").check();
  await level(page, "doen", "laag").check();
  await page.locator(".remark textarea").first().fill(text);
  await page.locator("[name=strengths]").fill("Sterk.");
  await isKept(page);
  return page;
};
const file = async (t) => {
  const page = await filled(t);
  return (await saved(page, () => page.locator("[data-do=file]").click())).text;
};
const notice = (page) => page.locator(".sheet-notice");

test("a file holds what its schema says, and brings all back on another device", async (t) => {
  const page = await filled(t);
  const { name, text } = await saved(page, () => page.locator("[data-do=file]").click());
  assert.equal(name, "groei-mentor-midway.json");
  const sheet = JSON.parse(text);
  assert.deepEqual([sheet.format, sheet.version, sheet.document, sheet.language, sheet.role, sheet.moment], ["stagegids/answers", 1, "rubrics/groei", "nl", "mentor", "midway"]);
  assert.match(sheet.hash, /^[a-p]{12}$/);
  assert.deepEqual(sheet.items.map(({ id, level, text, hash }) => [id, level, text, /^[a-p]{12}$/.test(hash)]), [
    ["plannen", "hoog", "Een voorbeeld.", true], ["doen", "laag", undefined, true], ["leren", undefined, undefined, true],
  ]);
  const schema = JSON.parse((await site()).read("assets/schema/answers-1.json"));
  assert.deepEqual(faults(schema, sheet), []);
  assert.ok(faults(schema, { ...sheet, version: 2 }).length > 0 && faults(schema, { ...sheet, items: [{}] }).length > 0, "the schema refuses");

  const other = await open(t, await site(), PATH);
  await openFile(other, text);
  await notice(other).filter({ hasText: "Geopend: Mentor, halfweg" }).waitFor();
  assert.ok(await level(other, "plannen", "hoog").isChecked());
  assert.equal(await other.locator(".remark textarea").first().inputValue(), "Een voorbeeld.");
  assert.equal(await other.locator("[name=strengths]").inputValue(), "Sterk.");
  assert.equal(Object.keys(await kept(other)).length, 1);
});

/** What a schema (the part of JSON Schema that ours uses) has against a value. */
const faults = (schema, value, at = "$") => {
  const type = Array.isArray(value) ? "array" : value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;
  const fits = schema.type === undefined || schema.type === type || (schema.type === "number" && type === "integer");
  if (!fits) return [`${at} is ${type}`];
  const found = [];
  if ("const" in schema && value !== schema.const) found.push(`${at} is ${value}`);
  if (schema.enum && !schema.enum.includes(value)) found.push(`${at} is ${value}`);
  if (schema.pattern && !new RegExp(schema.pattern).test(value)) found.push(`${at} is ${value}`);
  if (schema.maxLength !== undefined && value.length > schema.maxLength) found.push(`${at} is long`);
  for (const name of schema.required ?? []) if (!(name in value)) found.push(`${at} lacks ${name}`);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) if (value[name] !== undefined) found.push(...faults(inner, value[name], `${at}.${name}`));
  if (schema.additionalProperties === false) for (const name of Object.keys(value)) if (!(name in schema.properties)) found.push(`${at} has ${name}`);
  if (schema.items && type === "array") value.forEach((one, index) => found.push(...faults(schema.items, one, `${at}[${index}]`)));
  return found;
};

test("a file never takes the place of a sheet without asking", async (t) => {
  const text = await file(t);
  const page = await open(t, await site(), PATH);
  await begin(page, "mentor", "midway");
  await level(page, "plannen", "laag").check();
  await isKept(page);
  await openFile(page, text);
  await notice(page).filter({ hasText: "staat al een blad van Mentor, halfweg" }).waitFor();
  assert.ok(await level(page, "plannen", "laag").isChecked());
  await page.getByRole("button", { name: "Houd wat er staat" }).click();
  assert.ok(await level(page, "plannen", "laag").isChecked());
  await openFile(page, text);
  await page.getByRole("button", { name: "Vervang het" }).click();
  assert.ok(await level(page, "plannen", "hoog").isChecked());
  await page.getByRole("button", { name: "Zet terug" }).click();
  assert.ok(await level(page, "plannen", "laag").isChecked());
});

test("a file that does not belong is refused with the reason", async (t) => {
  const sheet = JSON.parse(await file(t));
  const page = await open(t, await site(), PATH);
  const other = { ...sheet, document: "rubrics/ander", title: "Ander" };
  const cases = [
    [JSON.stringify(sheet).slice(0, 100), /beschadigd/],
    ["\u0000\u0001PNG", /beschadigd/],
    [JSON.stringify({ ...sheet, items: "geen" }), /beschadigd/],
    [JSON.stringify({ ...sheet, items: [null] }), /beschadigd/],
    ["null", /niet van een invulpagina/],
    [JSON.stringify({ hallo: 1 }), /niet van een invulpagina/],
    [JSON.stringify({ ...sheet, version: 2 }), /nieuwere versie/],
    [JSON.stringify(other), /hoort bij “Ander”, niet bij “Groei”/],
    [JSON.stringify({ ...sheet, role: "lecturer" }), /rol die hier niet invult: “lecturer”/],
    [JSON.stringify({ ...sheet, role: "__proto__" }), /rol die hier niet invult/],
    [JSON.stringify({ ...sheet, moment: "start" }), /moment waarop hier niet/],
    ["x".repeat(1_000_001), /te groot/],
  ];
  for (const [text, reason] of cases) {
    await openFile(page, text);
    await notice(page).filter({ hasText: reason }).waitFor();
    await notice(page).getByRole("button", { name: "Sluit" }).click();
    await notice(page).filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  }
  assert.deepEqual(await kept(page), {});
  assert.equal(await page.locator(".pick").count(), 0, "the page is as it was");
});

test("last year's file is taken in, with what changed, and loses no answer", async (t) => {
  const sheet = JSON.parse(await file(t));
  sheet.hash = "aaaaaaaaaaaa";
  sheet.items[0].hash = "bbbbbbbbbbbb";
  sheet.items[1].level = "matig";
  sheet.levels.push({ id: "matig", title: "Matig" });
  sheet.items.pop();
  sheet.items.push({ id: "weg", title: "Wegbrengen", hash: "cccccccccccc", level: "hoog", text: "Dat lukte." });
  const page = await open(t, await site(), PATH);
  await openFile(page, JSON.stringify(sheet));
  await notice(page).filter({ hasText: "andere versie" }).waitFor();
  assert.deepEqual(await notice(page).locator("li").allTextContents(), [
    "“Plannen” is anders verwoord. Je antwoord staat er nog: lees het opnieuw.",
    "Bij “Doen” was “Matig” gekozen. Dat niveau bestaat niet meer.",
    "“Wegbrengen” staat er niet meer. Je antwoord was: Hoog · Dat lukte.",
    "“Leren” is nieuw.",
  ]);
  assert.ok(await level(page, "plannen", "hoog").isChecked());
  await level(page, "leren", "midden").check();
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('"midden"')));
  const [after] = Object.values(await kept(page));
  assert.equal(after.items.find(({ id }) => id === "weg").text, "Dat lukte.");
  assert.notEqual(after.hash, "aaaaaaaaaaaa");
});

test("what a file says is text, and reaches nothing else", async (t) => {
  const sheet = JSON.parse(await file(t));
  const evil = '<img src=x onerror="document.title=\'stuk\'">$&{title}';
  sheet.hash = "aaaaaaaaaaaa";
  sheet.items[0] = { ...sheet.items[0], title: evil, text: evil };
  sheet.items.push({ id: "constructor", title: evil, level: "hoog", rows: [["__proto__", evil]] });
  const text = JSON.stringify({ ...sheet, fields: { strengths: evil } }).replace('"fields":{', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"fields":{"__proto__":{"polluted":1},');
  const page = await open(t, await site(), PATH);
  await openFile(page, text);
  await notice(page).filter({ hasText: "andere versie" }).waitFor();
  assert.equal(await page.locator("main img[src=x]").count(), 0);
  assert.equal(await page.title().then((title) => title.includes("stuk")), false);
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
  assert.equal(await page.locator("[name=strengths]").inputValue(), evil);
  assert.ok((await notice(page).innerText()).includes(evil), "it is shown as it was written");
  // And so in print.
  assert.equal(await page.locator(".sheet-fields .written").first().textContent(), evil);
});

test("a link holds the sheet behind its #, warns, and brings it back", async (t) => {
  const page = await filled(t, "Dat is geheim: €");
  await page.locator("[data-do=link]").click();
  const field = page.locator(".sheet-link input");
  await field.waitFor();
  assert.match(await page.locator(".sheet-said").innerText(), /alles wat je invulde, ook namen/);
  const link = await field.inputValue();
  const [address, packed] = link.split("#sheet=");
  assert.match(packed, /^[A-Za-z0-9_-]+$/);
  assert.ok(!address.includes("geheim"));
  assert.equal(JSON.parse(inflateRawSync(Buffer.from(packed, "base64url")).toString()).items[0].text, "Dat is geheim: €");

  const other = await open(t, await site(), "");
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await notice(other).filter({ hasText: "Geopend: Mentor, halfweg" }).waitFor();
  assert.ok(await level(other, "plannen", "hoog").isChecked());
  assert.equal(await other.evaluate(() => location.hash), "", "the answers do not stay in the address");
  assert.ok(asked.every((url) => !url.includes(packed.slice(0, 40))), "the answers were sent to nobody");

  const broken = await open(t, await site(), "");
  await broken.goto(link.slice(0, -30));
  await notice(broken).filter({ hasText: "Deze link is onvolledig of beschadigd" }).waitFor();
});

test("what is too much for a link says so", async (t) => {
  const page = await filled(t);
  let state = 1;
  const noise = Array.from({ length: 18_000 }, () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))).join("");
  await page.locator(".remark textarea").first().fill(noise);
  await page.locator(".remark textarea").nth(1).fill([...noise].reverse().join(""));
  await page.locator("[data-do=link]").click();
  await page.locator(".sheet-said", { hasText: "past niet in een link" }).waitFor();
  assert.equal(await page.locator(".sheet-link").count(), 0);
});

test("a few bytes that stand for a great many are no sheet", async (t) => {
  const { deflateRawSync } = await import("node:zlib");
  const bomb = deflateRawSync(Buffer.alloc(50 << 20)).toString("base64url");
  const page = await open(t, await site(), "");
  await page.goto((await site()).at(`${PATH}#sheet=${bomb}`));
  await notice(page).filter({ hasText: "onvolledig of beschadigd" }).waitFor();
});

test("a table is comma separated, opens as UTF-8 and runs no formula", async (t) => {
  const page = await filled(t, '=HYPERLINK("http://x"),\n"aanhaling"');
  await page.locator("[name=growth]").fill("@SUM(1)");
  const { name, text } = await saved(page, () => page.locator("[data-do=csv]").click());
  assert.equal(name, "groei-mentor-midway.csv");
  assert.equal(text.codePointAt(0), 0xfeff);
  const rows = records(text.slice(1));
  assert.equal(new Set(rows.map((row) => row.length)).size, 1, "every row has the same cells");
  assert.deepEqual(rows[0].slice(0, 4), ["id", "Criterium", "Niveau", "Voorbeeld of opmerking"]);
  assert.deepEqual(rows[1].slice(0, 4), ["plannen", "Plannen", "Hoog", '\'=HYPERLINK("http://x"),\r\n"aanhaling"']);
  assert.deepEqual(rows.find(([id]) => id === "growth").slice(1, 4), ["Groeipunten", "", "'@SUM(1)"]);
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
});

/** The records of a CSV text, as RFC 4180 defines them: quoted cells only, as ours are. */
const records = (text) => {
  const rows = [];
  let row = [];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  while (cells.lastIndex < text.length) {
    const found = cells.exec(text);
    assert.ok(found, "no cell of RFC 4180");
    row.push(found[1].replaceAll('""', '"'));
    if (found[2] === "\r\n") [rows[rows.length], row] = [row, []];
  }
  return rows;
};

test("a formative rubric gives no number away, in page, file or table", async (t) => {
  const page = await filled(t);
  const html = (await site()).read(PATH);
  const data = html.match(/data-sheet-data>([^<]*)</)[1];
  assert.doesNotMatch(data, /\d/, "what the script knows");
  const text = JSON.parse((await saved(page, () => page.locator("[data-do=file]").click())).text);
  const { version, saved: when, ...rest } = text;
  assert.equal(version, 1);
  assert.ok(when);
  assert.doesNotMatch(JSON.stringify(rest), /\d/);
  const csv = (await saved(page, () => page.locator("[data-do=csv]").click())).text;
  assert.doesNotMatch(csv.replaceAll(when, "").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ""), /\d/);
  // A file that brings points along leaves them behind.
  text.items[0].points = 14;
  await openFile(page, JSON.stringify(text));
  await page.getByRole("button", { name: "Vervang het" }).click();
  assert.ok(!JSON.stringify(Object.values(await kept(page))).includes("points"));
});
