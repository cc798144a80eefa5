// No page has what axe-core calls a violation: on a phone and a desk, light and dark, with and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, tab, violations } from "../browser.mjs";
import { shipped } from "../site.mjs";

for (const mode of [...MODES, { width: 360, scripts: false }, { width: 1280, scripts: false }]) {
  const scripts = mode.scripts === false ? ", without scripts" : "";
  test(`axe-core finds nothing at ${mode.width} px, ${mode.dark ? "dark" : "light"}${scripts}`, async (t) => {
    const site = await shipped();
    const page = await tab(t, mode);
    const found = [];
    for (const path of site.samples()) {
      await page.goto(site.at(path));
      found.push(...(await violations(page)).map((line) => `${path}: ${line}`));
    }
    assert.deepEqual(found, []);
  });
}

test("axe-core would find something", async (t) => {
  const site = await shipped();
  for (const scripts of [true, false]) {
    const page = await tab(t, { scripts });
    await page.goto(site.at(""));
    await page.evaluate(() => document.documentElement.removeAttribute("lang"));
    const found = await violations(page);
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(found[0], /^html-has-lang /);
  }
});
