// What is to be hit with a finger is at least 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), unless it stands in a line of text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tab } from "../browser.mjs";
import { shipped } from "../site.mjs";

/** Controls that are too small. Of links in running text the line gives the size; their distance is for axe-core to see. */
const small = () => {
  const controls = document.querySelectorAll("button, input, select, textarea, summary, a[href]");
  const inText = (element) => element.localName === "a" && getComputedStyle(element).display === "inline" && !element.closest("nav, header, footer, .facets, .languages");
  const found = [];
  for (const control of controls) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled || inText(control)) continue;
    if (control.matches(".skip, .unseen")) continue;
    const boxes = [control, ...(control.labels ?? [])].map((element) => element.getBoundingClientRect());
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    if (width < 23.9 || height < 23.9) {
      const where = control.parentElement.closest("[class]")?.className;
      found.push(`${control.localName}.${control.className} in .${where} “${control.innerText.slice(0, 30)}” is ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  }
  return found;
};

for (const width of [360, 1280]) {
  test(`at ${width} px no target is smaller than 24 px`, async (t) => {
    const site = await shipped();
    const page = await tab(t, { width });
    const found = [];
    for (const path of site.samples()) {
      await page.goto(site.at(path));
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      found.push(...(await page.evaluate(small)).map((line) => `${path}: ${line}`));
    }
    assert.deepEqual(found, []);
  });
}
