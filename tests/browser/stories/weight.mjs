// What a first visit costs, page by page: bytes as a server sends them (gzip), scripts, requests, and when they are made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { tab } from "../browser.mjs";
import { shipped } from "../site.mjs";

const TEXT = 60_000;
const SCRIPT = 15_000;
/** For pages that hold an exercise. */
const EXERCISE_SCRIPT = 40_000;
const REQUESTS = 8;
/** Whoever opens the search page asked for the search. */
const isSearch = (path) => path.endsWith("search/");
/** Whoever opens a whole handbook on one page asked for all of it. */
const WHOLE = 150_000;

const isIcon = (response) => response.url().endsWith("/favicon.svg");

/** A quarter of what Starlight sends for a page of documentation (55 KB of 1024 bytes). */
const TYPICAL = 14_080;
const CHAPTER = 30_000;

test("a chapter of a handbook costs a quarter of what others send", async () => {
  const site = await shipped();
  const packed = (path) => gzipSync(site.read(path.replace(/^\//, ""))).length;
  const costs = [];
  for (const path of site.pages.filter((path) => /^handbooks\/[^/]+\/[^/]+\/$/.test(path) && !path.endsWith("/one-page/"))) {
    const html = site.read(path);
    const files = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script type="module" src="([^"]+)"/g)].map(([, style, script]) => style ?? script);
    const exercise = /data-(task|dialogue)="/.test(html);
    costs.push({ path, exercise, plain: files.length === 2, bytes: packed(path) + files.reduce((sum, file) => sum + packed(file), 0) });
  }
  // Running text alone: its stylesheet, its script, and the page.
  const plain = costs.filter(({ plain }) => plain).map(({ bytes }) => bytes).sort((a, b) => a - b);
  assert.ok(plain.length > 10, `${plain.length} chapters of running text`);
  const middle = plain[(plain.length - 1) >> 1];
  assert.ok(middle <= TYPICAL, `half of the chapters of running text cost ${middle} bytes or more`);
  // What holds an exercise is weighed below.
  assert.deepEqual(costs.filter(({ bytes, exercise }) => bytes > CHAPTER && !exercise), []);
});

test("a first visit is light, of few requests, none of them late", async (t) => {
  const site = await shipped();
  const heavy = [];
  for (const path of site.samples()) {
    // A new tab has an empty cache.
    const page = await tab(t);
    const answers = [];
    page.on("response", (response) => answers.push(response));
    await page.goto(site.at(path), { waitUntil: "load" });
    const early = new Set(answers);
    await page.waitForLoadState("networkidle");
    // Pictures and captions of the content are asked for when they come near, the icon when the browser likes.
    const content = ["image", "media", "texttrack"];
    const own = answers.filter((response) => !content.includes(response.request().resourceType()) && !isIcon(response));
    const late = own.filter((response) => !early.has(response)).map((response) => response.url());
    const sums = { text: 0, script: 0 };
    for (const response of own) {
      const type = (await response.headerValue("content-type")) ?? "";
      const bytes = await response.body();
      sums.text += gzipSync(bytes).length;
      if (/javascript|wasm/.test(type)) sums.script += bytes.length;
    }
    const html = site.read(path);
    const most = path.endsWith("/one-page/") ? WHOLE : TEXT;
    const script = /class="(?:question|course)|data-sheet/.test(html) || isSearch(path) ? EXERCISE_SCRIPT : SCRIPT;
    if (sums.text > most) heavy.push(`${path}: ${sums.text} bytes of text packed`);
    if (sums.script > script) heavy.push(`${path}: ${sums.script} bytes of script`);
    if (own.length > REQUESTS) heavy.push(`${path}: ${own.length} requests`);
    if (late.length > 0 && !isSearch(path)) heavy.push(`${path}: late ${late.join(", ")}`);
    await page.close();
  }
  assert.deepEqual(heavy, []);
});
