// What was answered, in the words of the standards: SCORM 1.2 (Run-Time Environment 1.2, §3.4.4), SCORM 2004 4th edition
// (Run-Time Environment §4.2.9), and xAPI, which took its patterns over. Pure: it gets the questions with their words.
import { best, mark, number } from "./marking.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const letter = (at) => LETTERS[at - 1] ?? "z";

// A name for a thing that all three take: letters, digits and signs of an address.
export const named = (id) => encodeURIComponent(id.replace(/^#/, "index.").replace("#", ".")).replace(/[!'()*~]/g, "-");

// The name of an outcome, from its address: `outcomes.mentor.me-1`.
const aim = (address) => address?.split(/[/#]+/).filter(Boolean).join(".");

// One question can be more than one interaction: every gap and every statement of a scale is one. Each has `id`, `type`,
// `words` (what was asked), `given`, `right` (lists of what counts), and `share` (1 right, 0 wrong, none: neither).
export const interactions = (task, entry, text) => {
  const { id, form, question, words } = task;
  const base = { id: named(id), words: words.title, weight: question.points, goal: aim(question.goal), share: question.points === undefined ? undefined : (entry.s ?? 0) };
  const one = (more) => [{ ...base, ...more }];
  const a = entry.a;
  switch (form) {
    case "true-false":
      return one({ type: "true-false", given: [a], right: [question.right] });
    case "one":
    case "statement":
      return one({ type: "choice", given: [a], right: (question.right ?? []).map((pick) => [pick]), options: words.options });
    case "several":
      return one({ type: "choice", given: a, right: [question.right ?? []], options: words.options });
    case "match": {
      const pairs = (rights) => rights.map((right, at) => [at + 1, right]);
      return one({ type: "matching", given: pairs(a), right: [pairs(question.right)], options: words.options, lefts: words.lefts });
    }
    case "order":
      return one({ type: "sequencing", given: a, right: [best(question)], options: words.options });
    case "number": {
      const ranges = question.ranges.filter((range) => range[2]).map(([least, most]) => [least, most]);
      return one({ type: "numeric", given: [number(a)], right: ranges });
    }
    case "fill": {
      const { parts } = mark(question, a);
      return question.gaps.map((gap, at) => ({
        ...base,
        id: `${base.id}.${at + 1}`,
        type: "fill-in",
        given: [a[at]],
        right: gap.right.map((right) => [right]),
        weight: question.points / question.gaps.length,
        share: parts[at] ? 1 : 0,
      }));
    }
    case "scale":
      return a.map((pick, at) => ({ ...base, id: `${base.id}.${at + 1}`, type: "likert", words: words.options[at] ?? words.title, given: [pick], right: [], options: words.marks, share: undefined }));
    case "dialogue": {
      const needed = question.pass.length > 0;
      return one({ type: "performance", given: steps(question, entry.w ?? []), right: [], share: needed ? (entry.p ? 1 : 0) : undefined });
    }
    default:
      // What somebody writes stays on the device, unless the author said otherwise.
      return question.share && text ? one({ type: "long-fill-in", given: [text], right: [], share: undefined }) : [];
  }
};

// A conversation as the number of each turn with that of the choice made there.
const steps = ({ turns }, way) => {
  let turn = 1;
  const made = [];
  for (const choice of way) {
    made.push([turn, choice]);
    turn = turns[turn - 1]?.to[choice - 1];
    if (!turn) break;
  }
  return made;
};

const cut = (text, most) => [...String(text)].slice(0, most).join("");

// SCORM 1.2: every option is one letter, a text has 255 characters.
export const in12 = ({ type, given, right, share }) => {
  const say = (answer) => {
    switch (type) {
      case "true-false":
        return answer[0] === 1 ? "t" : "f";
      case "matching":
        return answer.map(([left, right]) => `${left < 10 ? left : letter(left)}.${letter(right)}`).join(",");
      case "performance":
        return cut(answer.map(([turn, choice]) => `${turn}.${letter(choice)}`).join(","), 255);
      case "numeric":
        return String(answer[0]);
      case "fill-in":
      case "long-fill-in":
        return cut(answer[0], 255);
      default:
        return answer.map(letter).join(",");
    }
  };
  // A number has one pattern in 1.2: the least and the most that count are two.
  const patterns = type === "numeric" ? right.flatMap(([least, most]) => (least === most ? [[least]] : [[least], [most]])) : right;
  return { type: type === "long-fill-in" ? "fill-in" : type, response: say(given), patterns: patterns.map(say), result: told(share, "wrong") };
};

// SCORM 2004 and xAPI: an option is its letter and the start of its words, so that a report can be read.
export const in2004 = ({ type, given, right, share, options = [], lefts = [] }) => {
  const option = (at, words = options) => name(words === lefts ? String(at) : letter(at), words[at - 1]);
  const say = (answer) => {
    switch (type) {
      case "true-false":
        return answer[0] === 1 ? "true" : "false";
      case "matching":
        return answer.map(([left, right]) => `${option(left, lefts)}[.]${option(right)}`).join("[,]");
      case "performance":
        return answer.map(([turn, choice]) => `${turn}[.]${letter(choice)}`).join("[,]");
      case "numeric":
        return String(answer[0]);
      case "fill-in":
        return cut(answer[0], 250);
      case "long-fill-in":
        return cut(answer[0], 4000);
      default:
        return answer.map((at) => option(at)).join("[,]");
    }
  };
  const range = ([least, most]) => `${least}[:]${most}`;
  const listed = (words) => words.map((one, at) => [option(at + 1, words), one]);
  return { type, response: say(given), patterns: right.map(type === "numeric" ? range : say), result: told(share, "incorrect"), options: listed(options), lefts: listed(lefts) };
};

const name = (start, words = "") => {
  const slug = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug ? `${start}-${slug.slice(0, 40).replace(/-$/, "")}` : start;
};

const told = (share, wrong) => {
  if (share === undefined) return "neutral";
  if (share === 1) return "correct";
  return share === 0 ? wrong : share.toFixed(2);
};

// Seconds as `0001:02:03.45`, and as a duration of ISO 8601.
export const clock = (time) => {
  const seconds = Math.round(time * 100) / 100;
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, "0")}:${two((seconds / 60) % 60)}:${(seconds % 60).toFixed(2).padStart(5, "0")}`;
};
export const duration = (seconds) => `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`;
