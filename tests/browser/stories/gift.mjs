// A lecturer imports the questions of a module as GIFT. A parser of others reads them, and finds what the guide says in its open
// data: every question, answer, share, feedback and explanation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { GIFT } from "../browser.mjs";
import { guide, serve, shipped } from "../site.mjs";

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
/**
 * The words of a text, in HTML or not, without spaces: where a source breaks its lines means nothing. Open data has no
 * citations, and in plain texts the parser leaves the marks it uses itself for signs that were escaped.
 */
const bare = (text) => {
  const html = text?.format === "html";
  const words = String(text?.text ?? text ?? "");
  const read = html ? words.replace(/<[^>]*>/g, " ").replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all) : words;
  const marks = read.replace(/&&(\d{3});/g, (all, code) => String.fromCharCode(code));
  return marks.replace(/\([^()]*\b\d{4}[^()]*\)/g, "").replace(/\s+/g, "");
};
const near = (one, other) => assert.ok(Math.abs(one - other) < 0.001, `${one} is not ${other}`);

/** The questions that stay behind: nothing else may. */
const OUT = ["scale", "statement"];

const check = (found, question) => {
  const [first] = found;
  const parts = question.form === "fill" ? question.gaps.length : 1;
  assert.equal(found.length, parts, question.id);
  for (const one of found) {
    assert.ok(bare(one.stem).startsWith(bare(question.title)), `${one.stem.text} does not ask ${question.title}`);
    assert.ok(one.title.startsWith(question.title), one.title);
    for (const text of question.explanation ?? []) assert.ok(bare(one.globalFeedback).includes(bare(text)), text);
    assert.equal(one.tags?.length ?? 0, question.outcomes?.length ?? 0);
  }
  if (question.stem) assert.ok(bare(first.stem).includes(bare(question.stem)), question.stem);
  switch (question.form) {
    case "one":
    case "several": {
      assert.equal(first.type, "MC");
      assert.deepEqual(first.choices.map(({ text }) => bare(text)), question.options.map(({ text }) => bare(text)));
      assert.deepEqual(first.choices.map(({ feedback }) => bare(feedback)), question.options.map(({ feedback }) => bare(feedback)));
      if (question.form === "one") {
        assert.deepEqual(first.choices.map(({ isCorrect }) => isCorrect), question.options.map(({ right }) => right));
        break;
      }
      const shares = first.choices.map(({ weight }) => weight);
      near(shares.filter((share) => share > 0).reduce((sum, share) => sum + share, 0), 100);
      assert.deepEqual(shares.map((share) => share > 0), question.options.map(({ right }) => right));
      break;
    }
    case "true-false": {
      assert.deepEqual([first.type, first.isTrue], ["TF", question.options[0].right]);
      const said = (right) => bare(question.options.find((option) => option.right === right).feedback);
      // What is said of a wrong answer comes first, whatever the parser calls it.
      assert.deepEqual([bare(first.trueFeedback), bare(first.falseFeedback)], [said(false), said(true)]);
      break;
    }
    case "match":
      assert.equal(first.type, "Matching");
      assert.deepEqual(first.matchPairs.map(({ subquestion, subanswer }) => [bare(subquestion), bare(subanswer)]), question.pairs.map(({ left, right }) => [bare(left), bare(right)]));
      break;
    case "order":
      assert.equal(first.type, "Matching");
      assert.deepEqual(first.matchPairs.sort((a, b) => a.subanswer - b.subanswer).map(({ subquestion }) => bare(subquestion)), question.entries.map((entry) => bare(entry)));
      break;
    case "fill":
      found.forEach((one, at) => {
        const { right, wrong = [] } = question.gaps[at];
        assert.equal(one.type, wrong.length > 0 ? "MC" : "Short");
        const of = (is) => one.choices.filter(({ isCorrect }) => isCorrect === is).map(({ text }) => bare(text)).sort();
        assert.deepEqual([of(true), of(false)], [right.map((word) => bare(word)).sort(), wrong.map((word) => bare(word)).sort()]);
      });
      break;
    case "number":
      assert.equal(first.type, "Numerical");
      for (const { right, least, most, feedback } of question.ranges) {
        const same = ({ text: { number, range }, weight }) => Math.abs(number - range - least) < 1e-6 && Math.abs(number + range - most) < 1e-6 && weight === (right ? 100 : 50);
        const answer = first.choices.find(same);
        assert.ok(answer, `${least} to ${most} is not among ${JSON.stringify(first.choices)}`);
        assert.equal(bare(answer.feedback), bare(feedback));
      }
      break;
    default:
      assert.equal(first.type, "Essay");
      if (question.model) assert.ok(bare(first.globalFeedback).includes(bare(question.model)));
      for (const entry of question.checklist ?? []) assert.ok(bare(first.globalFeedback).includes(bare(entry)), entry);
  }
};

/** Compares the file of a module with the open data of its site, and counts the questions. */
const compare = (site, module) => {
  const name = module.split("/").at(-1);
  const read = GIFT.parse(site.read(`${module}/${name}-gift.txt`)).filter(({ type }) => type !== "Category");
  const questions = JSON.parse(site.read("guide.json")).questions.filter(({ document }) => document.startsWith(module));
  const kept = questions.filter(({ form }) => !OUT.includes(form));
  let at = 0;
  for (const question of kept) {
    const parts = question.form === "fill" ? question.gaps.length : 1;
    check(read.slice(at, at + parts), question);
    at += parts;
  }
  assert.equal(read.length, at, "the file holds nothing else");
  return kept.length;
};

test("every shipped question is read as it is in the guide", async () => {
  const site = await shipped();
  assert.ok(compare(site, "modules/feedback") > 40);
  assert.ok(compare(site, "modules/stellingen") > 3);
});

const SIGNS = String.raw`\~ = \# { } : \\ % / & -> ` + "`<b>` ::x:: 50% // [html]";
const HARD = `---
title: Les
---

## Vraag: Eén ${SIGNS}
<!-- id: een -->

Tekst ${SIGNS}

- ( ) Fout ${SIGNS}
  > Omdat ${SIGNS}
- (x) =Juist ${SIGNS}
- ( ) ~Half

> [!NOTE]
> Uitleg ${SIGNS}

## Vraag: Drie
<!-- id: drie -->

- [x] %a%
- [x] b ${SIGNS}
- [ ] c
- [x] d

## Waar of niet waar: Echt ${SIGNS}
<!-- id: echt -->

- ( ) Waar
  > Toch ${SIGNS}
- (x) Niet waar

## Koppel: Wat hoort samen?
<!-- id: koppel -->

- Links \\~ = \\# → rechts \\~ = \\#
- Twee → twee: {twee}
- Drie → drie
- → over

## Volgorde: Zet
<!-- id: orde -->

1. Eerst ${SIGNS}
2. Dan
3. Later

## Invul: Gemengd
<!-- id: gemengd -->

Zeg {a#b~c=d; ook: goed} of {(x/y) | z%}.

## Getal: Hoeveel?
<!-- id: getal -->

- = 2,5 ± 0,1
  > Ja ${SIGNS}
- ~ -2 tot 4

## Open: Nog iets ${SIGNS}
<!-- id: open -->
`;

test("signs that mean something to GIFT come out as they went in", async () => {
  const site = await serve(guide({
    "content/guide.yml": "title: Gids\npackages: [gift]\nseverity: {package/reduced: off}\n",
    "content/index.md": "---\ntitle: Start\n---\n\n[Module](modules/hard/index.md)\n",
    "content/modules/hard/index.md": "---\ntitle: Hard\n---\n\nOefen.\n",
    "content/modules/hard/01-les.md": HARD,
  }));
  assert.equal(compare(site, "modules/hard"), 8);
});
