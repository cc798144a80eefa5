// A bank of questions: each reader gets some of them, evenly from their outcomes, or all in an order of their own. What was
// drawn is kept, so that the same questions are there on the next visit.
import { make } from "./make.js";
import { drawn } from "./marking.js";

// Numbers from 0 up to 1, the same for the same seed (Park and Miller 1988).
const numbers = (seed) => () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const sum = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 2147483646, 7);

// Gives the questions that are not drawn, of all banks of the page: `banks` of its data has them by lesson.
export const deal = (tasks, { place, answers, say }) => {
  const banks = JSON.parse(place.dataset.banks);
  return banks.flatMap((bank) => dealOne(tasks.filter(({ id }) => id.startsWith(`${bank.lesson}#`)), bank, { place: banks.length === 1 ? place : undefined, answers, say }));
};

const dealOne = (tasks, { lesson, draw, shuffle: mixed }, { place, answers, say }) => {
  const name = `${lesson}#*`;
  const graded = tasks.filter((task) => task.graded);
  if (graded.length === 0) return [];
  const known = (ids) => ids?.length > 0 && ids.every((id) => graded.some((task) => task.id === id));
  if (!known(answers.read()[name]?.q)) {
    const seed = 1 + Math.floor(Math.random() * 2147483645);
    answers.change((all) => (all[name] = { q: drawn(graded.map(({ id, question }) => ({ id, goal: question.goal })), draw || graded.length, mixed, numbers(seed)), z: seed }));
  }
  const { q, z } = answers.read()[name];
  // The places of the questions stay; who stands where is what was drawn.
  const slots = graded.map(({ section }) => {
    const slot = document.createComment("");
    section.before(slot);
    return slot;
  });
  const rest = graded.filter(({ id }) => !q.includes(id));
  const order = [...q.map((id) => graded.find((task) => task.id === id)), ...rest];
  order.forEach(({ section }, at) => slots[at].replaceWith(section));
  for (const { section } of rest) section.hidden = true;
  if (mixed) {
    for (const { id, section, question } of graded) {
      const list = section.querySelector(".options");
      if (!list || !["one", "several"].includes(question.form)) continue;
      const random = numbers(1 + ((z + sum(id)) % 2147483645));
      const rows = [...list.children].map((row) => [random(), row]).sort(([one], [other]) => one - other);
      list.append(...rows.map(([, row]) => row));
    }
  }
  const again = place?.dataset.redraw && make("button", { type: "button", class: "quiet", click: () => {
    answers.change((all) => [name, ...graded.map(({ id }) => id)].forEach((id) => delete all[id]));
    location.reload();
  } }, say("redraw"));
  const told = make("p", {}, say("drawn", { n: q.length, total: graded.length }), " ", again);
  // With more than one bank on a page, each says it where it begins.
  if (rest.length > 0) place ? place.prepend(told) : order[0].section.before(told);
  return rest;
};
