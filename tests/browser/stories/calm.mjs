// Nothing on a page moves while it comes in: not when its script is late, not when the page itself arrives in pieces.
// Where everything stands is compared, so that neither the speed of the computer nor the height of the window matters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { each, tab } from "../browser.mjs";
import { shipped } from "../site.mjs";

/** Notes where every visible element and every piece of text stands. */
const note = () => {
  const range = document.createRange();
  const box = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) return node.getBoundingClientRect();
    range.selectNodeContents(node);
    return range.getClientRects()[0];
  };
  globalThis.place = (node) => {
    const { left = 0, top = 0, width = 0 } = box(node) ?? {};
    return [left + scrollX, top + scrollY, width];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  globalThis.placed = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const seen = element.checkVisibility({ visibilityProperty: true }) && !element.closest("svg *") && (node === element || node.data.trim());
    if (seen) globalThis.placed.push([node, globalThis.place(node)]);
  }
};
/** What stands elsewhere than was noted; of those inside each other the outer one. */
const moved = () => {
  const round = (numbers) => numbers.map((number) => Math.round(number)).join(" ");
  const differs = (before, now) => before.some((number, which) => Math.abs(number - now[which]) > 0.5);
  // A word that a script replaces may be as wide as it likes, as long as nothing else moves.
  const same = ([node]) => node.isConnected && !(node.parentElement ?? node).closest("[role=status], .progress button");
  const wrong = globalThis.placed.filter(same).filter(([node, before]) => differs(before, globalThis.place(node)));
  const all = new Set(wrong.map(([node]) => node));
  const outer = wrong.filter(([node]) => !all.has(node.parentElement));
  const name = (node) => (node.nodeType === Node.TEXT_NODE ? `“${node.data.trim()}”` : `${node.localName}.${node.className}`);
  return outer.slice(0, 5).map(([node, before]) => `${name(node)}: ${round(before)} → ${round(globalThis.place(node))}`);
};

/** Loads the pictures that wait for the reader to come near. */
const pictures = () => Promise.all([...document.images].map((image) => ((image.loading = "eager"), image.decode().catch(() => {}))));

/** A reader who was here before, and read everything. */
const returning = async (page, site) => {
  const read = {};
  for (const path of site.pages) {
    const [, book, chapter] = site.read(path).match(/data-book="([^"]*)" data-chapter="([^"]+)"/) ?? [];
    if (book) (read[book] ??= []).push(chapter);
  }
  assert.ok(Object.keys(read).length > 2);
  await page.addInitScript((read) => localStorage.setItem("stagegids:read:/", read), JSON.stringify(read));
};

const WAYS = [
  { width: 320 },
  { width: 320, before: true },
  { width: 1280, before: true },
];
for (const { width, before } of WAYS) {
  test(`nothing moves at ${width} px when the script comes late${before ? ", for a reader who read everything" : ""}`, async (t) => {
    const site = await shipped();
    const page = await tab(t, { width });
    if (before) await returning(page, site);
    let release, held;
    await page.route(/\.js$/, (route) => held.then(() => route.continue()));
    const wrong = [];
    for (const path of site.samples()) {
      held = new Promise((done) => (release = done));
      await page.goto(site.at(path), { waitUntil: "commit" });
      await page.waitForFunction(() => document.readyState !== "loading" && [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet));
      await page.evaluate(note);
      release();
      await page.waitForLoadState("load");
      await page.evaluate(pictures);
      if (path.endsWith("search/")) await page.locator("#search-input").waitFor();
      wrong.push(...(await page.evaluate(moved)).map((what) => `${path}: ${what}`));
    }
    assert.deepEqual(wrong, []);
  });
}

/**
 * The page as far as it came: `part` of its text (0 to 1), to the end of a block. Tables, drawings and the columns of a
 * register cannot know how wide they will be; they are small enough to come at once.
 */
const begun = (html, part) => {
  const [start, end] = [html.indexOf("<main"), html.indexOf("<footer")];
  const whole = ["table", "svg", "select", "textarea", "picture", 'ul class="index by-letter"'];
  const within = (before) => whole.some((tag) => before.lastIndexOf(`<${tag}`) > before.lastIndexOf(`</${tag.split(" ")[0]}>`));
  const blocks = /<(?:p|ul|ol|li|div|section|h[1-6]|figure|blockquote|dl|nav|article|details|footer)[ >]/g;
  blocks.lastIndex = start + Math.floor((end - start) * part);
  for (let block = blocks.exec(html); block; block = blocks.exec(html)) {
    const before = html.slice(0, block.index);
    if (!within(before.slice(start))) return before;
  }
};
/** The places of `note`, as plain numbers. */
const places = (page) => page.evaluate(`(${note})(); placed.map(([node, place]) => [node.localName ?? node.data.trim(), node.className ?? "", place])`);

test("what a page shows before all of it has come stays where it is", async (t) => {
  const site = await shipped();
  const tabs = [await tab(t, { width: 360 }), await tab(t, { width: 1280 })];
  const wrong = [];
  const texts = new Map();
  for (const page of tabs) {
    await page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.route(/[?]part=/, (route) => route.fulfill({ contentType: "text/html", body: texts.get(route.request().url()) }));
  }
  // Every page at one of the widths: the same rules decide at both where things stand.
  const turns = site.samples().map((path, at) => [path, tabs[at % 2]]);
  const halves = tabs.map((tab) => turns.filter(([, page]) => page === tab));
  await Promise.all(halves.map((half) => each(half, 1, async ([path, page]) => {
    const html = site.read(path);
    await page.goto(site.at(path));
    const whole = await places(page);
    for (const part of [0.2, 0.6]) {
      const address = `${site.at(path)}?part=${part}`;
      texts.set(address, begun(html, part));
      await page.goto(address);
      const early = await places(page);
      assert.ok(early.length > 10 && early.length < whole.length, path);
      // Names of the last ones may differ: they were cut.
      const elsewhere = early.map(([name, type, place], at) => [name, type, place, whole[at][2]]).filter(([, , before, after]) => Math.abs(before[0] - after[0]) > 0.5 || Math.abs(before[1] - after[1]) > 0.5);
      wrong.push(...elsewhere.slice(0, 3).map(([name, type, before, after]) => `${path} at ${part}: ${name}.${type} ${before.map(Math.round)} → ${after.map(Math.round)}`));
    }
  })));
  assert.deepEqual(wrong, []);
});
