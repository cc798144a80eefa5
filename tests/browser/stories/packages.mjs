// What packages that play are made of: manifests that the schemas of the standards take, every file, nothing from outside; and
// a module of two hundred questions whose answers still fit.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tab } from "../browser.mjs";
import { platform, unpack } from "../lms.mjs";
import { LESSON, MODULE, PACKED } from "../module.mjs";
import { judged } from "../schemas.mjs";
import { guide, serve, shipped } from "../site.mjs";

const zips = (site) => site.files().filter((path) => /-(scorm12|scorm2004|cmi5)\.zip$/.test(path));
const read = (site, path) => readFileSync(join(site.out, path));

test("every package of the shipped guide is valid, whole and light", async () => {
  const site = await shipped();
  const found = zips(site);
  assert.ok(["scorm12", "scorm2004", "cmi5"].every((version) => found.some((path) => path.includes(`feedback-${version}`))), `${found}`);
  for (const path of found) {
    const files = unpack(read(site, path));
    const version = path.match(/-(\w+)\.zip$/)[1];
    const page = files.get("index.html").toString("utf8");
    // Every file that the page or a stylesheet names is there; nothing else is.
    const named = [...page.matchAll(/\s(?:href|src|poster)="([^"#:][^":]*)"/g)].map(([, address]) => decodeURIComponent(address));
    assert.deepEqual(named.filter((name) => !files.has(name)), [], path);
    assert.doesNotMatch(page, /\s(?:src|poster|srcset)="(?:https?:)?\/\//, `${path}: nothing is loaded from outside`);
    assert.doesNotMatch(page, /\s(?:href|src)="\//, `${path}: every address is relative or whole`);
    const beside = [...page.matchAll(/<a [^>]*href="https?:[^>]*>/g)].filter(([link]) => !link.includes('target="_blank"'));
    assert.deepEqual(beside.map(([link]) => link), [], `${path}: what leads out opens a tab of its own`);
    const light = [...files].filter(([name]) => !/\.(mp3|mp4|png|jpe?g)$/.test(name)).reduce((sum, [, bytes]) => sum + bytes.length, 0);
    assert.ok(light < 1_000_000, `${path}: ${light}`);
    if (version === "cmi5") continue;
    const manifest = files.get("imsmanifest.xml").toString("utf8");
    assert.deepEqual(await judged(version, manifest), [], path);
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => decodeURIComponent(name));
    assert.deepEqual(listed.sort(), [...files.keys()].filter((name) => name !== "imsmanifest.xml").sort(), path);
    assert.match(manifest, /<resource identifier="resource" type="webcontent" adlcp:scorm[tT]ype="sco" href="index\.html">/);
  }
});

test("a schema refuses a manifest that is wrong", async () => {
  const site = await shipped();
  for (const version of ["scorm12", "scorm2004"]) {
    const path = zips(site).find((path) => path.includes(version));
    const manifest = unpack(read(site, path)).get("imsmanifest.xml").toString("utf8");
    assert.notDeepEqual(await judged(version, manifest.replace('identifier="item"', 'identifier="1 item"')), []);
    assert.notDeepEqual(await judged(version, manifest.replace("<resources>", "<resource>").replace("</resources>", "</resource>")), []);
  }
});

test("the room that the program counts with is what the answers take", async () => {
  const scripts = mkdtempSync(join(process.env.SCRATCH, "scripts-"));
  for (const part of ["modules", "packages"]) cpSync(join(process.env.REPOSITORY, "themes/base", part), scripts, { recursive: true });
  const { encode, places } = await import(join(scripts, "state.js"));
  // So many of each form that the program says how much room they take.
  const lesson = [LESSON.split("### ")[0], ...Array.from({ length: 80 }, (_, at) => LESSON.slice(LESSON.indexOf("### ")).replace(/id: (\w+)/g, `id: $1${at}`))].join("\n");
  const files = { ...MODULE, ...PACKED, "content/modules/leren/01-een.md": lesson };
  const folder = guide(files);
  const { stdout, stderr } = spawnSync(process.env.STAGEGIDS, ["check", folder, "--lang", "en"], { encoding: "utf8" });
  const said = (stdout + stderr).match(/take up to ([\d.,\s]+) characters/);
  assert.ok(said, stdout + stderr);
  const counted = Number(said[1].replace(/\D/g, ""));
  const site = await serve(folder);
  const page = unpack(read(site, "modules/leren/leren-scorm12.zip")).get("index.html").toString("utf8");
  await site.stop();
  const unescaped = (text) => text.replaceAll("&quot;", '"').replaceAll("&#34;", '"').replaceAll("&#x2F;", "/").replaceAll("&#39;", "'").replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const tasks = [...page.matchAll(/ data-(?:task|dialogue)="([^"]*)"/g)].map(([, data]) => JSON.parse(unescaped(data))).map((question) => ({ id: question.id, form: question.form ?? "dialogue", question }));
  assert.ok(tasks.length > 800);
  // The most that each form keeps.
  const most = { one: 3, "true-false": 2, several: [1, 2, 3], match: [3, 3], order: [3, 2, 1], fill: ["een lang woord", "zaak"], number: "123456789012345", scale: [3], statement: 2, reflection: [1], open: [] };
  const entry = ({ form }) => (form === "dialogue" ? { w: [2, 2, 2, 2, 2], d: 1, p: 1, u: 0 } : { a: most[form], n: 99, s: 0.5, f: 0.5, c: 3, d: 1, g: 1, e: 1, ...(form === "scale" ? { o: [3] } : {}) });
  const all = places([...tasks, { id: "#passed", form: "facts", question: {} }]);
  const { length } = encode(all, { ...Object.fromEntries(tasks.map((task) => [task.id, entry(task)])), "#passed": { t: 99_999 } }, { room: 1 });
  assert.ok(length <= counted, `${length} characters, ${counted} counted`);
  assert.ok(counted < 1.25 * length, `${length} characters, ${counted} counted`);
});

test("the answers to two hundred questions of all forms fit in SCORM 1.2", async (t) => {
  const form = (at) => [
    `### Vraag: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-1 -->\n\n- ( ) Een\n  > Neen.\n- (x) Twee\n- ( ) Drie\n  > Neen.\n`,
    `### Vraag: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-2 -->\n\n- [x] Een\n- [ ] Twee\n  > Neen.\n- [x] Drie\n- [ ] Vier\n  > Neen.\n`,
    `### Koppel: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-1 -->\n\n- Een → 1\n- Twee → 2\n- Drie → 3\n- Vier → 4\n`,
    `### Volgorde: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-1 -->\n\n1. Een\n2. Twee\n3. Drie\n4. Vier\n`,
    `### Invul: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-2 -->\n\nDit is {een gat}, en dit {ook een} gat.\n`,
    `### Getal: Vraag ${at}?\n<!-- id: v${at}; practises: outcomes/mentor#me-2 -->\n\n- = ${at}\n`,
  ][at % 6];
  const lesson = MODULE["content/modules/leren/01-een.md"].split("### ")[0] + Array.from({ length: 200 }, (_, at) => form(at)).join("\n");
  const site = await serve(guide({ ...MODULE, ...PACKED, "content/modules/leren/01-een.md": lesson }));
  t.after(() => site.stop());
  const lms = await platform(t, read(site, "modules/leren/leren-scorm12.zip"), "scorm12", { settings: { logLevel: 5 } });
  const page = await tab(t);
  await page.goto(lms.address);
  const frame = page.frames().find((frame) => frame.url().includes("/module/"));
  await frame.locator(".standing.is-on").waitFor();
  // Wrong twice, each in its own way, with long words where words are asked.
  for (const words of ["een heel ander woord dan gevraagd was", "nog een ander lang woord dat fout is"]) {
    await frame.evaluate((words) => {
      for (const question of document.querySelectorAll("[data-task]")) {
        const options = [...question.querySelectorAll(".options input")].filter((input) => input.type !== "hidden");
        if (question.dataset.form === "one") options[words.startsWith("nog") ? 2 : 0].click();
        if (question.dataset.form === "several") options[words.startsWith("nog") ? 3 : 1].click();
        for (const select of question.querySelectorAll("select")) {
          select.value = words.startsWith("nog") ? 2 : 1;
          select.dispatchEvent(new Event("input", { bubbles: true }));
        }
        if (question.dataset.form === "order") question.querySelectorAll(".movers button")[words.startsWith("nog") ? 3 : 1].click();
        for (const input of question.querySelectorAll('input[type="text"]:not(.lefts input, .options input)')) {
          input.value = question.dataset.form === "number" ? String(words.length * 1000) : words;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
        question.querySelector(".go")?.click();
      }
    }, words);
  }
  assert.match(await frame.locator(".course .status").textContent(), /punten/);
  const { length } = lms.kept.cmi.suspend_data;
  assert.ok(length > 1000 && length <= 4096, `${length} characters`);
  const states = await frame.locator("[data-task]").evaluateAll((all) => all.map((one) => one.dataset.state));
  assert.equal(states.filter((state) => state === "").length, 1, "all but the scale of the other lesson are answered");
  await page.goto("about:blank");
  await page.goto(lms.address);
  const again = page.frames().find((frame) => frame.url().includes("/module/"));
  await again.locator(".standing.is-on").waitFor();
  assert.deepEqual(await again.locator("[data-task]").evaluateAll((all) => all.map((one) => one.dataset.state)), states);
});
