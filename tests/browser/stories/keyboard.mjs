// A reader without a mouse: every stop can be seen, none is a trap, and drawers give the focus back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, tab } from "../browser.mjs";
import { shipped } from "../site.mjs";

/** How the focused element looks: who it is, where, and what marks it as focused. */
const stop = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
  const name = `${element.localName}${element.id && `#${element.id}`} “${(element.innerText || element.value || element.ariaLabel || "").trim().slice(0, 40)}”`;
  // Within a film or sound the browser itself marks which of its buttons has the focus.
  const drawn = element.matches("video, audio") || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  // The first in its place on the screen is it, or belongs to it: nothing covers it whole.
  const spots = [...element.getClientRects()].flatMap((box) => [[box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2], [(box.left + box.right) / 2, (box.top + box.bottom) / 2]]);
  const open = spots.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.control === element);
  });
  globalThis.stops ??= new Map();
  const number = globalThis.stops.get(element) ?? globalThis.stops.set(element, globalThis.stops.size).size - 1;
  return { number, name, drawn, seen: inside && open && width > 0 && height > 0 };
};

/** Walks through a page by Tab, to where the browser itself begins again. */
const walk = async (page, most = 1500) => {
  const stops = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(stop);
    if (here === null || here.number === 0 && stops.length > 0) return stops;
    stops.push(here);
  }
  throw new Error(`after ${most} stops the page is not over: ${stops.slice(-3).map(({ name }) => name).join(", ")}`);
};

/** How many places there are to stop at: of a group of radio buttons one. */
const reachable = () => {
  const visible = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
    (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.disabled,
  );
  return new Set(visible.map((element) => (element.type === "radio" ? element.name : element))).size;
};

/** Pages to walk through: not those that show a whole handbook, of which the chapters are here too. */
const walkable = (site) => site.samples().filter((path) => !path.includes("one-page"));

/** On a wide window the frame is another, the content is not: a page of every template will do. */
const onePerTemplate = (site) => {
  const template = (path) => site.read(path).match(/<body class="([^ "]*)/)[1];
  return [...new Map(walkable(site).map((path) => [template(path), path])).values()];
};

for (const width of [360, 1280]) {
  test(`at ${width} px every stop of the keyboard shows itself, and the page has an end`, async (t) => {
    const site = await shipped();
    const page = await tab(t, { width });
    const wrong = [];
    for (const path of width < 600 ? walkable(site) : onePerTemplate(site)) {
      await page.goto(site.at(path));
      // The search puts itself in the place of the register first.
      if (path.endsWith("search/")) await page.locator("#search-input").waitFor();
      const stops = await walk(page);
      wrong.push(...stops.filter(({ drawn, seen }) => !drawn || !seen).map(({ name, drawn, seen }) => `${path}: ${name} drawn ${drawn} seen ${seen}`));
      const [first] = stops;
      if (!first?.name.startsWith("a “")) wrong.push(`${path}: the first stop is ${first?.name}`);
      const wanted = await page.evaluate(reachable);
      // A box that scrolls is a stop of its own.
      const met = new Set(stops.map(({ number }) => number)).size;
      if (met < wanted) wrong.push(`${path}: ${met} stops of ${wanted}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test("the first stop leads past the menu to the text", async (t) => {
  const site = await shipped();
  const page = await open(t, site, site.pagesWith(/<body class="is-document of-handbook/)[0]);
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
  await page.keyboard.press("Enter");
  await page.waitForURL(/#page-main$/);
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

for (const scripts of [true, false]) {
  test(`the drawers of a phone open, close and give the focus back ${scripts ? "with" : "without"} scripts`, async (t) => {
    const site = await shipped();
    const [path] = site.pagesWith(/<body class="is-document of-handbook[^]*class="toc"/);
    const page = await open(t, site, path, { width: 360, scripts });
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("popovertarget"));
    for (const id of ["page-side", "site-menu"]) {
      const opener = page.locator(`.openers [popovertarget="${id}"]`), drawer = page.locator(`#${id}`);
      assert.equal(await drawer.isVisible(), false, `${id} is closed`);
      await opener.focus();
      await page.keyboard.press("Enter");
      assert.equal(await drawer.isVisible(), true, `${id} opens`);
      await page.keyboard.press("Tab");
      assert.ok(await drawer.evaluate((drawer) => drawer.contains(document.activeElement)), `${id} is next to its button`);
      await page.keyboard.press("Escape");
      assert.equal(await drawer.isVisible(), false, `Escape closes ${id}`);
      assert.equal(await focused(), id, `the focus is back on the button of ${id}`);
      await page.keyboard.press("Enter");
      await drawer.locator("button.close").focus();
      await page.keyboard.press("Enter");
      assert.equal(await drawer.isVisible(), false, `its own button closes ${id}`);
      assert.equal(await focused(), id, `the focus is back on the button of ${id}`);
    }
  });
}
