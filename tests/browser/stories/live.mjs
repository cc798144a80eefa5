// Somebody writes, with the page open beside the editor.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MODES, open, violations } from "../browser.mjs";
import { guide, serve } from "../site.mjs";

const SETTINGS = "title: Proef\nlanguage: nl\nlanguages: [nl, fr]\ntheme: eigen\nseverity: {review/owner: off, review/date: off, page/orphan: off, translation/missing: off}\n";
const LONG = Array.from({ length: 30 }, (_, at) => `## Deel ${at}\n\n${"Een zin over stages. ".repeat(40)}\n`).join("\n");
const FILES = {
  "content/guide.yml": SETTINGS,
  "content/index.md": "---\ntitle: Start\n---\n\nWelkom.\n",
  "content/pages/lang.md": `---\ntitle: Lang\n---\n\nHet begin.\n\n${LONG}`,
  "content/pages/kort.md": "---\ntitle: Kort\n---\n\nEen korte tekst.\n",
  "themes/eigen/styles/90-eigen.css": ".opening h1 { letter-spacing: 1px }\n",
};

const write = (folder, path, change) => writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
const panel = (page) => page.locator("stagegids-findings section");
/** Marks the page as it was loaded: another one has no mark. */
const mark = (page) => page.evaluate(() => void (globalThis.marked = true));
const isMarked = (page) => page.evaluate(() => globalThis.marked === true);

test("what is saved is seen, and the reader stays where they were", async (t) => {
  const folder = guide(FILES);
  const page = await open(t, await serve(folder, { live: true }), "pages/lang/");
  await page.evaluate(() => document.querySelector("#deel-20").scrollIntoView({ behavior: "instant" }));
  const top = () => page.evaluate(() => Math.round(document.querySelector("#deel-20").getBoundingClientRect().top));
  const before = await top();
  await mark(page);
  // The new text stands above what is read, and is longer than the old one.
  write(folder, "content/pages/lang.md", (text) => text.replace("Het begin.", "Een veel langer begin.\n\n".repeat(12)));
  await page.getByText("Een veel langer begin.").first().waitFor({ state: "attached" });
  await page.waitForFunction((before) => Math.abs(document.querySelector("#deel-20").getBoundingClientRect().top - before) <= 2, before);
  assert.equal(await isMarked(page), false);
  assert.equal(await panel(page).count(), 0);
});

test("a page that did not change is left alone", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder, { live: true });
  const page = await open(t, site, "pages/kort/");
  await mark(page);
  write(folder, "content/pages/lang.md", (text) => text.replace("Het begin.", "Anders."));
  const other = await open(t, site, "pages/lang/");
  await other.getByText("Anders.").waitFor();
  // What is heard next is the change of its own.
  assert.equal(await isMarked(page), true);
  write(folder, "content/pages/kort.md", (text) => text.replace("korte", "kleine"));
  await page.getByText("Een kleine tekst.").waitFor();
  assert.equal(await isMarked(page), false);
});

test("styles change under the page", async (t) => {
  const folder = guide(FILES);
  const page = await open(t, await serve(folder, { live: true }), "pages/lang/");
  await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  await mark(page);
  write(folder, "themes/eigen/styles/90-eigen.css", (text) => text.replace("1px", "5px"));
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".opening h1")).letterSpacing === "5px");
  assert.equal(await isMarked(page), true);
  assert.equal(await page.evaluate(() => scrollY), 900);
  // One link per style is left.
  await page.waitForFunction(() => {
    const paths = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href.replace(/\.[0-9a-f]+\.css$/, ""));
    return new Set(paths).size === paths.length;
  });
});

test("a broken link is told where it is read, and what to do; mended, it is gone", async (t) => {
  const folder = guide(FILES);
  const page = await open(t, await serve(folder, { live: true }), "pages/kort/");
  await mark(page);
  write(folder, "content/pages/kort.md", (text) => text.replace("Een korte", "Zie [dit](lng.md). Een korte"));
  await panel(page).waitFor();
  const said = await panel(page).innerText();
  for (const piece of ["1 fout", "De laatste goede versie", "lng.md", "content/pages/kort.md:5:11", "Zie [dit](lng.md).", "Verbeter het adres", "link/broken", "Bedoelde je", "lang.md"]) {
    assert.ok(said.includes(piece), `${piece} is not in:\n${said}`);
  }
  assert.equal(await panel(page).locator("mark").innerText(), "lng.md");
  // The page is still the last good one, and nobody was moved.
  assert.ok(await page.locator("main p", { hasText: "Een korte tekst." }).isVisible());
  assert.equal(await isMarked(page), true);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
  write(folder, "content/pages/kort.md", (text) => text.replace("Zie [dit](lng.md). ", ""));
  await panel(page).waitFor({ state: "detached" });
  assert.equal(await isMarked(page), true);
});

test("with the keyboard the findings are read, hidden and shown again", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder, { live: true });
  const page = await open(t, site, "pages/kort/");
  write(folder, "content/pages/kort.md", (text) => text.replace("Een korte", "Zie [dit](nergens.md). Een korte"));
  await panel(page).waitFor();
  const button = panel(page).getByRole("button");
  await button.focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.localName), "pre");
  await page.keyboard.press("Escape");
  assert.equal(await panel(page).locator("#list").isVisible(), false);
  assert.equal(await button.innerText(), "Toon");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.localName), "button");
  // Hidden findings stay hidden on the next page, until there are others.
  await page.goto(site.at("pages/lang/"));
  await panel(page).waitFor();
  assert.equal(await panel(page).locator("#list").isVisible(), false);
  write(folder, "content/pages/lang.md", (text) => text.replace("Het begin.", "Zie [dat](nooit.md)."));
  await panel(page).getByText("nooit.md").first().waitFor();
  await panel(page).getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await panel(page).locator("#list").isVisible(), false);
  await page.keyboard.press("Enter");
  assert.equal(await panel(page).locator("#list").isVisible(), true);
});

test("warnings keep to one line until somebody asks", async (t) => {
  const folder = guide({ ...FILES, "content/guide.yml": SETTINGS.replace("review/owner: off, ", "") });
  const page = await open(t, await serve(folder, { live: true }), "pages/kort/");
  await panel(page).waitFor();
  assert.equal(await panel(page).locator("#list").isVisible(), false);
  await panel(page).getByRole("button", { name: "Toon" }).click();
  assert.ok(await panel(page).locator("li").first().isVisible());
});

test("a guide that begins with errors is shown once they are mended", async (t) => {
  const broken = { ...FILES, "content/index.md": "---\ntitle: Start\n---\n\nZie [dit](nergens.md).\n" };
  const folder = guide(broken);
  const site = await serve(folder, { live: true });
  const page = await open(t, site, "", { calm: false });
  await panel(page).getByText("nergens.md").first().waitFor();
  assert.equal(await page.locator("h1").innerText(), "Er is nog geen site om te tonen");
  write(folder, "content/index.md", () => "---\ntitle: Start\n---\n\nNu wel.\n");
  await page.getByText("Nu wel.").waitFor();
});

test("the findings can be read by all, on every screen, in the language of the site", async (t) => {
  const folder = guide({ ...FILES, "content/guide.yml": SETTINGS.replace("language: nl\nlanguages: [nl, fr]", "language: fr") });
  const site = await serve(folder, { live: true });
  write(folder, "content/pages/kort.md", (text) => text.replace("Een korte", `Zie [dit](nergens-${"lang-".repeat(30)}.md). Een korte`));
  for (const mode of [...MODES, { width: 320, dark: false }]) {
    const page = await open(t, site, "pages/kort/", { ...mode, calm: false });
    await panel(page).waitFor();
    // Later it is axe-core that puts styles in the page.
    assert.deepEqual(page.trouble, []);
    assert.equal(await panel(page).getAttribute("lang"), "fr");
    assert.ok((await panel(page).innerText()).includes("La dernière bonne version du site"));
    assert.deepEqual(await violations(page), [], JSON.stringify(mode));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false, `the page moves sideways at ${JSON.stringify(mode)}`);
    // What lies at the end of the page can be brought above the panel.
    const covered = await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      const host = document.querySelector("stagegids-findings").shadowRoot.querySelector("section");
      return document.querySelector("footer").getBoundingClientRect().bottom - host.getBoundingClientRect().top;
    });
    assert.ok(covered <= 1, `${covered} px of the footer stay under the panel at ${JSON.stringify(mode)}`);
  }
});
