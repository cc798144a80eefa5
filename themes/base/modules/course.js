// The first page of a module: how far the reader is in all of its lessons, what that is worth per outcome, what to repeat
// today, and the certificate. The list of lessons and questions stands in the page; what was answered is on the device.
import { calibrate, due, sum } from "./marking.js";
import { clearing } from "./clearing.js";
import { make, speak } from "./make.js";
import { starter } from "./starter.js";
import { open } from "./store.js";

const place = document.querySelector("[data-course]");
const say = speak(place.dataset);
const course = JSON.parse(place.querySelector("script").textContent);
const name = document.documentElement.dataset.base + place.dataset.store;
const answers = open(`answers:${name}`);
const texts = open(`texts:${name}`);
// Of a lesson with a bank the questions that were drawn count; before that, as many as will be.
const drawn = (lesson, all) => {
  if (!lesson.draw) return lesson.tasks;
  const graded = lesson.tasks.filter((task) => task.points !== undefined).map(({ id }) => id);
  const ids = all[`${lesson.tasks[0].id.split("#")[0]}#*`]?.q ?? graded.slice(0, lesson.draw);
  return lesson.tasks.filter((task) => task.points === undefined || ids.includes(task.id));
};
const drawnOf = (all) => course.lessons.flatMap((lesson) => drawn(lesson, all));
const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const scored = ({ points, most }) => say(most === 1 ? "score-one" : "score", { n: format.format(points), total: format.format(most) });
const percent = ({ points, most }) => Math.floor((100 * points) / (most || 1));
// Days are those of the reader.
const today = () => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);

// These stand in the page from the start, so that nothing moves when the script comes.
const part = (name) => place.querySelector(`:scope > ${name}`);
const [status, fill, mark, verdict] = [".status", ".bar > span", ".bar > i", ".reached"].map(part);
const [on, results] = ["a.go", ".results"].map(part);
const more = (word, ...content) => make("details", {}, make("summary", {}, say(word)), ...content);

// A place in the guide; a package without an address to go to has only its title.
const way = (url, title) => (url ? make("a", { href: url }, title) : title);
const row = (link, result) => make("li", {}, link, " ", make("span", { class: "result" },
  [say("progress", { n: result.done, total: result.count }), ...(result.most > 0 ? [scored(result)] : [])].join(" · ")));
// An outcome: where it stands, and where to read about it again when it was not reached.
const goal = ({ code, title, url, taught }, result) => {
  const low = result.done > 0 && result.most > 0 && course.pass !== null && percent(result) < course.pass;
  const back = low && taught.length > 0 ? [make("p", { class: "back" }, `${say("back")} `, ...taught.flatMap(([url, title], at) => [at > 0 ? ", " : "", way(url, title)]))] : [];
  const item = row(way(url, [code, title].filter(Boolean).join(" ")), result);
  item.append(...back);
  return item;
};

const certificate = () => {
  const kept = texts.read()["#name"] ?? "";
  const field = make("input", { type: "text", id: "course-name", autocomplete: "name", value: kept });
  field.addEventListener("input", () => texts.change((all) => (field.value.trim() ? (all["#name"] = field.value) : delete all["#name"])));
  const print = make("button", { type: "button", class: "go", click: () => {
    const { points, most } = sum(drawnOf(answers.read()), answers.read());
    const day = new Date((answers.read()["#passed"]?.t ?? today()) * 86_400_000);
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(day);
    const sheet = make("div", { class: "certificate" },
      make("p", { class: "brand" }, place.dataset.brand),
      make("p", { class: "title" }, say("certificate")),
      make("p", { class: "name" }, field.value.trim() || "…"),
      make("p", {}, say("attest")), make("p", { class: "course-title" }, course.title),
      make("p", {}, say("attested", { date, n: percent({ points, most }) })));
    document.body.append(sheet);
    document.body.classList.add("prints-certificate");
    addEventListener("afterprint", () => {
      sheet.remove();
      document.body.classList.remove("prints-certificate");
    }, { once: true });
    globalThis.print();
  } }, say("print"));
  return more("certificate", make("p", { class: "naming" }, make("label", { for: "course-name" }, say("name")), field), print);
};

// Ten minutes a day: the questions that are due, one at a time. What asks them is loaded only then.
const daily = () => {
  const ids = due(answers.read(), today()).filter((id) => course.lessons.some(({ tasks }) => tasks.some((task) => task.id === id)));
  const text = ids.length === 0 ? say("daily-none") : say(ids.length === 1 ? "daily-one" : "daily-some", { n: ids.length });
  const panel = make("div", { class: "daily" }, make("p", {}, say("daily-about")), make("p", {}, text));
  if (ids.length > 0) {
    const begin = ({ repeat }) => repeat(panel, { ids: ids.slice(0, 12), course, answers, say, today: today(), told: show });
    panel.append(make("button", { type: "button", class: "go", click: starter(place.dataset.repeat, begin) }, say("daily-start")));
  }
  return panel;
};

// A package has no pages to take questions from.
const repeats = Boolean(place.dataset.repeat);
let repetition = repeats && daily();
const show = () => {
  const all = answers.read();
  const tasks = drawnOf(all);
  const total = sum(tasks, all, course.goals.length);
  status.textContent = [say("progress", { n: total.done, total: total.count }), ...(total.most > 0 ? [scored(total)] : [])].join(" · ");
  fill.style.inlineSize = `${percent(total)}%`;
  const passed = course.pass !== null && total.most > 0 && percent(total) >= course.pass;
  mark.hidden = course.pass === null;
  mark.style.insetInlineStart = `${course.pass ?? 0}%`;
  verdict.textContent = course.pass === null || total.done === 0 ? "" : say(passed ? "passed" : "not-passed", { n: percent(total), pass: course.pass });
  place.classList.toggle("is-passed", passed);
  if (passed && !all["#passed"]) answers.change((now) => (now["#passed"] = { t: today() }));
  const next = course.lessons.find((lesson) => drawn(lesson, all).some((task) => !all[task.id]?.d));
  on.hidden = !next;
  if (next) {
    on.href = next.url;
    on.textContent = say(total.done === 0 ? "start" : "on", { lesson: next.title });
  }
  const opened = [...results.querySelectorAll("details")].map((part) => part.open);
  const lessons = course.lessons.map((lesson) => row(make("a", { href: lesson.url }, lesson.title), sum(drawn(lesson, all), all)));
  const goals = course.goals.map((one, at) => goal(one, total.goals[at]));
  const sure = calibrate(tasks.map(({ id }) => all[id] ?? {})).filter(({ count }) => count > 0);
  results.replaceChildren(
    more("results", make("h3", {}, say("lessons")), make("ul", { class: "rows" }, ...lessons), ...(goals.length > 0 ? [make("h3", {}, say("goals")), make("ul", { class: "rows" }, ...goals)] : [])),
    ...(repeats ? [more("daily", repetition)] : []),
    ...(passed && course.certificate ? [certificate()] : []),
    ...(sure.length > 0 ? [more("certainty", make("ul", {}, ...sure.map(({ level, right, count }) => make("li", {}, say(`sure-${level}`, { n: right, total: count })))))] : []));
  opened.forEach((is, at) => is && results.querySelectorAll("details")[at]?.setAttribute("open", ""));
  kept.told(Object.keys(all).length > 0 || Object.keys(texts.read()).length > 0, true);
};
const kept = clearing(say, () => {
  for (const store of [answers, texts]) store.change((all) => Object.keys(all).forEach((id) => delete all[id]));
  repetition = repeats && daily();
  show();
});
place.append(kept.line);
place.classList.add("is-on");
show();
answers.watch(show);
texts.watch(show);
