// A mentor in a basement: what was opened, and what stands beside it, is readable without network.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tab } from "../browser.mjs";
import { guide, serve } from "../site.mjs";

const page = (title, text) => `---\ntitle: ${title}\n---\n\n${text}\n`;
const FILES = {
  "content/guide.yml": "title: Gids\nurl: https://x.be/stage/\nlanguage: nl\nlanguages: [nl, fr]\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n",
  "content/index.md": page("Start", "Welkom."),
  "content/handbooks/boek/index.md": page("Boek", "Het boek."),
  "content/handbooks/boek/01-een.md": page("Een", "Het eerste.\n\n![Een lijn](lijn.svg)"),
  "content/handbooks/boek/02-twee.md": page("Twee", "Het tweede, over kabouters."),
  "content/handbooks/boek/lijn.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 5h10"/></svg>',
  "content/pages/ver.md": page("Ver", "Ver weg."),
  "content/pages/dichtbij.md": page("Dichtbij", "Hier."),
};
const kept = (page) =>
  page.evaluate(async () => {
    const paths = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
    return paths.sort();
  });
/** Waits until a path is kept. */
const keeps = (page, path) => until(page, async (path) => Boolean(await caches.match(path)), path);
/** Waits until what a promise of the page comes to is true. */
const until = async (page, question, more) => {
  while (!(await page.evaluate(question, more))) await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
};
const title = (page) => page.locator("h1").textContent();

test("a handbook once opened is there without network, as a whole", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, { calm: false, serviceWorkers: "allow", width: 360 });
  await page.goto(site.at("handbooks/boek/"));
  await keeps(page, "/stage/handbooks/boek/twee/");
  await until(page, async () => {
    const names = await caches.keys();
    const keys = await (await caches.open(names[0])).keys();
    return keys.some(({ url }) => /lijn\..*\.svg$/.test(url));
  });
  assert.ok(!(await kept(page)).some((path) => path.includes("/search/")), "the index is kept only when somebody searched");
  await page.locator("a[data-search]").click();
  await page.locator("dialog[open]").waitFor();
  await keeps(page, "/stage/assets/search/nl/wasm.nl.pagefind");
  await until(page, async () => {
    const listed = await (await fetch("/stage/assets/search/nl/files.json")).json();
    const found = await Promise.all(listed.files.map((file) => caches.match(`/stage/assets/search/nl/${file}`)));
    return found.every(Boolean);
  });
  await site.stop();

  await page.goto(site.at("handbooks/boek/een/"));
  assert.equal(await title(page), "Een");
  assert.ok(await page.locator("main img").evaluate((image) => image.complete && image.naturalWidth > 0), "the picture is there");
  await page.reload();
  assert.equal(await title(page), "Een");
  await page.locator("a[data-search]").click();
  await page.locator("dialog input[type=search]").fill("kabouter");
  await page.locator(".hits > li > a").waitFor();
  assert.match(await page.locator(".hits > li > a").first().getAttribute("href"), /boek\/twee\/$/);

  await page.goto(site.at("pages/ver/"));
  assert.equal(await title(page), "Je bent offline");
  await page.locator("[data-kept-pages] a").first().waitFor();
  assert.deepEqual(await page.locator("[data-kept-pages] a").allTextContents(), ["Boek", "Een", "Twee"]);
  await page.goto(site.at("fr/pages/ver/"));
  assert.equal(await title(page), "Vous êtes hors ligne");
});

test("a reader who saves data keeps what they opened and nothing else", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  await page.goto(site.at("handbooks/boek/"));
  await keeps(page, "/stage/handbooks/boek/");
  const paths = (await kept(page)).filter((path) => path.endsWith("/") && !path.endsWith("/offline/"));
  assert.deepEqual(paths, ["/stage/handbooks/boek/", "/stage/pages/ver/"]);
  await site.stop();
});

test("a new version is told, and shown only when the reader asks", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const styles = (await kept(page)).filter((path) => /\.(css|js)$/.test(path));
  const port = Number(new URL(site.address).port);
  await site.stop();
  const file = join(folder, "content/pages/ver.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("title: Ver", "title: Vernieuwd"));
  const again = await serve(folder, { port });
  // A network so slow that what is kept comes first.
  let slow = true;
  await page.context().route("**/pages/ver/", async (route) => {
    if (slow) await new Promise((done) => setTimeout(done, 3500));
    await route.continue();
  });
  await page.goto(again.at("pages/ver/"));
  assert.equal(await title(page), "Ver");
  await page.locator(".renewed").waitFor();
  assert.match(await page.locator(".renewed").textContent(), /nieuwe versie/);
  assert.equal(await title(page), "Ver", "nothing moved by itself");
  slow = false;
  await page.locator(".renewed button").first().click();
  await page.locator("h1", { hasText: "Vernieuwd" }).waitFor();
  assert.equal(await page.locator(".renewed").count(), 0);
  const asked = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(again.at("pages/dichtbij/"));
  await page.waitForLoadState("networkidle");
  const twice = asked.filter((path) => styles.includes(path));
  const first = await page.evaluate((paths) => Promise.all(paths.map(async (path) => Boolean(await caches.match(path)))), styles);
  assert.ok(first.every(Boolean), "what did not change is still kept");
  assert.ok(twice.length <= styles.length);
  await again.stop();
});

test("styles that nothing shows any more are let go of", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const old = (await kept(page)).find((path) => path.endsWith(".css"));
  writeFileSync(join(folder, "content/guide.yml"), `${FILES["content/guide.yml"]}theme: eigen\n`);
  const port = Number(new URL(site.address).port);
  await site.stop();
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(folder, "themes/eigen/styles"), { recursive: true });
  writeFileSync(join(folder, "themes/eigen/theme.yml"), "parent: base\n");
  writeFileSync(join(folder, "themes/eigen/styles/99-own.css"), "main { color: green }\n");
  const again = await serve(folder, { port });
  for (const path of ["", "pages/ver/", "pages/dichtbij/", "handbooks/boek/", "handbooks/boek/een/", "handbooks/boek/twee/"]) {
    await page.goto(again.at(path));
    await page.waitForLoadState("networkidle");
  }
  const now = (await page.locator("link[rel=stylesheet]").first().getAttribute("href"));
  assert.notEqual(now, old);
  await keeps(page, now);
  await again.stop();
});

test("a film is never kept in pieces", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("handbooks/boek/een/"));
  await keeps(page, "/stage/handbooks/boek/een/");
  await page.reload();
  const before = await kept(page);
  const picture = before.find((path) => path.endsWith(".svg") && path.includes("lijn"));
  await page.evaluate(async (path) => (await fetch(`${path}?piece`, { headers: { Range: "bytes=0-3" } })).arrayBuffer(), picture);
  const pieces = (await kept(page)).length;
  assert.equal(pieces, before.length);
  await site.stop();
});

test("a site that turns this off takes an earlier worker away", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const port = Number(new URL(site.address).port);
  await site.stop();
  writeFileSync(join(folder, "content/guide.yml"), `${FILES["content/guide.yml"]}offline: false\n`);
  const again = await serve(folder, { port });
  await page.goto(again.at("pages/dichtbij/"));
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  assert.deepEqual(await kept(page), []);
  await again.stop();
});
