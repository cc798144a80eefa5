// A small guide with sheets to fill in, and what a reader does with them.
import { readFileSync } from "node:fs";
import { guide, serve } from "./site.mjs";

const QUIET = "severity: {page/orphan: off, review/owner: off, review/date: off, criterion/outcome: off}\n";
const LEVELS = ["laag", "midden", "hoog"];

/** The text of a rubric: `criteria` maps ids to settings; `more` goes in the front matter. */
export const rubric = (title, { use = "formative", points = [], more = "", criteria = { plannen: "", doen: "", leren: "" }, words = {} } = {}) => {
  const scale = LEVELS.map((id, at) => `  - {id: ${id}, title: ${id[0].toUpperCase()}${id.slice(1)}${points[at] === undefined ? "" : `, points: ${points[at]}`}}`);
  const sections = Object.entries(criteria).map(([id, settings]) => {
    const title = `${id[0].toUpperCase()}${id.slice(1)}`;
    const lists = LEVELS.map((level) => `- **${level}:** Je laat zien hoe je ${words[id] ?? id} ${level} aanpakt in de groep.`);
    return `## ${title}\n<!-- id: ${id}${settings ? `; ${settings}` : ""} -->\n\n${lists.join("\n")}\n`;
  });
  return `---\ntitle: ${title}\nuse: ${use}\nscale:\n${scale.join("\n")}\n${more}---\n\nVul in.\n\n${sections.join("\n")}`;
};

export const RATERS = "raters:\n  - {role: student, counts: informative}\n  - {role: mentor, counts: informative}\nmoments: [midway, end]\n";
export const FORM = `---
title: Fiche
use: worksheet
roles: [student, mentor]
moments: [start]
---

Vul in.

## Vragen
<!-- id: vragen -->

### Open: Wat wil je leren?
<!-- id: leren; lines: 3 -->

### Vraag: Waar werk je?
<!-- id: waar -->

- ( ) thuis
- ( ) op de plaats

### Vraag: Wat past?
<!-- id: past -->

- [ ] rust
- [ ] ruimte

### Waar of niet waar: Ik ken de regels
<!-- id: regels -->

- ( ) Waar
- ( ) Niet waar

### Getal: Hoeveel dagen?
<!-- id: dagen -->

### Schaal: Hoe zeker ben je?
<!-- id: zeker; scale: niet | wat | heel -->

- van je kennis
- van je handen

### Koppel: Wat hoort bij wie?
<!-- id: koppel -->

- Plannen → student
- Kijken → mentor

### Volgorde: Wat doe je eerst?
<!-- id: eerst -->

1. Kijken
2. Doen

### Invul: Maak af
<!-- id: maak -->

Ik begin op {maandag} en werk {(thuis) | elders}.

### Stelling: Stage hoort in het eerste jaar
<!-- id: stelling -->

- ( ) Eens
- ( ) Oneens

### Reflectie: Wat nam je mee?
<!-- id: mee -->

#### Checklist
- [ ] Ik noem gedrag.
`;

/** A guide with these files beside a home page, served. */
export const sheets = (files) =>
  serve(guide({ "content/guide.yml": `title: Proef\nlanguage: nl\n${QUIET}`, "content/index.md": "---\ntitle: Start\n---\n\nWelkom.\n", ...files }));

/** What is kept in the browser for sheets: key → parsed. */
export const kept = (page) =>
  page.evaluate(() => Object.fromEntries(Object.keys(localStorage).filter((key) => key.startsWith("stagegids:sheet:")).sort().map((key) => [key, JSON.parse(localStorage.getItem(key))])));

/** Chooses who fills in, and when. */
export const begin = async (page, role, moment) => {
  await page.locator(`[name="sheet-role"][value="${role}"]`).check();
  if (moment) await page.locator(`[name="sheet-moment"][value="${moment}"]`).check();
};

/** Waits until the page says that it keeps what was filled in. */
export const isKept = (page) => page.locator(".sheet-bar .state").filter({ hasText: /^Bewaard op dit toestel om \d/ }).waitFor();

/** The radio button of a level. */
export const level = (page, criterion, id) => page.locator(`input[name="level ${criterion}"][value="${id}"]`);

/** What comes of a click that saves a file: its name and text. */
export const saved = async (page, click) => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

/** Gives the page a file to open. */
export const openFile = (page, text, selector = ".sheet-start input[type=file]") =>
  page.locator(selector).setInputFiles({ name: "blad.json", mimeType: "application/json", buffer: Buffer.from(text) });
