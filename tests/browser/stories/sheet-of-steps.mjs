// Somebody prepares feedback by the steps of a model, and a learner gets questions from a bank.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, late, leaves, open, tab, violations } from "../browser.mjs";
import { MORE } from "../module.mjs";
import { guide, serve } from "../site.mjs";

let served;
const site = () => (served ??= serve(guide(MORE)));
const SHEET = "conversations/g/";
const BANK = "modules/leren/bank/";

test("a prompt starts the sentence, a word that hurts is pointed out, and the text stays", async (t) => {
  const page = await open(t, await site(), SHEET);
  const first = page.getByRole("textbox", { name: "Gedrag" });
  await page.getByText("Begin zo").first().click();
  await page.getByRole("button", { name: "“Ik zag dat je …”" }).press("Enter");
  assert.equal(await first.inputValue(), "Ik zag dat je ");
  await page.keyboard.type("altijd wachtte.");
  const lint = page.locator(".lint").first();
  assert.match(await lint.textContent(), /“altijd”/);
  await first.fill("Ik zag dat jij bentgras plukte.");
  assert.equal(await lint.isVisible(), false, "a part of a word is no such word");
  await first.fill("Jij  bent laat.");
  assert.match(await lint.textContent(), /“jij bent”/);
  await page.getByText("Kijk na").first().click();
  await page.getByLabel("Een camera zag het ook.").check();
  await page.getByRole("textbox", { name: "Gevolg" }).fill("Daardoor luisterden ze.");
  assert.match(await page.locator(".whole-text").textContent(), /Jij {2}bent laat\.Daardoor luisterden ze\./);
  await page.goto((await site()).at(""));
  await page.goBack();
  assert.equal(await first.inputValue(), "Jij  bent laat.");
  assert.ok(await page.getByLabel("Een camera zag het ook.").isChecked());
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  assert.equal(await first.inputValue(), "");
});

test("who writes before the script is there loses nothing", async (t) => {
  const page = await tab(t);
  const visit = async (text) => {
    const come = await late(page);
    await page.goto((await site()).at(SHEET), { waitUntil: "commit" });
    await page.getByRole("textbox", { name: "Gedrag" }).fill(text);
    come();
    await page.locator(".whole-text", { hasText: text }).waitFor();
  };
  await visit("Je kwam om negen uur.");
  await visit("Je zei goedemorgen.");
  assert.equal(await page.getByRole("textbox", { name: "Gedrag" }).inputValue(), "Je kwam om negen uur.\n\nJe zei goedemorgen.");
  await page.reload();
  await page.locator(".whole-text", { hasText: "Je zei goedemorgen." }).waitFor();
});

test("a second tab loses nothing of what the first one wrote, nor the other way round", async (t) => {
  const page = await open(t, await site(), SHEET);
  const other = await page.context().newPage();
  await other.goto((await site()).at(SHEET));
  const field = (tab, name) => tab.getByRole("textbox", { name });
  const knows = (tab, text) => tab.waitForFunction((text) => Object.values(localStorage).some((kept) => kept.includes(text)), text);
  const has = (tab, text) => tab.locator(".whole-text", { hasText: text }).waitFor();
  await field(page, "Gedrag").fill("Je kwam om negen uur.");
  await leaves(page);
  await has(other, "Je kwam om negen uur.");
  // The cursor still stands in the first tab, which nobody looks at.
  await field(other, "Gedrag").fill("Je kwam om kwart over negen.");
  await leaves(other);
  await has(page, "Je kwam om kwart over negen.");
  await leaves(page);
  assert.equal(await field(other, "Gedrag").inputValue(), "Je kwam om kwart over negen.");
  // Each writes in a step of its own, and both in one.
  await page.context().clock.install();
  await page.context().clock.pauseAt(Date.now() + 3_600_000);
  const writeAtOnce = async (text, name, theirs) => {
    await field(page, "Gevolg").fill(text);
    await field(other, name).fill(theirs);
    await leaves(page);
    await knows(other, text);
    await leaves(other);
  };
  await writeAtOnce("Het team wachtte.", "Gedrag", "Je kwam te laat.");
  await has(page, "Je kwam te laat.Het team wachtte.");
  await has(other, "Je kwam te laat.Het team wachtte.");
  await writeAtOnce("Het team begon zonder jou.", "Gevolg", "De klant wachtte.");
  await has(page, "Het team begon zonder jou.");
  assert.equal(await field(page, "Gevolg").inputValue(), "Het team begon zonder jou.\n\nDe klant wachtte.");
});

test("without scripts and on paper the sheet has room to write", async (t) => {
  const page = await open(t, await site(), SHEET, { scripts: false });
  assert.equal(await page.locator(".sheet-step textarea:visible").count(), 2);
});

for (const mode of MODES) {
  test(`axe-core finds nothing on a writing sheet at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const page = await open(t, await site(), SHEET, mode);
    const found = [...(await violations(page))];
    await page.getByRole("textbox", { name: "Gedrag" }).fill("Je kwam altijd.");
    found.push(...(await violations(page)));
    assert.deepEqual(found, []);
  });
}

test("a bank deals its questions once, evenly, and again when asked", async (t) => {
  const page = await tab(t);
  // Dealing comes late: until then the questions are there, and nothing that is tapped breaks.
  const come = await late(page, /\/bank\.[^/]*\.js$/);
  await page.goto((await site()).at(BANK));
  await page.locator("[data-task] input").first().check();
  come();
  const dealt = page.locator(".standing.is-on");
  await dealt.waitFor();
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  await page.reload();
  await dealt.waitFor();
  const shown = () => page.locator("[data-task]:visible").evaluateAll((all) => all.map((one) => JSON.parse(one.dataset.task).id));
  const first = await shown();
  assert.equal(first.length, 3);
  const ofTwo = first.filter((id) => /#[ef]$/.test(id)).length;
  assert.ok(ofTwo === 1 || ofTwo === 2, "both outcomes are asked");
  await page.locator("[data-task]:visible input").first().check();
  await page.locator("[data-task]:visible .go").first().click();
  await page.reload();
  await dealt.waitFor();
  assert.deepEqual(await shown(), first);
  assert.match(await page.locator(".standing").textContent(), /3 van de 6 vragen/);
  assert.match(await page.locator(".standing .status").textContent(), /1 van 3 gedaan/);
  // The first page of the module counts what was dealt.
  await page.goto((await site()).at("modules/leren/"));
  await page.getByText("Je resultaten per les en per leerresultaat").click();
  assert.match(await page.locator(".course .rows li", { hasText: "Les drie" }).textContent(), /1 van 3 gedaan · [01] van 3 punten/);
  await page.goto((await site()).at(BANK));
  const again = new Set([first.join()]);
  for (let round = 0; round < 12 && again.size < 2; round += 1) {
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Doe opnieuw met andere vragen" }).click();
    await loaded;
    await page.locator(".standing .status", { hasText: "0 van 3 gedaan" }).waitFor();
    again.add((await shown()).join());
  }
  assert.ok(again.size > 1, "other questions come");
});
