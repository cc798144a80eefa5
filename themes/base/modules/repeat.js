// Repeats questions of other pages, one at a time: each is taken from the page of its lesson, with its key. What comes of it
// moves the card on or back, and leaves the points of the lesson as they are.
import { make, speak } from "./make.js";
import { repeated } from "./marking.js";
import { Task } from "./task.js";

const asked = new Map();
const page = (url) => {
  if (!asked.has(url)) asked.set(url, fetch(url).then(async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html")));
  return asked.get(url);
};
// The question with this id out of the page of its lesson: its section, its key and the words of the page.
const take = async (id, course) => {
  const lesson = course.lessons.find(({ tasks }) => tasks.some((task) => task.id === id));
  const from = await page(lesson.url);
  const section = [...from.querySelectorAll("[data-task]")].find((one) => JSON.parse(one.dataset.task).id === id);
  const key = section && from.getElementById(`antwoord-${section.dataset.question}`);
  return section && { section: document.importNode(section, true), key: key && document.importNode(key, true), words: from.querySelector("[data-exercises]").dataset };
};
const memory = () => {
  const data = {};
  return {
    read: () => data,
    change(edit) {
      edit(data);
      return true;
    },
  };
};

export const repeat = async (panel, { ids, course, answers, say, today, told }) => {
  const where = make("p", { class: "where", tabindex: -1 });
  const frame = make("div", { class: "text" });
  const next = make("button", { type: "button", class: "go" }, say("next"));
  const end = (word) => {
    const last = make("p", { class: "where", tabindex: -1 }, say(word));
    panel.replaceChildren(last);
    last.focus();
  };
  const ask = async (at) => {
    next.hidden = true;
    if (at >= ids.length) return end("ready");
    const found = await take(ids[at], course).catch(() => null);
    if (found === null) return end("failed");
    if (!found) return ask(at + 1);
    const { section, key, words } = found;
    where.textContent = say("step", { n: at + 1, total: ids.length });
    frame.replaceChildren(section);
    let over = false;
    const task = new Task(section, key, {
      answers: memory(),
      texts: memory(),
      say: speak(words),
      told({ id, entry }) {
        if (over || !entry?.d) return;
        over = true;
        // What counts is whether it was known at once.
        answers.change((all) => (all[id] = repeated(all[id] ?? {}, entry.f === 1 && !entry.g, today)));
        next.hidden = false;
        told();
      },
    });
    task.show();
    next.onclick = () => ask(at + 1);
    where.focus();
  };
  panel.replaceChildren(where, frame, next);
  await ask(0);
};
