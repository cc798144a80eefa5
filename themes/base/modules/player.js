// The exercises of a page. What is asked, the key and what is said of each answer stand in the page; this script takes the
// answers, says what they are worth, and keeps them. It knows no more of where they are kept than `store.js` does.
import { calibrate, sum } from "./marking.js";
import { clearing } from "./clearing.js";
import { load } from "./load.js";
import { make, speak } from "./make.js";
import { starter } from "./starter.js";
import { open } from "./store.js";
import { Task, scored } from "./task.js";

const place = document.querySelector("[data-exercises]");
// What kept the room until now.
const room = [...place.children];
const say = speak(place.dataset);
const name = document.documentElement.dataset.base + place.dataset.store;
const answers = open(`answers:${name}`);
const texts = open(`texts:${name}`);
let lasting = true;

const page = {
  answers,
  texts,
  say,
  told(_, kept) {
    lasting = kept;
    tally();
  },
};
// Comes first: from here on the questions answer.
const bank = place.dataset.banks && (await load(place.dataset.bank));
const whole = [...document.querySelectorAll("[data-task]")].map((section) => new Task(section, document.getElementById(`antwoord-${section.dataset.question}`), page));

const hidden = bank ? bank.deal(whole, { place, answers, say }) : [];
const tasks = whole.filter((task) => !hidden.includes(task));

// At the foot of the page: how far the reader is, what was missed, and that all of it stays here.
const line = make("p", { class: "status" });
const bar = make("div", { class: "bar", "aria-hidden": "true" }, make("span"));
const lists = make("div");
const tally = () => {
  const all = answers.read();
  const { done, count, points, most } = sum(tasks.map(({ id, question }) => ({ id, points: question.points })), all);
  line.textContent = say("progress", { n: done, total: count }) + (most > 0 ? ` · ${scored(say, points, most)}` : "");
  bar.firstChild.style.inlineSize = `${count > 0 ? (100 * done) / count : 0}%`;
  const missed = tasks.filter(({ id, graded }) => graded && all[id]?.d && all[id].s < 1);
  const links = missed.map(({ title, section }) => make("li", { value: section.dataset.question }, make("a", { href: `#${title.id}` }, title.textContent)));
  lists.replaceChildren(...(links.length > 0 ? [make("details", { class: "missed" }, make("summary", {}, say(links.length === 1 ? "missed-one" : "missed", { n: links.length })), make("ol", {}, ...links))] : []));
  const sure = calibrate(tasks.map(({ id }) => all[id] ?? {})).filter((row) => row.count > 0);
  if (sure.length > 0) lists.append(make("details", { class: "certain" }, make("summary", {}, say("certainty")), make("ul", {}, ...sure.map((row) => make("li", {}, say(`sure-${row.level}`, { n: row.right, total: row.count }))))));
  const any = Object.keys(all).length > 0 || Object.keys(texts.read()).length > 0;
  kept.told(any, lasting);
};
const clear = () => {
  const wipe = (all) => Object.keys(all).forEach((id) => delete all[id]);
  lasting = answers.change(wipe);
  texts.change(wipe);
  for (const task of tasks) {
    task.section.classList.remove("is-open");
    if (task.check) task.check.textContent = task.check.dataset.first;
    task.show();
  }
  tally();
};
const kept = clearing(say, clear);
const key = document.querySelector(".key");
const opener = make("button", { type: "button", class: "quiet", "aria-expanded": "false", click: () => {
  const is = key.classList.toggle("is-open");
  opener.setAttribute("aria-expanded", is);
  opener.textContent = say(is ? "key-hide" : "key-show");
} }, say("key-show"));
// On paper: a sheet for the class, or one with the key for who teaches it.
const printed = (look) => make("button", { type: "button", class: "quiet", click: () => {
  document.body.classList.add(`prints-${look}`);
  addEventListener("afterprint", () => document.body.classList.remove(`prints-${look}`), { once: true });
  print();
} }, say(`print-${look}`));
const tools = key ? [make("p", { class: "tools" }, opener, printed("blank"), printed("key"))] : [];
for (const old of room) old.remove();
place.append(line, bar, lists, kept.line, ...tools);
place.classList.add("is-on");
for (const task of tasks) task.begin();
tally();
const elsewhere = () => {
  for (const task of tasks) task.changedElsewhere();
  tally();
};
answers.watch(elsewhere);
texts.watch(elsewhere);
const save = () => tasks.forEach((task) => task.writes && task.save(true));
// A package says so before it hands over to another tab, or ends.
for (const going of ["pagehide", "leaving"]) addEventListener(going, save);
document.addEventListener("visibilitychange", () => document.hidden && save());

// A conversation is played only when somebody asks for it; until then, and on paper, it is a game book.
for (const dialogue of document.querySelectorAll("[data-dialogue]")) {
  const panel = dialogue.querySelector(".play");
  const [start, book] = panel.querySelectorAll("button");
  const talk = speak(panel.dataset);
  const entry = answers.read()[JSON.parse(dialogue.dataset.dialogue).id];
  if (entry?.w?.length > 0) start.textContent = talk(entry.u ? "resume" : "debriefed");
  start.addEventListener("click", starter(place.dataset.play, ({ play }) => play(dialogue, { answers, make, speak, tally })));
  book.addEventListener("click", () => {
    const is = dialogue.classList.toggle("is-book");
    book.setAttribute("aria-expanded", is);
    book.textContent = talk(is ? "all-close" : "all");
  });
  start.disabled = book.disabled = false;
}
