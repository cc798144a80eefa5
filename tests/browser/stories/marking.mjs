// What answers are worth, without a page: the script that marks them is pure.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

const { best, calibrate, draw, drawn, due, isWhole, mark, number, plain, repeated, sum, tried } = await import(
  join(process.env.REPOSITORY, "themes/base/modules/marking.js")
);
const share = (question, answer) => mark(question, answer).share;

test("one answer is right or it is not", () => {
  const one = { form: "one", right: [2] };
  assert.equal(share(one, 2), 1);
  assert.equal(share(one, 1), 0);
  assert.equal(isWhole(one, 0), false);
  assert.equal(share({ form: "true-false", right: [1] }, 1), 1);
});

test("of several answers a wrong one takes a right one away, and nothing goes below zero", () => {
  const several = { form: "several", right: [1, 3, 5] };
  assert.equal(share(several, [1, 3, 5]), 1);
  assert.equal(share(several, [1, 3]), 2 / 3);
  assert.equal(share(several, [1, 3, 2]), 1 / 3);
  assert.equal(share(several, [2, 4]), 0);
  assert.equal(share(several, [1, 2, 3, 4, 5]), 1 / 3);
  assert.deepEqual(mark(several, [1, 2]).parts, [true, false]);
  assert.equal(isWhole(several, []), false);
});

test("a match and an order earn the part that is right", () => {
  const match = { form: "match", right: [3, 1, 1] };
  assert.equal(share(match, [3, 1, 2]), 2 / 3);
  assert.equal(isWhole(match, [3, 0, 1]), false);
  // Entry 1 belongs third, 2 first, 3 second: the right order is 2, 3, 1.
  const order = { form: "order", right: [3, 1, 2] };
  assert.equal(share(order, [2, 3, 1]), 1);
  assert.equal(share(order, [2, 1, 3]), 1 / 3);
  assert.deepEqual(best(order), [2, 3, 1]);
});

test("gaps forgive capitals, accents, spaces, quotation marks and a full stop, and no other word", () => {
  const fill = { form: "fill", gaps: [{ right: ["gedrag", "handelen"] }, { right: ["persoon"], menu: ["persoon", "zaak"] }] };
  for (const word of ["gedrag", " Gedrag ", "GEDRAG.", "Handelen"]) assert.equal(share(fill, [word, "persoon"]), 1, word);
  assert.equal(share(fill, ["gedragen", "persoon"]), 0.5);
  assert.equal(isWhole(fill, ["gedrag", " "]), false);
  assert.equal(plain("“Élève”"), plain('"eleve"'));
  assert.equal(plain("zo’n"), plain("zo'n"));
});

test("a number is read as people write it", () => {
  const written = {
    "4": 4, " 4 ": 4, "3,5": 3.5, "3.5": 3.5, "−2": -2, "-2,25": -2.25, "+7": 7, ".5": 0.5, "40 %": 40, "1 250": 1250,
    "1.250,75": 1250.75, "1,250.75": 1250.75, "1.250.000": 1250000, "0,0": 0,
  };
  for (const [text, value] of Object.entries(written)) assert.equal(number(text), value, text);
  for (const text of ["", "vier", "4 stappen", "1,2,3", "1.2.3", "--1", "1e5", "Infinity", "0x10", "1,250,75.5,1"])
    assert.ok(Number.isNaN(number(text)), text);
});

test("a number in its range is right, one that is close is worth half", () => {
  const ask = { form: "number", ranges: [[3, 5, false], [3.9, 4.1, true]] };
  assert.deepEqual(mark(ask, "4,1"), { share: 1, parts: [true], range: 2 });
  assert.deepEqual(mark(ask, "3"), { share: 0.5, parts: [false], range: 1 });
  assert.deepEqual(mark(ask, "6"), { share: 0, parts: [false], range: 0 });
  assert.equal(share({ form: "number", ranges: [[0.3, 0.3, true]] }, String(0.1 + 0.2)), 1);
  for (const text of ["1250", "1.250", "1 250", "1250,0"]) assert.equal(share({ form: "number", ranges: [[1250, 1250, true]] }, text), 1, text);
  assert.equal(share({ form: "number", ranges: [[1.25, 1.25, true]] }, "1,250"), 1);
});

test("the best answer earns everything", () => {
  const questions = [
    { form: "one", right: [2] },
    { form: "several", right: [1, 3] },
    { form: "match", right: [2, 2, 1] },
    { form: "order", right: [2, 4, 1, 3] },
    { form: "fill", gaps: [{ right: ["a", "b"] }, { right: ["c"], menu: ["c", "d"] }] },
    { form: "number", ranges: [[1, 2, false], [3, 4, true]] },
  ];
  for (const question of questions) {
    assert.equal(share(question, best(question)), 1, question.form);
    assert.ok(isWhole(question, best(question)), question.form);
  }
});

test("a question is over when it is right or no try is left; certainty is about the first try", () => {
  const question = { form: "one", right: [2], attempts: 2 };
  const first = tried(question, undefined, 1, 3);
  assert.deepEqual(first, { a: 1, n: 1, s: 0, f: 0, c: 3 });
  assert.deepEqual(tried(question, first, 2, 1), { a: 2, n: 2, s: 1, f: 0, c: 3, d: 1 });
  assert.equal(tried(question, first, 1, 0).d, 1);
  assert.equal(tried({ ...question, attempts: null }, { n: 40, s: 0 }, 1, 0).d, undefined);
});

test("sums count what is done, the points, and both per goal", () => {
  const tasks = [{ id: "a", points: 2, goals: [0] }, { id: "b", points: 1, goals: [0, 1] }, { id: "c" }];
  const kept = { a: { s: 0.5, d: 1 }, c: { d: 1 } };
  const { points, most, done, count, goals } = sum(tasks, kept, 2);
  assert.deepEqual({ points, most, done, count }, { points: 1, most: 3, done: 2, count: 3 });
  assert.equal(sum(tasks, kept).points, 1, "without goals");
  assert.deepEqual(goals, [{ points: 1, most: 3, done: 1, count: 2 }, { points: 0, most: 1, done: 0, count: 1 }]);
});

test("certainty is set beside what was right at once", () => {
  const rows = calibrate([{ c: 3, f: 1 }, { c: 3, f: 0.5 }, { c: 1, f: 0 }, { f: 1 }, {}]);
  assert.deepEqual(rows, [{ level: 1, count: 1, right: 0 }, { level: 2, count: 0, right: 0 }, { level: 3, count: 2, right: 1 }]);
});

test("a card moves on when it is right, goes back when it is wrong, and comes back on its day", () => {
  let card = { d: 1, s: 1 };
  assert.deepEqual(due({ card }, 100), ["card"]);
  card = repeated(card, true, 100);
  assert.deepEqual([card.b, card.t], [2, 102]);
  assert.deepEqual(due({ card }, 101), []);
  assert.deepEqual(due({ card }, 102), ["card"]);
  for (let day = 0; day < 9; day += 1) card = repeated(card, true, 102);
  assert.deepEqual([card.b, card.t], [5, 118]);
  card = repeated(card, false, 118);
  assert.deepEqual([card.b, card.t], [1, 119]);
  const kept = { weak: { d: 1, s: 0, b: 1 }, strong: { d: 1, s: 1, b: 3 }, open: { d: 1 }, begun: { s: 0, n: 1 } };
  assert.deepEqual(due(kept, 1), ["weak", "strong"]);
});

test("a bank is drawn evenly from its outcomes", () => {
  const tasks = [..."aaaab"].map((goal, at) => ({ id: `${goal}${at}`, goal }));
  let seed = 3;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 30; round += 1) {
    const two = drawn(tasks, 2, false, random);
    assert.deepEqual(two.map((id) => id[0]), ["a", "b"], "one of each, in the order in which they stand");
    assert.deepEqual(drawn(tasks, 9, true, random).sort(), tasks.map(({ id }) => id));
    assert.equal(new Set(drawn(tasks, 3, true, random)).size, 3);
  }
});

test("a draw takes as many as asked, each once, all of them when there are fewer", () => {
  const ids = ["a", "b", "c", "d"];
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 50; round += 1) {
    const drawn = draw(ids, 3, random);
    assert.equal(new Set(drawn).size, 3);
    assert.ok(drawn.every((id) => ids.includes(id)));
  }
  assert.deepEqual(draw(ids, 9, random).sort(), ids);
  assert.deepEqual(ids, ["a", "b", "c", "d"]);
});
