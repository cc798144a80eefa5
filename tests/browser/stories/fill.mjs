// A rubric or form is filled in on the page: by role and moment, with a finger or with keys only; what was written is kept
// on the device, and nothing is asked of the network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, late, leaves, open, tab, violations } from "../browser.mjs";
import { shipped } from "../site.mjs";
import { FORM, RATERS, begin, isKept, kept, level, rubric, sheets } from "../sheets.mjs";

let served;
const site = () => (served ??= sheets({
  "content/rubrics/groei.md": rubric("Groei", { more: RATERS, criteria: { plannen: "optional: true", doen: "", leren: "" } }),
  "content/forms/fiche.md": FORM,
}));
const PATH = "rubrics/groei/";
const progress = (page) => page.locator(".sheet-bar .done").textContent();

test("a mentor fills in a rubric on a phone, with a finger, and finds it again", async (t) => {
  const guide = await site();
  const page = await open(t, guide, PATH, { width: 360, touch: true });
  assert.equal(await page.locator(".pick").count(), 0, "who reads sees no controls");
  await page.locator(".pills label", { hasText: "Mentor" }).tap();
  await page.locator(".pills label", { hasText: "halfweg" }).tap();
  await page.waitForURL(/role=mentor&moment=midway/);
  const asked = [];
  page.on("request", (request) => request.url().endsWith("/favicon.svg") || asked.push(request.url()));
  // The whole cell is a target, also where its words stand.
  await page.locator("td", { hasText: "Je laat zien hoe je plannen hoog aanpakt" }).locator(".words").tap();
  await page.locator(".pick", { hasText: "Doen: Midden" }).tap();
  await page.locator(".remark textarea").nth(1).tap();
  await page.keyboard.type("Op dinsdag deed je het zelf.");
  await isKept(page);
  assert.equal(await progress(page), "2 van 3 criteria");
  assert.ok(await level(page, "plannen", "hoog").isChecked());
  await page.locator("[name=strengths]").fill("Je vraagt door.");
  await page.locator("[name=date]").fill("2026-11-26");
  await isKept(page);
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("Je vraagt door.")));
  assert.deepEqual(asked, [], "nothing is asked of the network");

  await page.reload();
  await page.locator(".sheet-bar").waitFor();
  assert.ok(await level(page, "plannen", "hoog").isChecked());
  assert.ok(await level(page, "doen", "midden").isChecked());
  assert.equal(await page.locator(".remark textarea").nth(1).inputValue(), "Op dinsdag deed je het zelf.");
  assert.equal(await page.locator("[name=strengths]").inputValue(), "Je vraagt door.");
  assert.equal(await page.locator("[name=date]").inputValue(), "2026-11-26");
  assert.equal(await progress(page), "2 van 3 criteria");
  assert.match(await page.locator(".sheet-bar .state").textContent(), /^Bewaard op dit toestel om \d{1,2}:\d\d$/);
  assert.deepEqual(Object.keys(await kept(page)), ["stagegids:sheet:/rubrics/groei mentor midway"]);
});

test("with keys only: every level can be reached, changed and taken back", async (t) => {
  const page = await open(t, await site(), PATH);
  const focused = () => page.evaluate(() => (document.activeElement === document.body ? "" : (document.activeElement.closest("label") ?? document.activeElement).textContent.replace(/\s+/g, " ")));
  const until = async (words) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await focused()).includes(words)) return;
    }
    assert.fail(`no way by Tab to “${words}”`);
  };
  await until("Student");
  await page.keyboard.press("Space");
  await until("halfweg");
  await page.keyboard.press("ArrowRight");
  await until("Plannen: Laag");
  await page.keyboard.press("ArrowDown");
  assert.ok(await level(page, "plannen", "midden").isChecked());
  await until("Wis de keuze");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("input[name='level plannen']:checked").count(), 0);
  await until("Doen: Laag");
  await page.keyboard.press("Space");
  await isKept(page);
  assert.equal(await progress(page), "1 van 3 criteria");
  const [sheet] = Object.values(await kept(page));
  assert.deepEqual([sheet.role, sheet.moment], ["student", "end"]);
  // What does not apply is an answer too.
  await page.locator(".pick", { hasText: "Niet van toepassing" }).click();
  await page.waitForFunction(() => document.querySelector(".sheet-bar .done").textContent.startsWith("2 "));
});

test("each role and moment has a sheet of its own", async (t) => {
  const page = await open(t, await site(), PATH);
  await begin(page, "student", "midway");
  await level(page, "doen", "laag").check();
  await isKept(page);
  await begin(page, "mentor", "midway");
  assert.equal(await page.locator(".pick input:checked").count(), 0);
  await level(page, "doen", "hoog").check();
  await begin(page, "mentor", "end");
  assert.equal(await page.locator(".pick input:checked").count(), 0);
  await begin(page, "student", "midway");
  assert.ok(await level(page, "doen", "laag").isChecked());
  const all = await kept(page);
  assert.deepEqual(Object.keys(all), ["stagegids:sheet:/rubrics/groei mentor midway", "stagegids:sheet:/rubrics/groei student midway"]);
  assert.deepEqual(Object.values(all).map(({ items }) => items.find(({ id }) => id === "doen").level), ["hoog", "laag"]);
});

test("every question of a form is kept, also what was written before the role was chosen", async (t) => {
  const page = await open(t, await site(), "forms/fiche/");
  const question = (id) => page.locator(".question", { has: page.locator(`[id="${id}"]`) });
  await question("leren").locator("textarea").fill("Vragen stellen\nen luisteren");
  await question("waar").locator("input").nth(1).check();
  await begin(page, "student");
  await question("past").locator("input").nth(0).check();
  await question("past").locator("input").nth(1).check();
  await question("regels").locator("input").first().check();
  await question("dagen").locator("input").fill("12");
  await question("zeker").locator("li").nth(1).locator("input").nth(2).check();
  await question("koppel").locator("input").nth(1).fill("a");
  await question("eerst").locator("input").nth(0).fill("2");
  await question("maak").locator("input").fill("maandag");
  await question("maak").locator("select").selectOption("elders");
  await question("stelling").locator("input").first().check();
  await question("mee").locator("textarea").fill("Veel.");
  await question("mee").locator("input").check();
  await isKept(page);
  await page.waitForFunction(() => document.querySelector(".sheet-bar .done").textContent === "11 van 11 vragen");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("Ik noem gedrag.")));
  const all = await kept(page);
  assert.deepEqual(Object.keys(all), ["stagegids:sheet:/forms/fiche student start"], "what was written moved to the role");
  const answers = Object.fromEntries(Object.values(all)[0].items.map(({ id, hash, title, ...answer }) => [id, answer]));
  assert.deepEqual(answers, {
    leren: { text: "Vragen stellen\nen luisteren" },
    waar: { chosen: ["op de plaats"] },
    past: { chosen: ["rust", "ruimte"] },
    regels: { chosen: ["Waar"] },
    dagen: { text: "12" },
    zeker: { rows: [["van je handen", "heel"]] },
    koppel: { rows: [["Kijken", "a"]] },
    eerst: { rows: [["Doen", "2"]] },
    maak: { rows: [["1", "maandag"], ["2", "elders"]] },
    stelling: { chosen: ["Eens"] },
    mee: { text: "Veel.", chosen: ["Ik noem gedrag."] },
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".sheet-bar .done").textContent === "11 van 11 vragen");
  assert.equal(await question("leren").locator("textarea").inputValue(), "Vragen stellen\nen luisteren");
  assert.equal(await question("maak").locator("select").inputValue(), "elders");
});

test("who fills in a form before the script is there loses nothing", async (t) => {
  const page = await tab(t);
  const visit = async (path, text, place) => {
    const come = await late(page);
    await page.goto((await site()).at(path), { waitUntil: "commit" });
    await page.locator(".question textarea").first().fill(text);
    await page.locator(".question input[type=radio]").nth(place).check();
    come();
    await page.locator(".sheet-start.is-ready").waitFor();
  };
  const answers = async (key) => (await kept(page))[key].items.filter(({ id }) => ["leren", "waar"].includes(id)).map(({ text, chosen }) => text ?? chosen);
  await visit("forms/fiche/", "Vragen stellen", 1);
  assert.equal(await page.locator(".question textarea").first().inputValue(), "Vragen stellen");
  await begin(page, "student");
  assert.deepEqual(await answers("stagegids:sheet:/forms/fiche student start"), ["Vragen stellen", ["op de plaats"]], "it goes along to the role");
  // What is kept stands above what was written early, and a choice stays.
  await visit("forms/fiche/?role=student&moment=start", "Luisteren", 0);
  assert.equal(await page.locator(".question textarea").first().inputValue(), "Vragen stellen\n\nLuisteren");
  assert.deepEqual(await answers("stagegids:sheet:/forms/fiche student start"), ["Vragen stellen\n\nLuisteren", ["op de plaats"]]);
});

test("all is cleared only after a question, and comes back", async (t) => {
  const page = await open(t, await site(), PATH);
  await begin(page, "mentor", "midway");
  await level(page, "doen", "hoog").check();
  await page.locator("[name=growth]").fill("Trager praten.");
  await isKept(page);
  await page.getByRole("button", { name: "Wis alles" }).click();
  assert.ok(await level(page, "doen", "hoog").isChecked(), "the question alone clears nothing");
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  assert.equal(await page.locator(".pick input:checked").count(), 0);
  assert.deepEqual(await kept(page), {});
  await page.getByRole("button", { name: "Zet terug" }).click();
  assert.ok(await level(page, "doen", "hoog").isChecked());
  assert.equal(await page.locator("[name=growth]").inputValue(), "Trager praten.");
  assert.equal(Object.keys(await kept(page)).length, 1);
});

test("two tabs never write over each other", async (t) => {
  const guide = await site();
  const one = await open(t, guide, `${PATH}?role=mentor&moment=midway`);
  const other = await one.context().newPage();
  await other.goto(guide.at(`${PATH}?role=mentor&moment=midway`));
  await level(one, "doen", "laag").check();
  await isKept(one);
  await other.locator(".sheet-notice", { hasText: "ander tabblad" }).waitFor();
  // Who writes on nevertheless writes over nothing.
  await level(other, "leren", "hoog").check();
  await leaves(other);
  const levels = async () => Object.values(await kept(one))[0].items.map(({ level }) => level ?? "-").join(" ");
  assert.equal(await levels(), "- laag -");
  await other.getByRole("button", { name: "Toon wat het andere tabblad heeft" }).click();
  assert.ok(await level(other, "doen", "laag").isChecked());
  await level(other, "leren", "hoog").check();
  await one.locator(".sheet-notice", { hasText: "ander tabblad" }).waitFor();
  await one.getByRole("button", { name: "Houd wat hier staat" }).click();
  await one.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('"laag"') && !text.includes('"hoog"\n')));
  assert.equal(await levels(), "- laag -");
});

for (const [name, message, sabotage] of [
  ["a full device", /vol/, () => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  }],
  ["a browser that keeps nothing", /laat het niet toe/, () => {
    Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  }],
]) {
  test(`${name} is told in words, nothing on the screen is lost, and a file is offered`, async (t) => {
    const page = await tab(t);
    await page.addInitScript(sabotage);
    await page.goto((await site()).at(PATH));
    await begin(page, "mentor", "midway");
    await level(page, "doen", "hoog").check();
    await page.locator(".sheet-bar.is-lost .state", { hasText: message }).waitFor();
    // Another sheet and back: still there.
    await begin(page, "student", "midway");
    await begin(page, "mentor", "midway");
    assert.ok(await level(page, "doen", "hoog").isChecked());
    await level(page, "leren", "laag").check();
    const offer = page.locator(".sheet-notice").getByRole("button", { name: "Bewaar als bestand" });
    const [download] = await Promise.all([page.waitForEvent("download"), offer.click()]);
    assert.equal(download.suggestedFilename(), "groei-mentor-midway.json");
  });
}

test("without scripts a rubric is the page to print, with nothing that does not work", async (t) => {
  const page = await open(t, await site(), PATH, { scripts: false });
  assert.equal(await page.locator(".sheet-start").isVisible(), false);
  assert.equal(await page.locator("table.rubric").isVisible(), true);
  assert.equal(await page.locator("main input:visible, main button:visible").count(), 0);
});

for (const mode of MODES) {
  test(`axe-core finds nothing while filling in, at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const guide = await shipped();
    const page = await tab(t, mode);
    const found = [];
    for (const path of ["rubrics/eindevaluatie/?role=lecturer&moment=end", "rubrics/groeikaart/?role=mentor&moment=midway", "rubrics/verslag-klaar/?role=student&moment=end", "forms/leerdoelen/?role=student&moment=start"]) {
      await page.goto(guide.at(path));
      await page.locator(".sheet-bar").waitFor();
      const check = async (state) => found.push(...(await violations(page)).map((line) => `${path}, ${state}: ${line}`));
      await check("empty");
      for (const box of await page.locator(".pick input[type=radio]").all()) await box.evaluate((radio) => radio.click());
      await page.locator("main textarea").first().fill("Een voorbeeld.");
      await isKept(page);
      await check("filled");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${path} is ${wide} too wide`);
    }
    assert.deepEqual(found, []);
  });
}
