// The switch to another language stays on the page, and in the section that is being read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "../browser.mjs";
import { guide, serve, shipped } from "../site.mjs";

const long = (word) => `${`${word} `.repeat(60)}\n\n`.repeat(6);
const page = (title, headings, word) => `---\ntitle: ${title}\n---\n\n${headings.map((heading, at) => `## ${heading}\n<!-- id: deel-${at} -->\n\n${long(word)}`).join("")}`;
const GUIDE = {
  "content/guide.yml": "title: Proef\nlanguages: [nl, fr]\nseverity: {review/owner: off, review/date: off, page/orphan: off}\n",
  "content/index.md": "---\ntitle: Start\n---\n\nLees [een](pages/een.md) en [twee](pages/twee.md).\n",
  "content/pages/een.md": page("Een", ["Eerst", "Dan", "Slot"], "woord"),
  "content/pages/een.fr.md": page("Un", ["D’abord", "Puis", "Fin"], "mot"),
  "content/pages/twee.md": page("Twee", ["Alleen hier"], "woord"),
};
const other = (page, language) => page.locator(`.languages:visible a[hreflang="${language}"]`).first();

test("another language opens the same page in the same section", async (t) => {
  const site = await serve(guide(GUIDE));
  const page = await open(t, site, "pages/een/");
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  await page.locator("main h2").nth(1).evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
  await page.waitForFunction(() => document.querySelector("a[hreflang=fr]").hash !== "");
  await other(page, "fr").click();
  await page.waitForURL(/\/fr\/pages\/een\/#/);
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  const top = await page.locator("main h2").nth(1).evaluate((heading) => heading.getBoundingClientRect().top);
  assert.ok(top > -5 && top < 200, `“${await page.locator("main h2").nth(1).textContent()}” stands at ${top}`);
});

test("without scripts it opens the same page; where there is no translation the original, marked as such", async (t) => {
  const site = await serve(guide(GUIDE));
  const page = await open(t, site, "pages/twee/", { scripts: false });
  await other(page, "fr").click();
  await page.waitForURL((url) => url.pathname === "/fr/pages/twee/");
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  assert.equal(await page.locator("main h1").getAttribute("lang"), "nl");
  assert.equal(await page.locator("main .text").getAttribute("lang"), "nl");
});

test("every page of the guide has its languages, each a page of that language", async (t) => {
  const site = await shipped();
  const page = await open(t, site, site.pagesWith(/<body class="is-document of-rubric/)[0]);
  const links = await page.locator(".languages a").evaluateAll((links) => links.map(({ href, hreflang }) => [href, hreflang]));
  for (const [href, language] of links) {
    await page.goto(href);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  }
});
