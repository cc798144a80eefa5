// Somebody who does not know git opens the editor in the browser: the real one, on what the build tells it of the guide.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "../browser.mjs";
import { guide, serve } from "../site.mjs";

const require = createRequire(join(process.env.PACKAGES, "package.json"));
const cms = join(process.env.PACKAGES, "node_modules/@sveltia/cms");

/** A guide in two languages, with the editor switched on for a trial. */
const edited = () => {
  const folder = guide({
    "content/guide.yml": `title: Gids
language: nl
languages: [nl, fr]
search: false
pdf: false
offline: false
audiences: {student: Student, mentor: Mentor}
web-editor: {script: admin/cms.js, host: trial}
severity: {page/orphan: off, review/owner: off, review/date: off, translation/missing: off, outcome/untaught: off, outcome/unassessed: off, outcome/unpractised: off}
`,
    "content/index.md": "---\ntitle: Start\n---\n\nWelkom.\n",
    "content/outcomes/stage.md": "---\ntitle: Leerresultaten\n---\n\n## Vragen\n<!-- id: lr-1; code: LR 1 -->\n\nJe vraagt.\n",
    "content/handbooks/mentor/index.md": "---\ntitle: Mentorboek\n---\n\nBegin.\n",
  });
  mkdirSync(join(folder, "content/admin"), { recursive: true });
  copyFileSync(join(cms, "dist/sveltia-cms.js"), join(folder, "content/admin/cms.js"));
  cpSync(join(cms, "locales"), join(folder, "content/admin/locales"), { recursive: true });
  const fonts = readdirSync(join(cms, "npm/assets")).filter((name) => name.endsWith(".woff2"));
  for (const name of fonts) copyFileSync(join(cms, "npm/assets", name), join(folder, "content/admin", name));
  return folder;
};

test("what the editor is told fits its own schema", async () => {
  const site = await serve(edited());
  const config = JSON.parse(site.read("admin/config.json"));
  await site.stop();
  const Ajv = require("ajv");
  const schema = JSON.parse(readFileSync(join(cms, "schema/sveltia-cms.json"), "utf8"));
  const validate = new Ajv({ strict: false, logger: false, formats: { regex: true } }).compile(schema);
  assert.ok(validate(config), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
});

test("the editor shows the folders and fields of the guide", async (t) => {
  const site = await serve(edited());
  t.after(() => site.stop());
  // It asks for nothing of another site; what it asks of its own may be absent.
  const page = await open(t, site, "admin/", { width: 1280, calm: false, locale: "en-GB" });
  await page.getByRole("button", { name: /work with test repository/i }).click();
  await page.getByText("Rubrics", { exact: true }).first().waitFor();
  for (const name of ["Handboeken", "Handboeken › Mentorboek", "Leerresultaten", "Formulieren", "Begrippen"]) {
    assert.ok(await page.getByText(name, { exact: true }).first().isVisible(), name);
  }
  await page.goto(`${site.at("admin/")}#/collections/rubrics/new`);
  await page.getByText("Beoordelaars", { exact: true }).first().waitFor();
  for (const words of ["Titel", "Niveaus", "Of de rubric onderweg helpt (dan zijn er geen punten) of het resultaat beoordeelt."]) {
    assert.ok((await page.getByText(words, { exact: true }).count()) > 0, words);
  }
  const strange = page.trouble.filter((what) => /another site|policy|Content Security/i.test(what));
  assert.deepEqual(strange, []);
});
