// What is kept of a module in a learning platform, without a page: the form of it is pure.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

// The scripts of packages import those of exercises as one folder, as they leave.
const themes = join(process.env.REPOSITORY, "themes/base");
const folder = mkdtempSync(join(process.env.SCRATCH, "scripts-"));
for (const part of ["modules", "packages"]) cpSync(join(themes, part), folder, { recursive: true });
const { decode, encode, places } = await import(join(folder, "state.js"));
const { clock, duration, in12, in2004, interactions, named } = await import(join(folder, "responses.js"));

const task = (id, form, more = {}) => ({ id, form, question: { id, form, points: 1, ...more }, words: { title: `Wat is ${id}?`, options: ["Eerste keus", "Tweede: “keus”"], lefts: ["Links"], marks: ["niet", "wel"] } });
const TASKS = [
  task("a#een", "one", { right: [2] }),
  task("a#meer", "several", { right: [1, 3] }),
  task("a#invul", "fill", { gaps: [{ right: ["gedrag", "handelen"] }, { right: ["persoon"], menu: ["persoon", "zaak"] }] }),
  task("a#getal", "number", { ranges: [[2.4, 2.6, true], [2, 4, false]] }),
  task("a#orde", "order", { right: [2, 1, 3] }),
  task("a#koppel", "match", { right: [2, 1] }),
  { id: "b#talk", form: "dialogue", question: { pass: [], turns: [{ to: [2, 2] }, { to: [] }] }, words: { title: "Praat" } },
  task("b#schaal", "scale", { points: undefined }),
  task("b#denk", "reflection", { points: undefined, share: true }),
  { id: "b#*", form: "draw", question: {} },
  { id: "#passed", form: "facts", question: {} },
];
const ALL = places(TASKS);
const ENTRIES = {
  "a#een": { a: 2, n: 1, s: 1, f: 1, d: 1, c: 3 },
  "a#meer": { a: [1], n: 2, s: 0.5, f: 0, d: 1, g: 1 },
  "a#invul": { a: ["handelen", "zaak"], n: 1, s: 0.5, f: 0.5 },
  "a#getal": { a: "2,5", n: 1, s: 1, f: 1, d: 1 },
  "a#orde": { a: [1, 3, 2], e: 1 },
  "a#koppel": { a: [1, 0], e: 1, n: 1, s: 0.5, f: 0.5 },
  "b#talk": { w: [2], u: 0, d: 1, p: 1 },
  "b#schaal": { a: [1, 2, 3], o: [1, 1, 1], d: 1 },
  "b#denk": { a: [], d: 1 },
  "b#*": { q: ["a#invul", "a#een"], z: 2147483000 },
  "#passed": { t: 20780 },
};

test("what is written is read again, in the order of what was told", () => {
  const text = encode(ALL, ENTRIES, { first: ["a#invul"], texts: { "b#denk": "Een regel\nen nog een" } });
  assert.ok(text.length < 150, text);
  const found = decode(ALL, text);
  assert.deepEqual(found.entries, ENTRIES);
  assert.deepEqual(found.first, ["a#invul"]);
  assert.deepEqual(found.texts, { "b#denk": "Een regel\nen nog een" });
});

test("a question that was right at once takes four characters, one that nobody touched none", () => {
  assert.equal(encode(ALL, {}).length, 2);
  assert.equal(encode(ALL, { "a#een": { a: 2, n: 1, s: 1, f: 1, d: 1 } }).length, 6);
});

test("questions may come, go, move and change without harm to the others", () => {
  const text = encode(ALL, ENTRIES);
  const moved = places([task("c#nieuw", "one", { right: [1] }), ...TASKS.filter(({ id }) => id !== "a#meer").reverse()]);
  const { "a#meer": _, ...rest } = ENTRIES;
  assert.deepEqual(decode(moved, text).entries, rest);
  const changed = places(TASKS.map((one) => (one.id === "a#een" ? task("a#een", "fill", { gaps: [{ right: ["x"] }] }) : one)));
  const { "a#een": __, ...others } = ENTRIES;
  assert.deepEqual({ ...decode(changed, text).entries, "a#een": undefined }, { ...others, "a#een": undefined });
});

test("whatever a platform gives back is read without a fault", () => {
  const text = encode(ALL, ENTRIES, { texts: { "b#denk": "Tekst" } });
  for (let end = 0; end < text.length; end += 1) decode(ALL, text.slice(0, end));
  for (let at = 0; at < text.length; at += 1) decode(ALL, `${text.slice(0, at)}é${text.slice(at + 1)}`);
  for (const odd of [undefined, "", "2zzz", "1", "1~", "1_____", "{}"]) assert.deepEqual(decode(ALL, odd).entries, {});
});

test("where room is short, typed words go first, and verdicts stay", () => {
  const entries = { "a#invul": { a: ["x".repeat(200), "zaak"], n: 1, s: 0, f: 0 }, "a#getal": { a: "7", n: 1, s: 0, f: 0 } };
  assert.equal(decode(ALL, encode(ALL, entries)).entries["a#invul"].a[0].length, 200);
  const short = encode(ALL, entries, { room: 40 });
  assert.ok(short.length <= 40, short);
  const found = decode(ALL, short).entries;
  assert.match(found["a#invul"].a[0], /^x*…$/);
  assert.equal(found["a#invul"].s, 0);
  assert.equal(found["a#getal"].a, "7");
  // A word that begins as the right one is still wrong when its end is gone.
  const near = encode(ALL, { "a#invul": { a: ["gedragingen van allen", "zaak"], n: 1, s: 0, f: 0 } }, { room: 22 });
  assert.equal(decode(ALL, near).entries["a#invul"].s, 0);
});

test("answers in the words of SCORM 1.2 and 2004", () => {
  const of = (id) => interactions(TASKS.find((one) => one.id === id), ENTRIES[id], "Geschreven");
  assert.deepEqual(of("a#een").map(in12), [{ type: "choice", response: "b", patterns: ["b"], result: "correct" }]);
  assert.equal(in2004(of("a#een")[0]).response, "b-tweede-keus");
  assert.deepEqual(in2004(of("a#meer")[0]).patterns, ["a-eerste-keus[,]c"]);
  assert.equal(in12(of("a#meer")[0]).result, "0.50");
  assert.deepEqual(of("a#invul").map(({ id, share }) => [id, share]), [["a.invul.1", 1], ["a.invul.2", 0]]);
  assert.deepEqual(in12(of("a#getal")[0]), { type: "numeric", response: "2.5", patterns: ["2.4", "2.6"], result: "correct" });
  assert.deepEqual(in2004(of("a#getal")[0]).patterns, ["2.4[:]2.6"]);
  assert.equal(in12({ ...of("a#koppel")[0], given: [[1, 2], [2, 1]] }).response, "1.b,2.a");
  assert.equal(in2004({ ...of("a#koppel")[0], given: [[1, 2]] }).response, "1-links[.]b-tweede-keus");
  assert.deepEqual(in12(of("b#talk")[0]), { type: "performance", response: "1.b", patterns: [], result: "neutral" });
  assert.equal(of("b#schaal").length, 3);
  assert.deepEqual(in12(of("b#denk")[0]), { type: "fill-in", response: "Geschreven", patterns: [], result: "neutral" });
  assert.equal(named("#één"), "index.%C3%A9%C3%A9n");
});

test("time as the standards write it", () => {
  assert.equal(clock(0), "0000:00:00.00");
  assert.equal(clock(3_723.456), "0001:02:03.46");
  assert.equal(clock(59.999), "0000:01:00.00");
  assert.equal(clock(99_999 * 3600), "9999:00:00.00");
  assert.equal(duration(61.239), "PT61.24S");
  assert.equal(duration(-1), "PT0S");
});
