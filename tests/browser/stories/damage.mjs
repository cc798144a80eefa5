// Files of filled in sheets that somebody changed, by accident or not: whatever stands in one, reading it ends, and what was
// read can be written and read again. `FUZZ=600` does so for ten minutes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

const { LARGEST, read, write } = await import(join(process.env.REPOSITORY, "themes/base/modules/file.js"));

const DATA = {
  document: "rubrics/eind",
  kind: "rubric",
  title: "Eindevaluatie",
  lang: "nl",
  use: "summative",
  hash: "00112233",
  roles: { student: "Student", mentor: "Mentor" },
  moments: { end: "Einde" },
  levels: [{ id: "zwak", title: "Zwak", points: 0 }, { id: "goed", title: "Goed", points: 2 }],
  items: [{ id: "a", title: "Vragen", hash: "1" }, { id: "b", title: "Doen", hash: "2" }],
};
const SHEET = {
  role: "mentor",
  moment: "end",
  saved: "2026-11-22T10:00:00.000Z",
  items: [
    { id: "a", title: "Vragen", hash: "1", level: "goed", points: 2, text: "Elke week." },
    { id: "b", title: "Doen", hash: "2", applies: false, chosen: ["x", "y"], rows: [["wat", "wie"]] },
  ],
  fields: { student: "An", strengths: "Rustig." },
};
// What stands in the place of a value.
const STRANGE = [null, true, false, 0, -1, 1e308, 1.5, "", "goed", "__proto__", "constructor", "\u202e", "𝔘".repeat(9), [], [[]], {}, { id: "a" }, [null], "9".repeat(400), "275760-09-13", 8.65e15];

let state = 20261122;
const below = (bound) => {
  // xorshift32 (Marsaglia, 2003)
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % bound;
};
const places = (value, found = []) => {
  if (value && typeof value === "object") for (const key of Object.keys(value)) found.push([value, key]), places(value[key], found);
  return found;
};
const changed = () => {
  const file = JSON.parse(write(DATA, SHEET));
  for (let times = below(4); times >= 0; times--) {
    const all = places(file);
    if (all.length === 0) break;
    const [holder, key] = all[below(all.length)];
    const what = below(4);
    const set = (name, value) => Object.defineProperty(holder, name, { value: structuredClone(value), enumerable: true, configurable: true, writable: true });
    if (what === 0 && !Array.isArray(holder)) delete holder[key];
    else if (what === 1 && !Array.isArray(holder)) set(STRANGE.filter((one) => typeof one === "string")[below(5)], holder[key]);
    else set(key, STRANGE[below(STRANGE.length)]);
  }
  let text = JSON.stringify(file);
  for (let times = below(3); times > 0; times--) {
    const at = below(text.length + 1);
    text = text.slice(0, at) + ["", "\"", "{", "]", "\\u0000", ",", "é"][below(7)] + text.slice(at + below(4));
  }
  return text;
};

test("a file that nobody changed is read as it was written", () => {
  const { sheet, changes } = read(write(DATA, SHEET), DATA);
  assert.equal(changes, undefined);
  assert.equal(sheet.items[0].level, "goed");
  assert.equal(sheet.fields.student, "An");
});

test("whatever stands in a file, reading ends with a sheet or a reason", () => {
  const end = Date.now() + 1000 * Number(process.env.FUZZ ?? 1);
  const reasons = new Set();
  let sheets = 0;
  for (let count = 0; count < 2000 || Date.now() < end; count++) {
    const text = changed();
    let found;
    assert.doesNotThrow(() => (found = read(text, DATA)), text);
    if (found.refused) {
      reasons.add(found.refused);
      continue;
    }
    sheets++;
    assert.equal(Object.getPrototypeOf(found.sheet.fields), Object.prototype, text);
    const again = read(write(DATA, found.sheet), DATA);
    assert.deepEqual({ ...again.sheet, title: "", hash: "", levels: 0 }, { ...found.sheet, title: "", hash: "", levels: 0 }, text);
  }
  assert.ok(sheets > 100, "some changes leave a sheet");
  for (const reason of ["damaged", "foreign", "other", "role"]) assert.ok(reasons.has(reason), reason);
  assert.equal(read(" ".repeat(LARGEST + 1), DATA).refused, "large");
});
