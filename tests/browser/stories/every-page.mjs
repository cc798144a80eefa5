// Every page of the guide, on the narrowest phone: nothing sticks out, nothing moves while it loads, and (as in every story)
// nothing breaks the policy or asks another site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { each, open, tab } from "../browser.mjs";
import { guide, serve, shipped } from "../site.mjs";

/** The elements that stick out of the window, and do not lie in a box that scrolls by itself. */
const sticksOut = () => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const boxed = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (scrolls(box)) return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    return own > 1 && height > 1 && (right > width + 0.5 || left < -0.5) && element.checkVisibility() && !boxed(element);
  });
  const whole = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
  return [...whole, ...wide.map((element) => `${element.localName}.${element.className} sticks out`)];
};

/** What moved on the page since it began to load, without anybody asking. */
const moved = () =>
  new Promise((done) => {
    const shifts = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // Two frames later all that was kept has been told.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      observer.disconnect();
      const names = ({ sources }) => sources.map(({ node }) => node?.localName ?? "gone").join(", ");
      // Less than a pixel of a word counts as nothing.
      done(shifts.filter(({ value }) => value >= 0.00005).map((shift) => `moves ${shift.value.toFixed(4)}: ${names(shift)}`));
    }));
  });

test("no page of the guide sticks out at 320 px, moves or breaks the policy", async (t) => {
  const site = await shipped();
  const tabs = [await tab(t, { width: 320 }), await tab(t, { width: 320 })];
  const wrong = [];
  // A page that stands in for a translation has the text of its original, in a frame that other pages show.
  const standsIn = (path) => /<h1 lang=/.test(site.read(path));
  const pages = site.pages.filter((path) => !standsIn(path) || site.samples().includes(path));
  await each(pages, tabs.length, async (path, number) => {
    await tabs[number].goto(site.at(path));
    const still = await tabs[number].evaluate(moved);
    // A machine that is busy with something else may paint half a page: what moves, moves again.
    if (still.length > 0) await tabs[number].reload();
    const again = still.length > 0 ? await tabs[number].evaluate(moved) : [];
    const found = [await tabs[number].evaluate(sticksOut), again].flat();
    wrong.push(...found.map((what) => `${path}: ${what}`));
  });
  assert.deepEqual(wrong, []);
});

test("what breaks the policy, sticks out or moves would be found", async (t) => {
  const site = await shipped();
  const page = await open(t, site, "", { width: 320, calm: false });
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'broken'";
    document.body.prepend(script, new Image());
    const image = new Image();
    image.src = "https://elsewhere.example/x.png";
    const wide = document.createElement("p");
    wide.className = "proof";
    wide.style.width = "400px";
    wide.style.height = "200px";
    document.querySelector("main").prepend(image, wide);
  });
  await page.waitForFunction(() => document.querySelector(".proof").offsetHeight === 200);
  assert.notEqual(await page.title(), "broken");
  const found = (await page.evaluate(sticksOut)).join("\n");
  assert.match(found, /p\.proof sticks out/);
  assert.match((await page.evaluate(moved)).join("\n"), /moves 0\.\d/);
  const trouble = page.trouble.join("\n");
  assert.match(trouble, /inline script[^]*Content Security Policy|Content Security Policy[^]*inline script/);
  assert.match(trouble, /https:\/\/elsewhere\.example\/x\.png/);
});

test("a guide below a path is as calm as one at the root", async (t) => {
  const settings = "title: Proef\nurl: https://school.example/stage/gids/\n";
  const files = { "content/guide.yml": settings, "content/index.md": "---\ntitle: Start\n---\n\nWelkom.\n" };
  const site = await serve(guide(files));
  assert.equal(new URL(site.address).pathname, "/stage/gids/");
  const page = await open(t, site, "");
  assert.equal(await page.locator("h1").textContent(), "Start");
  assert.ok(await page.evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0));
});
