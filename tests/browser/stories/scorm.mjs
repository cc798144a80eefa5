// A learner does a module inside a learning platform: to pass, to fail, in pieces, in two tabs, and looking back. Both
// versions of SCORM, in a runtime of others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { tab, until, violations } from "../browser.mjs";
import { platform } from "../lms.mjs";
import { MODULE, MORE, PACKED } from "../module.mjs";
import { guide, serve } from "../site.mjs";

let served;
const site = () => (served ??= serve(guide({ ...MODULE, ...PACKED })));
const zip = (site, module, version) => readFileSync(join(site.out, `modules/${module}/${module}-${version}.zip`));
const VERSIONS = ["scorm12", "scorm2004"];
/** A browser no longer lets a page that goes wait for an answer, and this runtime complains of it. */
const LEAVING = { settings: { logLevel: 5 } };

/** Opens the module in the platform: the tab, the frame with the module, and a question of it. */
const launch = async (t, lms, options) => {
  const page = await tab(t, options);
  await page.goto(lms.address);
  const module = page.frameLocator("iframe");
  await module.locator(".standing.is-on").waitFor();
  return { page, module, form: (name) => module.locator(`[data-form="${name}"]`).first() };
};
/** Leaves the module. What a page sends while it goes arrives a moment later. */
const leave = async (page, lms) => {
  const { sessions } = lms;
  await page.goto("about:blank");
  await until(() => lms.sessions !== sessions, () => "the platform does not hear that the session is over");
};
const calls = (page) => page.evaluate(() => globalThis.calls);
const cmi = (lms) => lms.kept.cmi;
const core = (lms) => (lms.version === "scorm12" ? cmi(lms).core : { ...cmi(lms), lesson_status: `${cmi(lms).completion_status}/${cmi(lms).success_status}` });
const interactions = (lms) => Object.values(cmi(lms).interactions.childArray ?? cmi(lms).interactions).filter((one) => one?.id);

const one = async ({ form }, at) => {
  await form("one").locator(".options input").nth(at).check();
  await form("one").locator(".go").click();
};
/** Answers all that counts well: 9 points of 9. */
const allRight = async ({ form }) => {
  await one({ form }, 1);
  for (const at of [0, 2]) await form("several").locator(".options input").nth(at).check();
  await form("several").locator(".go").click();
  await form("true-false").locator(".options input").nth(0).check();
  await form("true-false").locator(".go").click();
  await form("match").locator("select").nth(0).selectOption({ label: "waarneming" });
  await form("match").locator("select").nth(1).selectOption({ label: "lof" });
  await form("match").locator(".go").click();
  await form("order").locator(".options li").filter({ hasText: "Vraag wat" }).getByRole("button", { name: /Zet lager/ }).click();
  await form("order").locator(".go").click();
  await form("fill").locator("input").fill("handelen");
  await form("fill").locator("select").selectOption("persoon");
  await form("fill").locator(".go").click();
  await form("number").locator("input").fill("2,5");
  await form("number").locator(".go").click();
};

for (const version of VERSIONS) {
  test(`${version}: a learner passes, and the platform hears each answer`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", version), version);
    const seen = await launch(t, lms);
    await allRight(seen);
    assert.match(await seen.module.locator(".course .reached").textContent(), /^Geslaagd/);
    await seen.module.getByRole("button", { name: "Bewaar en sluit" }).click();
    await seen.module.getByText("Alles is bewaard").waitFor();
    assert.equal(core(lms).lesson_status, version === "scorm12" ? "passed" : "completed/passed");
    assert.equal(Number(core(lms).score.raw), 100);
    const heard = interactions(lms);
    const types = Object.fromEntries(heard.map(({ id, type }) => [id, type]));
    assert.deepEqual(types, { "een.een": "choice", "een.meer": "choice", "een.waar": "true-false", "een.koppel": "matching", "een.orde": "sequencing", "een.invul.1": "fill-in", "een.invul.2": "fill-in", "een.getal": "numeric" });
    assert.ok(heard.every(({ result }) => result === "correct"), JSON.stringify(heard));
    const made = await calls(seen.page);
    const refused = made.filter(([name, , , answer]) => name === "SetValue" && answer !== "true");
    assert.deepEqual(refused, [], "the platform takes every value");
    assert.equal(made[0][0], "Initialize");
    assert.match(made.at(-1)[0], /Finish|Terminate/);
    const first = made.findIndex(([, path]) => /interactions\.0\./.test(path ?? ""));
    assert.match(made[first][1], /interactions\.0\.id$/, "the id goes first");
  });

  test(`${version}: below the mark a learner fails, and not before all that counts is answered`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", version), version);
    const seen = await launch(t, lms);
    await one(seen, 0);
    assert.equal(core(lms).lesson_status, version === "scorm12" ? "incomplete" : "incomplete/unknown");
    assert.ok(!core(lms).score?.raw, "no score while nothing can be judged");
    for (const name of ["one", "several", "true-false", "match", "order", "fill", "number"]) {
      const question = seen.form(name);
      const inputs = { several: ".options input", "true-false": ".options input", one: ".options input" };
      if (inputs[name]) await question.locator(inputs[name]).nth(name === "one" ? 2 : 1).check();
      if (name === "match") for (const at of [0, 1]) await question.locator("select").nth(at).selectOption({ label: "samenvatting" });
      if (name === "order") await question.getByRole("button", { name: /Zet lager/ }).first().click();
      if (name === "fill") await question.locator("input").fill("karakter");
      if (name === "fill") await question.locator("select").selectOption("zaak");
      if (name === "number") await question.locator("input").fill("9");
      await question.locator(".go").click();
      const reveal = question.getByRole("button", { name: "Toon het antwoord" });
      if (await reveal.count()) await reveal.click();
    }
    assert.equal(core(lms).lesson_status, version === "scorm12" ? "failed" : "completed/failed");
    assert.ok(Number(core(lms).score.raw) < 60);
    const wrong = interactions(lms).find(({ id }) => id === "een.een");
    assert.equal(wrong.result, version === "scorm12" ? "wrong" : "incorrect");
  });

  test(`${version}: who leaves half-way finds every answer again`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", version), version, LEAVING);
    const first = await launch(t, lms);
    await one(first, 0);
    await first.form("several").locator(".options input").nth(0).check();
    await first.form("several").locator(".go").click();
    await first.form("number").locator("input").fill("3,1");
    await first.form("reflection").locator("textarea").fill("Ik zag dat zij wachtte tot iedereen keek.");
    await first.form("reflection").locator(".go").click();
    await first.module.getByRole("button", { name: "Speel" }).click();
    await first.module.getByRole("button", { name: "“Je stage is onvoldoende.”" }).click();
    // The tab goes, without a word.
    await leave(first.page, lms);
    const { length } = cmi(lms).suspend_data;
    assert.ok(length < 200, `${length} characters`);
    assert.doesNotMatch(JSON.stringify(lms.kept), /iedereen keek/, "what somebody writes stays on the device");
    const count = interactions(lms).length;

    // The same device: what was written is there as well.
    await first.page.goto(lms.address);
    await first.module.locator(".standing.is-on").waitFor();
    assert.equal(await first.form("one").getAttribute("data-state"), "wrong");
    assert.ok(await first.form("one").locator(".options input").nth(0).isChecked());
    assert.match(await first.form("one").locator(".verdict").textContent(), /nog 1 poging/);
    assert.equal(await first.form("several").getAttribute("data-state"), "partly");
    assert.equal(await first.form("number").locator("input").inputValue(), "3,1");
    assert.match(await first.form("reflection").locator("textarea").inputValue(), /wachtte/);
    await first.module.getByRole("button", { name: "Ga verder met het gesprek" }).click();
    await first.module.locator(".dialogue .stage").getByText("Je stage is onvoldoende").first().waitFor();
    await one(first, 1);
    assert.equal(await first.form("one").getAttribute("data-state"), "right");
    assert.equal(interactions(lms).length, count, "a question that is answered again keeps its number");

    // Another device: what counts is there too.
    const other = await launch(t, lms);
    assert.equal(await other.form("one").getAttribute("data-state"), "right");
    assert.equal(await other.form("reflection").locator("textarea").inputValue(), "");
  });

  test(`${version}: a second tab takes over with all answers, and the first one says so`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", version), version, LEAVING);
    const first = await launch(t, lms);
    await one(first, 1);
    const second = await first.page.context().newPage();
    await second.goto(lms.address);
    const module = second.frameLocator("iframe");
    await module.locator(".standing.is-on").waitFor();
    await first.module.getByText("Je ging verder in een ander venster").waitFor();
    await module.locator('[data-form="true-false"] .options input').nth(0).check();
    await module.locator('[data-form="true-false"] .go').click();
    await second.close();
    await first.module.getByRole("button", { name: "Ga hier verder" }).click();
    // What the other tab did is here, and is not written over.
    await first.module.locator('[data-form="true-false"][data-state="right"]').waitFor();
    await first.form("number").locator("input").fill("2,5");
    await first.form("number").locator(".go").click();
    assert.equal(interactions(lms).length >= 2, true);
    await first.page.goto(lms.address);
    await first.module.locator(".standing.is-on").waitFor();
    for (const name of ["one", "true-false", "number"]) assert.equal(await first.form(name).getAttribute("data-state"), "right", name);
  });

  test(`${version}: who looks back changes nothing`, async (t) => {
    const mode = version === "scorm12" ? "cmi.core.lesson_mode" : "cmi.mode";
    const lms = await platform(t, zip(await site(), "leren", version), version, { set: { [mode]: "review" } });
    const seen = await launch(t, lms);
    await seen.module.getByText("Je kijkt terug").waitFor();
    await one(seen, 1);
    await leave(seen.page, lms);
    assert.equal(interactions(lms).length, 0);
  });

  test(`${version}: a platform that does not answer is told of, and hears it later`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", version), version, { settings: { logLevel: 5 } });
    const seen = await launch(t, lms, { calm: false });
    lms.refuse = true;
    await one(seen, 1);
    await seen.module.locator(".session").getByText("Je leeromgeving bewaart dit nu niet").waitFor();
    lms.refuse = false;
    await seen.form("true-false").locator(".options input").nth(0).check();
    await seen.form("true-false").locator(".go").click();
    await seen.module.locator(".session").getByText("Bewaard in je leeromgeving").waitFor();
    assert.equal(interactions(lms).length, 2);
  });
}

test("a bank draws once for a learner, and what an author asks to share goes along", async (t) => {
  const lesson = MODULE["content/modules/leren/01-een.md"].replace("id: denk; ", "id: denk; share: true; ");
  const banks = await serve(guide({ ...MORE, ...PACKED, "content/modules/leren/01-een.md": lesson }));
  t.after(() => banks.stop());
  const lms = await platform(t, zip(banks, "leren", "scorm2004"), "scorm2004", LEAVING);
  const seen = await launch(t, lms);
  const drawn = () => seen.module.locator('[data-task*="bank#"]:visible h4').allTextContents();
  const first = await drawn();
  assert.equal(first.length, 3);
  assert.match(await seen.module.locator(".course .status").textContent(), /van 16 gedaan/);
  await seen.module.locator('[data-task*="bank#"]:visible .go').first().scrollIntoViewIfNeeded();
  await seen.module.locator('[data-task*="bank#"]:visible .options input').first().check();
  await seen.module.locator('[data-task*="bank#"]:visible .go').first().click();
  const reflection = seen.form("reflection");
  await reflection.getByText("kan wie de module begeleidt in je leeromgeving lezen").waitFor();
  await reflection.locator("textarea").fill("Ik zag dat zij wachtte tot iedereen keek.");
  await reflection.locator(".go").click();
  await reflection.locator("textarea").fill("Ik zag dat zij wachtte tot iedereen stil was.");
  await leave(seen.page, lms);
  const shared = interactions(lms).find(({ id }) => id === "een.denk");
  assert.deepEqual([shared.type, shared.learner_response], ["long-fill-in", "Ik zag dat zij wachtte tot iedereen stil was."]);
  // Another device: the same questions, and the text that was shared.
  const other = await launch(t, lms);
  assert.deepEqual(await other.module.locator('[data-task*="bank#"]:visible h4').allTextContents(), first);
  assert.equal(await other.form("reflection").locator("textarea").inputValue(), "Ik zag dat zij wachtte tot iedereen stil was.");
  assert.equal(await other.module.getByRole("button", { name: "Doe opnieuw met andere vragen" }).count(), 0);
});

test("without a platform a package is a plain page that keeps on the device", async (t) => {
  const lms = await platform(t, zip(await site(), "leren", "scorm12"), "scorm12");
  const page = await tab(t);
  await page.goto(new URL("/module/index.html", lms.address).href);
  await page.locator(".standing.is-on").waitFor();
  assert.equal(await page.getByRole("button", { name: "Bewaar en sluit" }).isVisible(), false);
  await page.locator('[data-form="one"] .options input').nth(1).check();
  await page.locator('[data-form="one"] .go').click();
  await page.reload();
  await page.locator(".standing.is-on").waitFor();
  assert.equal(await page.locator('[data-form="one"]').getAttribute("data-state"), "right");
  // A second tab takes over here as well.
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.locator(".standing.is-on").waitFor();
  await page.getByText("Je ging verder in een ander venster").waitFor();
  assert.equal(await second.locator('[data-form="one"]').getAttribute("data-state"), "right");
});

for (const mode of [{ width: 360 }, { width: 1280, dark: true }]) {
  test(`axe-core finds nothing on a package at ${mode.width} px`, async (t) => {
    const lms = await platform(t, zip(await site(), "leren", "scorm12"), "scorm12");
    const page = await tab(t, mode);
    await page.goto(new URL("/module/index.html", lms.address).href);
    await page.locator(".standing.is-on").waitFor();
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
  });
}

test("axe-core finds nothing in a platform: connected, not answering, gone on elsewhere, closed", async (t) => {
  const lms = await platform(t, zip(await site(), "leren", "scorm12"), "scorm12", { settings: { logLevel: 5 } });
  const seen = await launch(t, lms, { width: 360, dark: true, calm: false });
  const frame = seen.page.frames().find((frame) => frame.url().includes("/module/"));
  const found = [];
  const look = async (what) => found.push(...(await violations(frame)).map((line) => `${what}: ${line}`));
  await look("connected");
  lms.refuse = true;
  await one(seen, 1);
  await look("not answering");
  lms.refuse = false;
  const second = await seen.page.context().newPage();
  await second.goto(lms.address);
  await seen.module.getByText("Je ging verder in een ander venster").waitFor();
  await look("elsewhere");
  assert.ok(await seen.module.locator("h1").isVisible());
  await seen.module.getByRole("button", { name: "Ga hier verder" }).click();
  await seen.module.getByRole("button", { name: "Bewaar en sluit" }).click();
  await seen.module.getByText("Alles is bewaard").waitFor();
  await look("closed");
  assert.deepEqual(found, []);
});
