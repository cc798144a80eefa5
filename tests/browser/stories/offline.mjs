// A mentor in a basement: what was opened, and what stands beside it, is readable without network.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { tab } from "../browser.mjs";
import { guide, serve } from "../site.mjs";

const text = (title, words) => `---\ntitle: ${title}\n---\n\n${words}\n`;
const FILES = {
  "content/guide.yml": "title: Gids\nurl: https://x.be/stage/\nlanguage: nl\nlanguages: [nl, fr]\nseverity: {page/orphan: off, review/owner: off, review/date: off}\n",
  "content/index.md": text("Start", "Welkom."),
  "content/handbooks/boek/index.md": text("Boek", "Het boek."),
  "content/handbooks/boek/01-een.md": text("Een", "Het eerste.\n\n![Een lijn](lijn.svg)"),
  "content/handbooks/boek/02-twee.md": text("Twee", "Het tweede, over kabouters."),
  "content/handbooks/boek/lijn.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 5h10"/></svg>',
  "content/pages/ver.md": text("Ver", "Ver weg."),
  "content/pages/dichtbij.md": text("Dichtbij", "Hier."),
  "content/pages/beeld.md": text("Beeld", "![Een lijn](lijn.svg)\n\n## Tijdlijn: Kort\n\n- start — begin\n- einde — slot"),
  "content/pages/lijn.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 5h9"/></svg>',
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
  const end = Date.now() + 90_000;
  while (!(await page.evaluate(question, more))) {
    assert.ok(Date.now() < end, `what was waited for never came: ${question} ${more ?? ""}`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }
};
/** The site of a guide that was changed, at the address it had. */
const renewed = async (site, folder, change) => {
  const port = Number(new URL(site.address).port);
  await site.stop();
  change();
  return serve(folder, { port });
};
/** What stands between a browser and a site: it notes what is asked, and can hold a page back. */
const relay = async (site) => {
  const asked = [];
  const held = new Map();
  const { hostname, port } = new URL(site.address);
  const server = createServer(async ({ method, url, headers }, answer) => {
    const path = new URL(url, site.address).pathname;
    asked.push(path);
    await held.get(path);
    const onward = request({ hostname, port, method, path: url, headers: { ...headers, host: `${hostname}:${port}` } }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    onward.end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref();
  const base = new URL(site.address).pathname;
  return {
    asked,
    at: (path) => `http://127.0.0.1:${server.address().port}${base}${path}`,
    hold: (path) => {
      let release;
      held.set(path, new Promise((done) => (release = done)));
      return () => (held.delete(path), release());
    },
    close: () => (server.closeAllConnections(), server.close()),
  };
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
  // Read once more, the handbook is what was kept last: after the page that has the whole of it.
  await page.goto(site.at("handbooks/boek/"));
  await until(page, async () => {
    const keys = await (await caches.open((await caches.keys())[0])).keys();
    const paths = keys.map(({ url }) => new URL(url).pathname);
    const whole = paths.indexOf("/stage/handbooks/boek/one-page/");
    return whole >= 0 && whole < paths.indexOf("/stage/handbooks/boek/");
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

test("a page opened once is there without network, with its picture and its styles", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, { calm: false, serviceWorkers: "allow", width: 360 });
  await page.goto(site.at("pages/beeld/"));
  const shown = () => page.evaluate(() => [...document.querySelectorAll("main img, link[rel=stylesheet]")].map((element) => new URL(element.src ?? element.href).pathname));
  const files = await shown();
  assert.ok(files.length > 2, files.join(" "));
  for (const path of ["/stage/pages/beeld/", ...files]) await keeps(page, path);
  await site.stop();
  await page.goto(site.at("pages/beeld/"));
  assert.equal(await title(page), "Beeld");
  assert.deepEqual(await shown(), files);
  assert.ok(await page.locator("main img").evaluate((image) => image.decode().then(() => image.naturalWidth > 0)));
  assert.ok(await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0)));
});

test("a new version is told, and shown only when the reader asks, also by keyboard", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const between = await relay(site);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(between.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const file = join(folder, "content/pages/ver.md");
  const again = await renewed(site, folder, () =>
    writeFileSync(file, readFileSync(file, "utf8").replace("title: Ver", "title: Vernieuwd")));
  // A network so slow that what is kept comes first.
  const release = between.hold("/stage/pages/ver/");
  await page.goto(between.at("pages/ver/"));
  assert.equal(await title(page), "Ver");
  release();
  const notice = page.locator(".renewed");
  await notice.waitFor();
  assert.match(await notice.textContent(), /nieuwe versie/);
  assert.equal(await notice.getAttribute("role"), "status");
  assert.equal(await title(page), "Ver", "nothing moved by itself");
  // It is the last thing on the page, so one step back from the top.
  await page.keyboard.press("Shift+Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".renewed button:last-child")));
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Vernieuwd" }).waitFor();
  assert.equal(await notice.count(), 0);
  await again.stop();
  between.close();
});

test("what did not change is not fetched again", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const between = await relay(site);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(between.at("pages/beeld/"));
  await keeps(page, "/stage/pages/beeld/");
  await keeps(page, await page.locator("main img").evaluate((image) => new URL(image.src).pathname));
  const files = (await kept(page)).filter((path) => /\.[0-9a-f]{10}\.[a-z]+$/.test(path));
  assert.ok(files.some((path) => path.endsWith(".css")) && files.some((path) => path.endsWith(".svg")), files.join(" "));
  const again = await renewed(site, folder, () =>
    writeFileSync(join(folder, "content/pages/ver.md"), text("Ver", "Nog verder weg.")));
  between.asked.length = 0;
  for (const path of ["pages/beeld/", "pages/ver/", "pages/beeld/"]) {
    await page.goto(between.at(path));
    await keeps(page, `/stage/${path}`);
  }
  await until(page, async () => (await (await caches.match("/stage/pages/ver/")).text()).includes("Nog verder weg"));
  assert.ok(between.asked.includes("/stage/pages/ver/"));
  assert.deepEqual(between.asked.filter((path) => files.includes(path)), []);
  await again.stop();
  between.close();
});

test("styles that nothing shows any more are let go of", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const styles = () => page.locator("link[rel=stylesheet]").first().getAttribute("href");
  const old = await styles();
  await keeps(page, old);
  const again = await renewed(site, folder, () => {
    writeFileSync(join(folder, "content/guide.yml"), `${FILES["content/guide.yml"]}theme: eigen\n`);
    mkdirSync(join(folder, "themes/eigen/styles"), { recursive: true });
    writeFileSync(join(folder, "themes/eigen/theme.yml"), "parent: base\n");
    writeFileSync(join(folder, "themes/eigen/styles/99-own.css"), "main { color: green }\n");
  });
  // A page that is kept still has the old styles; once all of them were renewed nothing has.
  for (const path of (await kept(page)).filter((path) => path.endsWith("/"))) {
    await page.goto(new URL(path, again.address).href);
    await page.waitForLoadState("networkidle");
  }
  await page.goto(again.at("pages/ver/"));
  const now = await styles();
  assert.notEqual(now, old);
  await keeps(page, now);
  await until(page, async (path) => !(await caches.match(path)), old);
  await again.stop();
});

test("a film is never kept in pieces", async (t) => {
  const site = await serve(guide(FILES));
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("handbooks/boek/een/"));
  await keeps(page, "/stage/handbooks/boek/een/");
  const picture = await page.locator("main img").evaluate((image) => new URL(image.src).pathname);
  await keeps(page, picture);
  await page.reload();
  /** What is kept under its name: the address, and how long it is. */
  const copies = () => page.evaluate(async (path) => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname === path);
      for (const request of requests) found.push([request.url, (await (await cache.match(request)).arrayBuffer()).byteLength]);
    }
    return found;
  }, picture);
  const before = await copies();
  assert.equal(before.length, 1);
  const piece = await page.evaluate(async (path) => {
    const answer = await fetch(`${path}?piece`, { headers: { Range: "bytes=0-3" } });
    return [answer.status, (await answer.arrayBuffer()).byteLength];
  }, picture);
  assert.deepEqual(piece, [206, 4], "nor answered from what is kept");
  assert.deepEqual(await copies(), before);
  await site.stop();
});

test("a site that turns this off takes an earlier worker away", async (t) => {
  const folder = guide(FILES);
  const site = await serve(folder);
  const page = await tab(t, { calm: false, serviceWorkers: "allow" });
  await page.goto(site.at("pages/ver/"));
  await keeps(page, "/stage/pages/ver/");
  const again = await renewed(site, folder, () =>
    writeFileSync(join(folder, "content/guide.yml"), `${FILES["content/guide.yml"]}offline: false\n`));
  await page.goto(again.at("pages/dichtbij/"));
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  assert.deepEqual(await kept(page), []);
  await again.stop();
});
