// A learner makes the exercises of a lesson: with keys alone, with a finger, in pieces, in two tabs, and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, late, leaves, open, tab, violations } from "../browser.mjs";
import { MODULE } from "../module.mjs";
import { guide, serve } from "../site.mjs";

let served;
const site = () => (served ??= serve(guide(MODULE)));
const LESSON = "modules/leren/een/";
const form = (page, name) => page.locator(`[data-form="${name}"]`);
const state = (question) => question.getAttribute("data-state");
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("stagegids:answers:/modules/leren"))?.d ?? {});
/** Tabs on until the focus is on what `wanted` finds; fails when it goes round. */
const tabTo = async (page, wanted) => {
  for (let steps = 0; steps < 150; steps += 1) {
    if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${wanted}`);
};

/** Answers every question well, by way of `press` (a control) and `type` (a field and its text). */
const answerAll = async (page, { press, type, choose }) => {
  const go = (name) => press(form(page, name).locator(".go"));
  await press(form(page, "one").locator(".options input").nth(1));
  await press(form(page, "one").locator(".sure input").nth(2));
  await go("one");
  await press(form(page, "several").locator(".options input").nth(0));
  await press(form(page, "several").locator(".options input").nth(2));
  await go("several");
  await press(form(page, "true-false").locator(".options input").nth(0));
  await go("true-false");
  await choose(form(page, "match").locator("select").nth(0), "waarneming");
  await choose(form(page, "match").locator("select").nth(1), "lof");
  await go("match");
  // They start in the order of the alphabet: asking stands before saying.
  const row = form(page, "order").locator(".options li").filter({ hasText: "Vraag wat" });
  await press(row.getByRole("button", { name: /Zet lager/ }));
  await go("order");
  await type(form(page, "fill").locator("input"), "Handelen");
  await choose(form(page, "fill").locator("select"), "persoon");
  await go("fill");
  await type(form(page, "number").locator("input"), "2,5");
  await go("number");
  await type(form(page, "reflection").locator("textarea"), "Ik zag dat zij wachtte tot iedereen keek.");
  await go("reflection");
  await press(form(page, "reflection").locator(".options input"));
  await press(form(page, "scale").locator("input").nth(1));
  await press(form(page, "statement").locator(".options input").nth(0));
  await go("statement");
  await type(form(page, "open").locator("textarea"), "Wachten.");
};
const GRADED = ["one", "several", "true-false", "match", "order", "fill", "number"];
const allRight = async (page) => {
  for (const name of GRADED) assert.equal(await state(form(page, name)), "right", name);
  assert.match(await form(page, "reflection").locator(".more").textContent(), /telde tot drie/);
  assert.ok(await form(page, "statement").locator(".result").getAttribute("open") !== null);
  await page.locator(".standing .status").filter({ hasText: "11 van 11 gedaan · 9 van 9 punten" }).waitFor();
};

test("the whole lesson is made with the keyboard alone", async (t) => {
  const page = await open(t, await site(), LESSON);
  const press = async (control) => {
    // A group of radio buttons is one stop: arrows move in it.
    const radio = (await control.getAttribute("type")) === "radio";
    if (radio) {
      const name = await control.getAttribute("name");
      await tabTo(page, page.locator(`input[name="${name}"]`));
      await page.keyboard.press("Space");
      for (let steps = 0; steps < 6 && !(await control.isChecked()); steps += 1) await page.keyboard.press("ArrowDown");
      assert.ok(await control.isChecked());
      return;
    }
    await tabTo(page, control);
    await page.keyboard.press((await control.getAttribute("type")) === "checkbox" ? "Space" : "Enter");
  };
  const type = async (field, text) => {
    await tabTo(page, field);
    await page.keyboard.type(text);
  };
  const choose = async (select, word) => {
    await tabTo(page, select);
    await page.keyboard.type(word.slice(0, 3));
  };
  await answerAll(page, { press, type, choose });
  await allRight(page);
});

test("the whole lesson is made with a finger at 360 px", async (t) => {
  const page = await open(t, await site(), LESSON, { width: 360, touch: true });
  const press = (control) => control.tap();
  const type = async (field, text) => {
    await field.tap();
    await page.keyboard.type(text);
  };
  await answerAll(page, { press, type, choose: (select, label) => select.selectOption({ label }) });
  await allRight(page);
  const small = await page.locator(".question :is(button, select):visible, .question .options li:visible").evaluateAll((targets) =>
    targets.filter((target) => target.getBoundingClientRect().height < 40).map((target) => target.outerHTML.slice(0, 80)));
  assert.deepEqual(small, [], "what a finger must hit is high enough");
});

test("a wrong answer says why, tries run out, and the answer follows", async (t) => {
  const page = await open(t, await site(), LESSON);
  const one = form(page, "one");
  await one.locator(".go").click();
  assert.equal(await state(one), "hold");
  // The row answers, not only the circle in it.
  await one.locator(".options li").nth(0).locator("div").click();
  await one.locator(".go").click();
  assert.equal(await state(one), "wrong");
  assert.match(await one.locator(".options .said").textContent(), /over de persoon/);
  assert.match(await one.locator("[role=status]").textContent(), /Nog niet juist.*nog 1 poging/);
  assert.equal(await one.locator(".more").getByText("herhalen").count(), 0, "the explanation waits");
  // The same answer again costs no try.
  await one.locator(".go").click();
  assert.equal((await kept(page))["een#een"].n, 1);
  await one.locator(".options input").nth(2).check();
  await one.locator(".go").click();
  assert.equal(await one.locator(".go").isVisible(), false);
  assert.equal(await one.locator("[data-mark=missed]").count(), 1);
  assert.match(await one.locator(".more").textContent(), /herhalen/);
  assert.ok(await one.locator(".options input").nth(1).isDisabled());
  // What was missed is listed, and leads there.
  await page.locator(".missed summary").click();
  assert.equal(await page.locator(".missed a").getAttribute("href"), "#een");
  await one.getByRole("button", { name: "Doe opnieuw" }).click();
  await one.locator(".options input").nth(1).check();
  await one.locator(".go").click();
  assert.equal(await state(one), "right");
  assert.equal(await page.locator(".missed").count(), 0);
});

test("part of an answer earns part of the points", async (t) => {
  const page = await open(t, await site(), LESSON);
  const several = form(page, "several");
  await several.locator("input").nth(0).check();
  await several.locator(".go").click();
  assert.equal(await state(several), "partly");
  const fill = form(page, "fill");
  await fill.locator("input").fill("karakter");
  await fill.locator("select").selectOption("persoon");
  await fill.locator(".go").click();
  assert.equal(await state(fill), "partly");
  assert.deepEqual(await fill.locator(".gap-box").evaluateAll((gaps) => gaps.map((gap) => gap.dataset.mark)), ["wrong", "right"]);
  await fill.getByRole("button", { name: "Toon het antwoord" }).click();
  assert.equal(await fill.locator(".instead").textContent(), "gedrag");
  const number = form(page, "number");
  await number.locator("input").fill("drie");
  await number.locator(".go").click();
  assert.equal(await state(number), "hold");
  await number.locator("input").fill("3");
  await number.locator(".go").click();
  assert.equal(await state(number), "partly");
  assert.match(await number.textContent(), /Bijna/);
});

test("entries and right sides can be dragged as well", async (t) => {
  const page = await open(t, await site(), LESSON);
  const order = form(page, "order");
  const row = (text) => order.locator(".options li").filter({ hasText: text });
  const { height } = await row("Zeg waarop").boundingBox();
  await row("Vraag wat").dragTo(row("Zeg waarop"), { targetPosition: { x: 60, y: height - 4 } });
  await order.locator(".go").click();
  assert.equal(await state(order), "right");
  const match = form(page, "match");
  await match.locator(".rights li").filter({ hasText: "lof" }).dragTo(match.locator(".lefts li").nth(1));
  assert.equal(await match.locator("select").nth(1).inputValue(), "1");
});

test("leaving at any point loses nothing, also not what was just typed", async (t) => {
  const page = await open(t, await site(), LESSON);
  await form(page, "one").locator("input").nth(0).check();
  await form(page, "one").locator(".go").click();
  await form(page, "several").locator("input").nth(1).check();
  await form(page, "order").locator(".movers button").nth(1).click();
  const order = await form(page, "order").locator(".options li div").allTextContents();
  await form(page, "fill").locator("input").fill("gedr");
  await form(page, "open").locator("textarea").fill("Halve zin");
  await page.goto((await site()).at(""));
  await page.goBack();
  assert.equal(await state(form(page, "one")), "wrong");
  assert.equal(await form(page, "several").locator("input").nth(1).isChecked(), true);
  assert.equal(await state(form(page, "several")), "", "what was not looked at is not judged");
  assert.deepEqual(await form(page, "order").locator(".options li div").allTextContents(), order);
  assert.equal(await form(page, "fill").locator("input").inputValue(), "gedr");
  assert.equal(await form(page, "open").locator("textarea").inputValue(), "Halve zin");
  assert.match(await page.locator(".kept").textContent(), /Bewaard op dit toestel/);
  // Clearing asks once more, and then everything is gone.
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.getByRole("button", { name: "Nee, bewaar" }).click();
  assert.equal(await state(form(page, "one")), "wrong");
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.getByRole("button", { name: "Ja, wis alles" }).click();
  assert.equal(await form(page, "open").locator("textarea").inputValue(), "");
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
});

test("who answers before the script is there loses nothing", async (t) => {
  const page = await tab(t);
  const written = form(page, "open").locator("textarea");
  const visit = async (answer) => {
    const come = await late(page);
    await page.goto((await site()).at(LESSON), { waitUntil: "commit" });
    await answer();
    assert.ok(await form(page, "number").locator(".go").isDisabled(), "a button that does nothing yet says so");
    come();
    await page.locator(".standing.is-on").waitFor();
  };
  await visit(async () => {
    await written.fill("Vroeg geschreven.");
    await form(page, "one").locator(".options input").nth(1).check();
    await form(page, "one").locator(".sure input").nth(2).check();
    await form(page, "fill").locator("input").fill("gedrag");
    await form(page, "number").locator("input").fill("2,5");
  });
  assert.equal(await written.inputValue(), "Vroeg geschreven.");
  assert.equal(await form(page, "fill").locator("input").inputValue(), "gedrag");
  await form(page, "number").locator(".go").click();
  assert.equal(await state(form(page, "number")), "right");
  await form(page, "one").locator(".go").click();
  assert.equal(await state(form(page, "one")), "right");
  assert.equal((await kept(page))["een#een"].c, 3);
  assert.equal((await kept(page))["een#orde"], undefined, "what nobody touched is not answered");
  // The next time the text that is kept stands above what was written early; an answer that is kept stays.
  await visit(async () => {
    await written.fill("Nog iets.");
    await form(page, "one").locator(".options input").nth(0).check();
  });
  assert.equal(await written.inputValue(), "Vroeg geschreven.\n\nNog iets.");
  assert.ok(await form(page, "one").locator(".options input").nth(1).isChecked());
  // What was cleared meanwhile does not come back with the page.
  await page.goto((await site()).at(""));
  await page.evaluate(() => localStorage.clear());
  await page.goBack();
  await page.locator(".standing .status", { hasText: "0 van 11 gedaan" }).waitFor();
  assert.deepEqual(await kept(page), {});
});

test("a second tab keeps what the first one wrote, and shows it", async (t) => {
  const page = await open(t, await site(), LESSON);
  const other = await page.context().newPage();
  await other.goto((await site()).at(LESSON));
  await form(page, "true-false").locator("input").nth(0).check();
  await form(page, "true-false").locator(".go").click();
  await form(other, "true-false").and(other.locator("[data-state=right]")).waitFor();
  await form(other, "number").locator("input").fill("2,5");
  await form(other, "number").locator(".go").click();
  await form(page, "number").and(page.locator("[data-state=right]")).waitFor();
  const both = await kept(page);
  assert.equal(both["een#waar"].s, 1);
  assert.equal(both["een#getal"].s, 1);
});

test("who writes the same text in two tabs at once is asked, and neither text is lost", async (t) => {
  const page = await tab(t);
  const other = await page.context().newPage();
  const field = (tab) => form(tab, "reflection").locator("textarea");
  const choice = (name) => form(other, "reflection").getByRole("button", { name });
  const shows = (tab, text) => tab.waitForFunction((text) => document.querySelector('[data-form="reflection"] textarea').value === text, text);
  // The clock stands still, so that it is at once however busy the computer is.
  await page.context().clock.install();
  for (const each of [page, other]) {
    await each.goto((await site()).at(LESSON));
    await form(each, "reflection").locator(".go:disabled").waitFor();
  }
  await page.context().clock.pauseAt(Date.now() + 3_600_000);
  const writes = async (first, second) => {
    await field(page).fill(first);
    await field(other).fill(second);
    await leaves(page);
  };
  await writes("Wat er in de eerste tab geschreven staat", "Wat er in de tweede tab geschreven staat");
  await choice("Neem die over").waitFor();
  assert.equal(await field(other).inputValue(), "Wat er in de tweede tab geschreven staat");
  // Who wants to see the model answer before choosing is still asked.
  await page.context().clock.runFor(500);
  await form(other, "reflection").locator(".go").click();
  await choice("Neem die over").click();
  assert.equal(await field(other).inputValue(), "Wat er in de eerste tab geschreven staat");
  await writes("Wat de eerste tab er daarna nog bij schreef", "Wat de tweede tab er daarna nog bij schreef");
  await choice("Houd deze").click();
  await shows(page, "Wat de tweede tab er daarna nog bij schreef");
  // Who leaves without choosing keeps both.
  await writes("Wat in de eerste tab het laatst stond", "Wat in de tweede tab het laatst stond");
  await choice("Houd deze").waitFor();
  await leaves(other);
  await shows(page, "Wat in de eerste tab het laatst stond\n\nWat in de tweede tab het laatst stond");
  // Another question that is answered in the other tab asks nothing of who is writing.
  await field(other).fill("Halverwege");
  await form(page, "true-false").locator("input").nth(0).check();
  await form(page, "true-false").locator(".go").click();
  await form(other, "true-false").and(other.locator("[data-state=right]")).waitFor();
  assert.equal(await choice("Houd deze").count(), 0);
  assert.equal(await field(other).inputValue(), "Halverwege");
});

test("a device that keeps nothing says so, and the exercises work", async (t) => {
  const page = await tab(t);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto((await site()).at(LESSON));
  await form(page, "true-false").locator("input").nth(0).check();
  await form(page, "true-false").locator(".go").click();
  assert.equal(await state(form(page, "true-false")), "right");
  assert.match(await page.locator(".kept").textContent(), /bewaart het niet/);
});

for (const mode of MODES) {
  test(`axe-core finds nothing in any state at ${mode.width} px, ${mode.dark ? "dark" : "light"}`, async (t) => {
    const page = await open(t, await site(), LESSON, mode);
    const found = [];
    const look = async (what) => found.push(...(await violations(page)).map((line) => `${what}: ${line}`));
    await look("unanswered");
    await form(page, "one").locator("input").nth(0).check();
    await form(page, "several").locator("input").nth(0).check();
    await form(page, "true-false").locator("input").nth(1).check();
    await form(page, "match").locator("select").nth(0).selectOption("2");
    await form(page, "match").locator("select").nth(1).selectOption("2");
    await form(page, "fill").locator("input").fill("karakter");
    await form(page, "fill").locator("select").selectOption("persoon");
    await form(page, "number").locator("input").fill("3");
    for (const name of GRADED) await form(page, name).locator(".go").click();
    await look("wrong or partly");
    for (const name of GRADED) {
      const give = form(page, name).getByRole("button", { name: "Toon het antwoord" });
      if (await give.count()) await give.click();
    }
    await form(page, "statement").locator("input").nth(0).check();
    await form(page, "statement").locator(".go").click();
    await form(page, "reflection").locator("textarea").fill("een twee drie vier vijf zes");
    await form(page, "reflection").locator(".go").click();
    await form(page, "scale").locator("input").nth(1).check();
    await look("revealed");
    for (const name of GRADED) await form(page, name).getByRole("button", { name: "Doe opnieuw" }).click();
    await page.getByRole("button", { name: "Wis alles" }).click();
    await page.getByRole("button", { name: "Ja, wis alles" }).click();
    await page.evaluate(() => scrollTo(0, 0));
    await answerAll(page, { press: (control) => control.click(), type: (field, text) => field.fill(text), choose: (select, label) => select.selectOption({ label }) });
    await look("right");
    assert.deepEqual(found, []);
  });
}

test("without scripts the lesson is a sheet with its key; with them the key waits", async (t) => {
  const sheet = await open(t, await site(), LESSON, { scripts: false });
  assert.ok(await sheet.locator(".key").isVisible());
  assert.deepEqual(await sheet.locator(".go:visible, .standing:visible").count(), 0);
  const page = await open(t, await site(), LESSON);
  assert.equal(await page.locator(".key").isVisible(), false);
  await page.getByRole("button", { name: "Toon alle antwoorden" }).click();
  assert.ok(await page.locator(".key").isVisible());
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".key").isVisible());
  assert.equal(await page.locator(".go:visible, .standing:visible, .verdict:visible").count(), 0);
});

test("the teacher prints the key the right way up, the class a sheet without it", async (t) => {
  const page = await open(t, await site(), LESSON);
  const printed = (name) => page.evaluate((name) => new Promise((done) => {
    globalThis.print = () => done();
    [...document.querySelectorAll(".standing button")].find((button) => button.textContent === name).click();
  }), name);
  const key = page.locator(".key");
  const over = () => page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "print" });
  assert.equal(await key.evaluate((key) => getComputedStyle(key).rotate), "180deg", "otherwise it stands upside down");
  await printed("Druk af voor de docent, met de antwoorden");
  assert.equal(await key.evaluate((key) => getComputedStyle(key).rotate), "none");
  await over();
  await printed("Druk af zonder antwoorden");
  assert.equal(await key.isVisible(), false);
  await over();
  assert.ok(await key.isVisible());
});
