// Readers who set their own colours or want no motion: nothing vanishes, nothing moves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tab, violations } from "../browser.mjs";
import { shipped } from "../site.mjs";

/**
 * Text that its colours hide, and lines of drawings in the colour of the page, when the system chooses the colours. (A plate
 * behind a value has that colour, so that the value can be read on a bar.)
 */
const hidden = () => {
  const clear = (colour) => /rgba\(.*, 0\)|transparent/.test(colour);
  const behind = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (!clear(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const says = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const svg = element.closest("svg");
    if (!svg && says(element) && style.color === behind(element)) found.push(`${element.localName}.${element.className} “${element.innerText.slice(0, 30)}”`);
    if (svg && element instanceof SVGGeometryElement && !element.closest("defs, pattern, clipPath, marker, .plate")) {
      const back = behind(svg.parentElement);
      const drawn = [style.fill, style.stroke].filter((paint) => paint !== "none" && !clear(paint));
      if (drawn.length > 0 && drawn.every((paint) => paint === back)) found.push(`${element.localName} of a drawing in ${svg.parentElement.className}`);
    }
  }
  return found;
};

for (const dark of [false, true]) {
  test(`nothing vanishes in ${dark ? "dark" : "light"} colours of the reader's own`, async (t) => {
    const site = await shipped();
    const page = await tab(t, { width: 360, dark, forcedColors: "active" });
    const wrong = [];
    for (const path of site.samples()) {
      await page.goto(site.at(path));
      assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      wrong.push(...(await page.evaluate(hidden)).map((line) => `${path}: ${line}`));
      // axe reads the colours that the theme asked for, not those of the system.
      const others = (await violations(page)).filter((line) => !line.startsWith("color-contrast"));
      wrong.push(...others.map((line) => `${path}: ${line}`));
    }
    assert.deepEqual(wrong, []);
  });
}

test("who wants no motion gets none", async (t) => {
  const site = await shipped();
  const page = await tab(t, { reducedMotion: "reduce" });
  for (const path of site.samples()) {
    await page.goto(site.at(path));
    const moving = await page.evaluate(() => {
      const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["the page scrolls smoothly"] : [];
      const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
      const slow = [...document.querySelectorAll("*")].filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        return (animationName !== "none" && long(animationDuration)) || long(transitionDuration);
      });
      return [...smooth, ...slow.map((element) => `${element.localName}.${element.className}`), ...document.getAnimations().map(String)];
    });
    assert.deepEqual(moving, [], path);
  }
});
