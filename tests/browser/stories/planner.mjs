// A student fills in the dates of an internship in a timeline, and takes them along in a calendar file. The files of the
// planner and of the build are read by a calendar parser that knows nothing of either.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ICAL, open, violations } from "../browser.mjs";
import { guide, serve, shipped } from "../site.mjs";

const PAGE = "handbooks/keuzestage/";
const planner = (page) => page.locator(".planner").first();
const dates = (page) => page.locator(".timeline > ol > li time").evaluateAll((times) => times.map((time) => time.dateTime));
const fill = async (page, values) => {
  for (const [name, value] of Object.entries(values)) await planner(page).locator(`[name=${name}]`).fill(value);
};
const start = async (t, site, path = PAGE) => {
  const page = await open(t, site, path);
  await planner(page).locator("summary").click();
  return page;
};

/** The events of a calendar as a parser reads them, sorted by day. */
const events = (text) => {
  const component = new ICAL.Component(ICAL.parse(text));
  assert.equal(component.getFirstPropertyValue("version"), "2.0");
  assert.ok(component.getFirstPropertyValue("prodid"));
  const list = component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  for (const event of list) {
    assert.ok(event.startDate.isDate && event.endDate.isDate, "whole days");
    assert.equal(event.endDate.subtractDate(event.startDate).days + 7 * event.endDate.subtractDate(event.startDate).weeks, 1);
    assert.ok(event.component.getFirstPropertyValue("dtstamp"));
  }
  const uids = list.map((event) => event.uid);
  assert.equal(new Set(uids).size, uids.length, "every event has a name of its own");
  return list.map((event) => ({ uid: event.uid, day: event.startDate.toString(), title: event.summary })).sort((a, b) => (a.day < b.day ? -1 : 1));
};

/** RFC 5545, section 3.1: lines end in CR LF and hold at most 75 octets. */
const wellFormed = (text) => {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
};

const download = async (page) => {
  const [file] = await Promise.all([page.waitForEvent("download"), planner(page).locator(".do button").first().click()]);
  assert.match(file.suggestedFilename(), /\.ics$/);
  return readFile(await file.path(), "utf8");
};

test("dates of one's own stand in the timeline, stay after a reload, and can be cleared", async (t) => {
  const site = await shipped();
  const page = await start(t, site);
  assert.deepEqual(await dates(page), []);
  const before = await page.locator(".timeline > ol > li .when").allTextContents();
  await fill(page, { start: "2027-02-15", end: "2027-05-28" });
  const own = await dates(page);
  // Four weeks before the start is a Monday; three weeks after it too; the last day is a Friday.
  assert.equal(own.length, before.length);
  assert.deepEqual([own[0], own[3], own[4]], ["2027-01-18", "2027-02-15", "2027-03-08"]);
  assert.equal(own.at(-3), "2027-05-28");
  const shown = await page.locator(".timeline > ol > li .when").first().textContent();
  assert.match(shown, /ma 18 januari 2027/);
  assert.ok(shown.includes(before[0]), "the distance stays beside the date");

  assert.deepEqual(await violations(page), []);
  await page.reload();
  await planner(page).locator(".kept", { hasText: /./ }).waitFor();
  assert.deepEqual(await dates(page), own);
  await planner(page).locator(".do button").nth(1).click();
  assert.deepEqual(await page.locator(".timeline > ol > li .when").allTextContents(), before);
  assert.equal(await page.evaluate(() => localStorage.getItem("stagegids:planner")), null);
});

test("a semester and days of the week make days and hours, without holidays", async (t) => {
  const page = await start(t, await shipped());
  await planner(page).locator("select").selectOption({ index: 2 });
  for (const day of ["donderdag", "vrijdag"]) await planner(page).getByLabel(day).check();
  await fill(page, { hours: "6" });
  // From 15 February to 28 May 2027 there are 15 Thursdays and Fridays each; the Easter break takes two of each and
  // Ascension one of each.
  const sum = await planner(page).locator(".sum").textContent();
  assert.match(sum, /Stagedagen: 24\. Uren samen: 144\./);
  assert.match(sum, /= 12 uur\./);
  assert.match(sum, /Verwacht: 14 uur/);
  await planner(page).getByLabel("Sla vakanties over").uncheck();
  assert.match(await planner(page).locator(".sum").textContent(), /Stagedagen: 30\./);
});

test("the calendar file of the planner is read as it was meant", async (t) => {
  const page = await start(t, await shipped());
  await fill(page, { start: "2027-12-27", end: "2028-02-27" });
  const text = await download(page);
  wellFormed(text);
  const found = events(text);
  assert.deepEqual(found.map((event) => event.day).toSorted(), (await dates(page)).toSorted());
  // Beyond the last day lies a leap day.
  assert.ok(found.some((event) => event.day === "2028-02-29"), JSON.stringify(found.map((event) => event.day)));
  const titles = await page.locator(".timeline > ol > li .what").allTextContents();
  const flat = (words) => words.replace(/\s+/g, " ").trim();
  assert.deepEqual(found.map((event) => event.title).toSorted(), titles.map(flat).toSorted());
  // The same moments keep their names with other dates, so that a calendar moves them.
  await fill(page, { start: "2027-02-15", end: "2027-05-28" });
  const other = events(await download(page));
  assert.deepEqual(other.map((event) => event.uid).toSorted(), found.map((event) => event.uid).toSorted());
  await planner(page).getByLabel("maandag").check();
  await planner(page).getByLabel("Zet ook elke stagedag in het agendabestand").check();
  const days = events(await download(page)).filter((event) => event.title === "Stagedag");
  assert.ok(days.length > 10 && days.every((event) => new Date(event.day).getUTCDay() === 1));
});

test("the planner counts as the build does, and the file of the build is read as it was meant", async (t) => {
  const folder = guide({
    "content/guide.yml":
      "title: Gids\nurl: https://gids.example/\nholidays:\n  - {title: Herfst, start: 2026-11-02, end: 2026-11-08}\n  - {title: Winter, start: 2026-12-21, end: 2027-01-03}\n",
    "content/index.md": `---\ntitle: Stage\nupdated: 2026-09-01\nstart: 2026-10-12\nend: 2027-01-29\n---\n\n## Tijdlijn: Rond de stage; kort, "goed" \\ klaar\n\n${[
      "start - 2 weken — kennismaken; plannen, en \\\\ een lange zin die zeker voorbij de vijfenzeventig tekens van één regel gaat, met één € en 👋",
      "start + 3 weken — in de herfst", "midden — bezoek", "midden - 1 dag — vooraf", "midden — nog eens", "2026-12-25 — een vaste dag",
      "einde - 5 weken — in de winter", "einde — de laatste dag", "einde + 1 dag — daarna", "einde + 2 maanden — terugblik",
    ].map((line) => `- ${line}`).join("\n")}\n`,
  });
  const site = await serve(folder);
  const page = await open(t, site, "");
  const built = await dates(page);
  assert.equal(built.length, 10);
  assert.deepEqual([built[0], built[1], built[5], built[6], built[7], built[8]], ["2026-09-28", "2026-11-09", "2026-12-25", "2026-12-18", "2027-01-29", "2027-02-01"]);
  const file = await (await fetch(site.at(await page.locator(".timeline .calendar a").getAttribute("href")))).text();
  wellFormed(file);
  const found = events(file);
  assert.deepEqual(found.map((event) => event.day), built.toSorted());
  assert.match(found[0].title, /^kennismaken; plannen, en \\ een lange zin .* één € en 👋$/);

  await planner(page).locator("summary").click();
  await fill(page, { start: "2026-10-12", end: "2027-01-29" });
  assert.deepEqual(await dates(page), built, "the planner and the build agree");
  assert.deepEqual(events(await download(page)), found, "and so do their files");
  await site.stop();
});

test("what cannot be is said, and a device that keeps nothing still works", async (t) => {
  const page = await start(t, await shipped());
  await fill(page, { start: "2027-05-28", end: "2027-02-15" });
  assert.match(await planner(page).locator(".sum.wrong").textContent(), /eerste/);
  assert.ok(await planner(page).locator(".do button").first().isDisabled());
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; });
  await fill(page, { start: "2027-02-15", end: "2027-05-28" });
  assert.match(await planner(page).locator(".kept").textContent(), /bewaart het niet/);
  assert.ok((await dates(page)).length > 5);
});

test("without scripts the timeline reads as it was written", async (t) => {
  const page = await open(t, await shipped(), PAGE, { scripts: false });
  assert.equal(await planner(page).isVisible(), false);
  assert.match(await page.locator(".timeline .when").first().textContent(), /4 weken voor de start/);
});
