// One Chromium for all stories, and tabs that watch what a page does: whatever the story, a page asks nothing of another
// site, breaks no policy and reports no error.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import { join } from "node:path";
import { stop } from "./site.mjs";

const packages = join(process.env.PACKAGES, "node_modules");
const load = createRequire(join(packages, "index.js"));
const { chromium } = load("playwright-core");
/** A calendar parser. */
export const ICAL = load("ical.js");
/** A parser of GIFT. */
export const GIFT = load("gift-pegjs");
const axe = readFileSync(join(packages, "axe-core/axe.min.js"), "utf8");
export const validator = join(packages, "vnu-jar/build/dist/vnu.jar");

const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";
let launched;

const browser = () =>
  (launched ??= chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS.split(" ") }));

after(async () => {
  await (await launched)?.close();
  stop();
});

/** The four ways in which every page must be right. */
export const MODES = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
];

/**
 * A tab that closes with the test `t` and then says what went wrong in it. `width` and `height` of the window in CSS
 * pixels; `dark`; `scripts: false` for a reader without JavaScript; `touch` for a phone; `serviceWorkers: "allow"`, which
 * other stories do without; `calm: false` when the story itself makes trouble, such as a network that is gone; more as in
 * `browser.newContext` of Playwright.
 */
export const tab = async (t, options = {}) => {
  const { width = 1280, height = width < 600 ? 740 : 800, dark = false, scripts = true, ...more } = options;
  const { touch = false, calm = true, ...others } = more;
  const context = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: scripts,
    hasTouch: touch,
    isMobile: touch,
    // A page that is still scrolling is not where a click meant to hit it.
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...others,
  });
  // Other work may keep the computer busy.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  // What was kept is shown by scripts that the page asks for once it is there.
  const reload = page.reload.bind(page);
  page.reload = (more) => reload({ waitUntil: "networkidle", ...more });
  page.trouble = [];
  watch(page);
  t.after(async () => {
    await context.close();
    if (calm) assert.deepEqual(page.trouble, [], "a page broke the policy, asked another site or reported an error");
  });
  return page;
};

/** Notes in `page.trouble` whatever no page of a guide should do. */
const watch = (page) => {
  const note = (what) => page.trouble.push(`${page.url()}: ${what}`);
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    const own = url.protocol === "data:" || url.protocol === "blob:" || url.hostname === "127.0.0.1";
    if (!own) note(`asks ${url.href}`);
  });
  page.on("requestfailed", (request) => {
    // A reader who leaves a page ends what it was still loading.
    const failure = request.failure()?.errorText;
    if (failure !== "net::ERR_ABORTED") note(`${failure} at ${request.url()}`);
  });
  page.on("response", (response) => {
    const expected = response.status() < 400 || response.request().isNavigationRequest();
    if (!expected) note(`${response.status()} at ${response.url()}`);
  });
  page.on("pageerror", (error) => note(error.stack ?? error.message));
  page.on("console", (message) => {
    // What is not there says so itself, in the console too.
    const refused = message.text() === "Service Worker registration blocked by Playwright";
    const missing = /the server responded with a status of 404/.test(message.text()) && message.location().url === page.url();
    // What fails to load is noted above; a script says it too when the reader leaves while it loads.
    const unloaded = /TypeError: Failed to fetch$/m.test(message.text());
    if (["error", "warning"].includes(message.type()) && !missing && !refused && !unloaded) note(message.text());
  });
};

/** Opens a page of a site in a new tab of the test `t`; options as for `tab`. */
export const open = async (t, site, path, options) => {
  const page = await tab(t, options);
  await page.goto(site.at(path));
  return page;
};

/** A network on which the scripts of `page`, or those that `which` names, come only when what this gives is called. */
export const late = async (page, which = /\.js$/) => {
  let come;
  const held = new Promise((done) => (come = done));
  await page.route(which, (route) => held.then(() => route.continue()));
  return come;
};

/** What happens in a page whose reader leaves; the page stays to look at. */
export const leaves = (page) => page.evaluate(() => dispatchEvent(new Event("pagehide")));

/** Waits until `is` holds of something outside the page; `why` tells what did not come. */
export const until = async (is, why) => {
  const end = Date.now() + 60_000;
  while (!is()) {
    assert.ok(Date.now() < end, `${why()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
};

/**
 * What axe-core calls a violation on the page, a line each: of WCAG 2.2 AA and of axe's own best practices. What it only
 * doubts (contrast on a drawing) is for people to judge.
 */
export const violations = async (page) => {
  await page.evaluate(axe);
  // Where scripts are off no timer runs, so axe gets timers that are wound by hand.
  await page.evaluate(() => {
    const due = [];
    const { setTimeout, clearTimeout } = globalThis;
    globalThis.rewind = () => Object.assign(globalThis, { setTimeout, clearTimeout });
    // What a timer is known by here is no number: the page may still clear one that it set before.
    globalThis.setTimeout = (work, _wait, ...values) => {
      const timer = { work: () => work(...values) };
      due.push(timer);
      return timer;
    };
    globalThis.clearTimeout = (timer) => {
      if (typeof timer === "object" && timer) timer.work = undefined;
      else clearTimeout(timer);
    };
    globalThis.wind = () => {
      while (due.length > 0) due.shift().work?.();
      return globalThis.found !== undefined;
    };
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    globalThis.found = undefined;
    globalThis.axe.run(document, options).then(
      ({ violations }) => (globalThis.found = violations),
      (error) => (globalThis.found = [{ id: "axe", help: String(error), nodes: [] }]),
    );
  });
  const end = Date.now() + 60_000;
  while (!(await page.evaluate(() => globalThis.wind()))) {
    assert.ok(Date.now() < end, `${page.url()}: axe-core does not end`);
  }
  const found = await page.evaluate(() => (globalThis.rewind(), globalThis.found));
  return found.flatMap(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`);
    return (places.length > 0 ? places : [""]).map((place) => `${id} (${help}) ${place}`);
  });
};

/** Runs `work` on all of `items`, `width` of them side by side. */
export const each = async (items, width, work) => {
  const queue = [...items];
  const worker = async (number) => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item, number);
  };
  await Promise.all(Array.from({ length: width }, (_, number) => worker(number)));
};
