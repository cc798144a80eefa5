// A reader searches: from any page, in three languages, with the keyboard, and finds the section that answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { MODES, tab as plainTab, violations } from "../browser.mjs";
import { guide, serve, shipped } from "../site.mjs";

const hits = (page) => page.locator(".hits > li > a");
/**
 * A tab in which the files of the index come straight from the finished site: a search asks for many at once, and these
 * stories are about what is found, not about the server of `serve`.
 */
const tab = async (t, site, options) => {
  const page = await plainTab(t, options);
  await page.context().route("**/assets/search/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*?\/(?=assets\/search\/)/, "");
    return route.fulfill({ path: join(site.out, path), contentType: path.endsWith(".js") ? "text/javascript" : undefined });
  });
  return page;
};
const open = async (t, site, path, options) => {
  const page = await tab(t, site, options);
  await page.goto(site.at(path));
  return page;
};
/** Waits until the search says what came of it; `words` when it may still say what came of something else. */
const told = async (page, words = /\d|[“«]|connexion|connection|verbinding/) => {
  const status = page.locator(".search [role=status]");
  await status.filter({ hasText: words }).waitFor();
  const text = await status.textContent();
  assert.doesNotMatch(text, /connexion|connection|verbinding/, `${page.url()}: ${page.trouble.join("\n")}`);
  return text;
};
/** Searches on the search page of a language; gives the paths of the pages found. */
const ask = async (page, site, folder, query) => {
  await page.goto(site.at(`${folder}search/?q=${encodeURIComponent(query)}`));
  await told(page);
  return hits(page).evaluateAll((links) => links.map((link) => link.pathname));
};

test("nothing of the search is loaded before somebody searches; the keyboard does it all", async (t) => {
  const site = await shipped();
  const page = await tab(t, site);
  const other = await tab(t, site);
  const [wanted] = await ask(other, site, "", "rubric schrijven");
  const counted = [];
  for (const query of ["feedback", "feedback geven"]) {
    await ask(other, site, "", query);
    counted.push(await told(other));
  }
  assert.notEqual(counted[0], counted[1]);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.at("handbooks/mentor/"));
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((path) => /search/.test(path)), []);
  await page.keyboard.press("/");
  await page.locator("dialog[open] input[type=search]").waitFor();
  // All at once: what begins a word may find the same.
  await page.keyboard.insertText("feedback");
  await told(page, counted[0]);
  const links = page.locator(".hits a");
  await page.keyboard.press("ArrowDown");
  assert.ok(await links.first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("End");
  assert.ok(await links.last().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  // Who walks into a list that makes way for a better one goes on in that one.
  await page.keyboard.insertText(" geven");
  await page.keyboard.press("ArrowDown");
  await told(page, counted[1]);
  assert.ok(await links.first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.locator("dialog input[type=search]").evaluate((input) => input === document.activeElement));
  await page.keyboard.press("Escape");
  if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.type("feedback");
  await told(page);
  // Who is faster than the search is led to what they typed last, although the first list stands there still.
  await page.keyboard.press("Control+a");
  await page.keyboard.type("rubric schrijven");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${wanted}`);
});

test("who asks for the search again because it takes long loses nothing of what they type", async (t) => {
  const site = await shipped();
  const page = await tab(t, site);
  let first, second;
  const holds = [new Promise((done) => (first = done)), new Promise((done) => (second = done))];
  await page.goto(site.at(""));
  const settings = new URL(await page.locator("a[data-search]").getAttribute("data-search"), page.url());
  await page.route(settings.href, (route) => holds.shift().then(() => route.continue()));
  for (let taps = 0; taps < 2; taps += 1) await page.locator("a[data-search]").click();
  first();
  const input = page.locator("dialog[open] input[type=search]");
  await input.waitFor();
  await page.keyboard.type("rubri");
  second();
  await page.waitForLoadState("networkidle");
  await page.keyboard.type("c");
  assert.equal(await input.inputValue(), "rubric");
});

test("a reader can turn the key / off", async (t) => {
  const page = await open(t, await shipped(), "");
  await page.keyboard.press("/");
  await page.locator(".below input[type=checkbox]").uncheck();
  await page.locator(".below button").click();
  await page.reload();
  await page.keyboard.press("/");
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open]").waitFor();
  assert.equal(await page.locator("dialog input[type=search]").inputValue(), "", "the key typed nothing and opened nothing");
});

// What readers ask, and the page of which one would be disappointed not to find it among the first three.
const ASKED = [
  ["", "waarschuwing", "pages/waarschuwingen/"],
  ["", "startgesprek", "conversations/startgesprek/"],
  ["", "hoe schrijf ik een rubric", "pages/rubric-schrijven/"],
  ["", "rubrics", "terms/rubric/"],
  ["", "feedback geven", "modules/feedback/"],
  ["", "pendleton", "conversations/pendleton/"],
  ["", "slecht nieuws", "conversations/slecht-nieuws/"],
  ["", "kernreflectie", "reflection/kernreflectie/"],
  ["", "stage canvas", "forms/stage-canvas/"],
  ["", "portfolio", "pages/portfolio/"],
  ["", "leerdoelen", "forms/leerdoelen/"],
  ["", "stagebegeleiders", "terms/stagebegeleider/"],
  ["", "mentor in 10 minuten", "pages/mentor-in-10-minuten/"],
  ["", "verzekering", "handbooks/mentor/praktisch/"],
  ["", "tussentijdse evaluatie", "forms/tussentijdse-evaluatie/"],
  ["", "intervisie", "terms/intervisie/"],
  ["", "praktijken brussel", "practices/brussel-tweetalig/"],
  ["", "charter zorgstages", "practices/charter-zorgstages/"],
  ["en/", "charter", "en/practices/charter-zorgstages/"],
  ["en/", "schools in Brussels", "en/practices/brussel-tweetalig/"],
  ["fr/", "charte", "fr/practices/charter-zorgstages/"],
  ["fr/", "écoles bruxelloises", "fr/practices/brussel-tweetalig/"],
];

test("what readers ask stands among the first three", async (t) => {
  const site = await shipped();
  const page = await tab(t, site);
  const missed = [];
  for (const [folder, query, wanted] of ASKED) {
    const found = (await ask(page, site, folder, query)).slice(0, 3);
    if (!found.includes(new URL(site.at(wanted)).pathname)) missed.push(`${query}: not ${wanted} but ${found.join(" ")}`);
  }
  assert.deepEqual(missed, []);
});

const page = (title, text, more = "") => `---\ntitle: ${title}\n${more}---\n\n${text}\n`;
const FILES = {
  "content/guide.yml": "title: Gids\nurl: https://x.be/stage/\nlanguage: nl\nlanguages: [nl, en, fr]\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n",
  "content/index.md": page("Start", "Welkom.", "owner: X\n"),
  "content/pages/rollen.md": page("Rollen", "Inleiding.\n\n## De begeleiding\n\nDe stagebegeleider komt twee keer langs.\n\n## Iets anders\n\nNiets."),
  "content/pages/rollen.en.md": page("Roles", "Introduction.\n\n## Guidance\n\nTwo assessments are made.\n\n## Else\n\nNothing."),
  "content/pages/rollen.fr.md": page("Rôles", "Introduction.\n\n## Suivi\n\nLes évaluations sont faites.\n\n## Autre\n\nRien."),
  "content/pages/alleen.md": page("Alleen in het Nederlands", "Het logboek ligt op het secretariaat."),
  "content/pages/stil.md": page("Stil", "Het logboek is hier een geheim.", "noindex: true\n"),
};

test("words are found in three languages, whatever their ending, and lead to their section", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, site);
  const asked = [
    ["", "stagebegeleiders", "/stage/pages/rollen/"],
    ["en/", "assessment", "/stage/en/pages/rollen/"],
    ["fr/", "évaluation", "/stage/fr/pages/rollen/"],
    ["fr/", "evaluation", "/stage/fr/pages/rollen/"],
  ];
  for (const [folder, query, wanted] of asked) assert.deepEqual(await ask(page, site, folder, query), [wanted], query);
  await ask(page, site, "", "stagebegeleiders");
  const place = page.locator(".hits ul a");
  assert.deepEqual(await place.allTextContents(), ["De begeleiding"]);
  await place.click();
  await page.waitForURL("**/stage/pages/rollen/#de-begeleiding");
  // What exists in Dutch only is found from every language, under the reader's own address, with its language.
  assert.deepEqual(await ask(page, site, "fr/", "logboek"), ["/stage/fr/pages/alleen/"]);
  assert.match(await page.locator(".hits .about").textContent(), /néerlandais/);
  assert.equal(await hits(page).getAttribute("lang"), "nl");
  await hits(page).click();
  await page.waitForURL("**/stage/fr/pages/alleen/");
  assert.deepEqual(await ask(page, site, "fr/", "stagebegeleider"), [], "what is translated is not found in Dutch");
  // No page has both words: those with one of them are shown, and called so.
  const some = await ask(page, site, "", "secretariaat stagebegeleider");
  assert.deepEqual(some.sort(), ["/stage/pages/alleen/", "/stage/pages/rollen/"]);
  assert.match(await told(page), /Geen pagina heeft al deze woorden/);
  await site.stop();
});

test("a search that finds nothing says so, and what to do", async (t) => {
  const page = await open(t, await shipped(), `search/?q=${encodeURIComponent("ωψζ")}`, { width: 360 });
  assert.match(await told(page), /“ωψζ”/);
  assert.match(await page.locator(".none").textContent(), /tikfouten/);
  assert.equal(await page.locator(".none a").getAttribute("href"), "/search/");
});

test("a word that no page has finds nothing, whatever it begins with", async (t) => {
  const site = await shipped();
  const page = await tab(t, site);
  const nonsense = [["", "qwxyzq"], ["", "zzkrptl"], ["en/", "xkcdmnop"], ["fr/", "wzqxwzqx"], ["", "mentorqzxwvkjhgf"]];
  for (const [folder, query] of nonsense) assert.deepEqual(await ask(page, site, folder, query), [], query);
  assert.equal(await page.locator(".none a").count(), 1);
  // Beside a word that pages have, it is left out.
  assert.ok((await ask(page, site, "", "stagebegeleider zzkrptl")).length > 0);
  assert.match(await told(page), /Geen pagina heeft al deze woorden/);
  // The beginning of a word, and a word with a slip at its end, still find.
  for (const query of ["stagebegel", "rubr", "feedbakc"]) assert.ok((await ask(page, site, "", query)).length > 0, query);
});

test("filters narrow the search", async (t) => {
  const page = await open(t, await shipped(), "search/?q=feedback");
  const all = Number.parseInt(await told(page), 10);
  await page.locator("select[name=kind]").selectOption("form");
  await page.waitForFunction((all) => Number.parseInt(document.querySelector(".search [role=status]").textContent, 10) < all, all);
  const found = await hits(page).evaluateAll((links) => links.map((link) => link.pathname));
  assert.ok(found.length > 0 && found.every((path) => path.includes("/forms/")), found.join(" "));
});

test("without scripts the search is a register", async (t) => {
  const site = await shipped();
  const page = await open(t, site, "", { scripts: false, width: 360 });
  await page.locator("a[data-search]").click();
  await page.waitForURL(site.at("search/"));
  const listed = await page.locator(".by-letter a").count();
  assert.ok(listed > 50, `${listed} pages`);
  assert.equal(await page.locator("input").count(), 0, "nothing that does not work");
});

for (const mode of MODES) {
  test(`an open search has no violations at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const page = await open(t, await shipped(), "", mode);
    await page.locator("a[data-search]").click();
    await page.locator("dialog[open] input[type=search]").fill("rubric");
    await told(page);
    assert.deepEqual(await violations(page), []);
    const tree = await page.locator("dialog").ariaSnapshot();
    assert.match(tree, /- search/);
    assert.match(tree, /searchbox "Waarnaar zoek je\?"/);
    assert.match(tree, /status: \d+ pagina/);
    assert.match(tree, /list "Resultaten"/);
    const wide = await page.evaluate(() => document.querySelector("dialog").scrollWidth - document.querySelector("dialog").clientWidth);
    assert.ok(wide <= 0, `${wide} px stick out`);
  });
}
