// One learner's session with a learning platform, whatever the standard: the driver that `begin` gets speaks to it. It keeps
// what is answered, tells how far the learner is, and ends once. Without a driver the page keeps all of it on the device.
import { interactions } from "./responses.js";
import { decode, encode, places } from "./state.js";
import { make, speak } from "./make.js";
import { sum } from "./marking.js";

const place = document.querySelector("[data-package]");
const say = speak(place.dataset);
const course = JSON.parse(place.querySelector("script").textContent);
const line = place.querySelector("[role=status]");
const closer = place.querySelector("[data-close]");
// What takes answers; the lessons stay there to read when it does not any more.
const takers = document.querySelectorAll("[data-task], [data-dialogue], [data-course], [data-exercises]");
const take = (on) => takers.forEach((one) => (one.inert = !on));

const texts = (section, query) => [...section.querySelectorAll(query)].map((one) => one.textContent.trim().replace(/\s+/g, " "));
// What a report says of a question, read before anything is mixed or moved.
const words = (section) => ({
  title: section.querySelector("h2, h3, h4, h5, h6").textContent.trim(),
  options: texts(section, section.dataset.form === "match" ? ".rights > li" : section.dataset.form === "scale" ? ".scale > li > :first-child" : ".options > li"),
  lefts: texts(section, ".lefts > li"),
  marks: texts(section, ".scale > li:first-child label"),
});
const tasks = [...document.querySelectorAll("[data-task], [data-dialogue]")].map((section) => {
  const question = JSON.parse(section.dataset.task ?? section.dataset.dialogue);
  return { id: question.id, form: question.form ?? "dialogue", question, section, words: words(section) };
});
const beside = [
  ...course.banks.map(({ lesson }) => ({ id: `${lesson}#*`, form: "draw", question: {} })),
  { id: "#passed", form: "facts", question: {} },
];
const all = places([...tasks, ...beside]);
const known = new Map(tasks.map((task) => [task.id, task]));

const started = Date.now();
const seconds = () => (Date.now() - started) / 1000;
let driver;
let kept = { entries: {}, first: [], texts: {} };
// `open` while answers are taken; `away` when another tab goes on; `closed` once the platform was told that this is over.
let state = "open";
let lasting = true;
let local = `package:${course.id}`;
const listeners = [];

// What only the device keeps: what somebody wrote and did not share.
const drawer = (name) => {
  const key = `stagegids:${name}`;
  let memory = {};
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? memory;
      } catch {
        return memory;
      }
    },
    write(data) {
      memory = data;
      try {
        localStorage.setItem(key, JSON.stringify(data));
        return true;
      } catch {
        return false;
      }
    },
  };
};
let drawers = {};

const drawnOf = (entries) => {
  const out = new Set(course.banks.flatMap(({ lesson }) => {
    const drawn = entries[`${lesson}#*`]?.q;
    return drawn ? tasks.filter(({ id, question }) => id.startsWith(`${lesson}#`) && question.points !== undefined && !drawn.includes(id)).map(({ id }) => id) : [];
  }));
  return tasks.filter(({ id }) => !out.has(id)).map(({ id, question }) => ({ id, points: question.points }));
};
// How far the learner is. A module with a mark is over when all that counts was answered, or the mark is reached; one
// without when all was done.
const standing = () => {
  const now = drawnOf(kept.entries);
  const { points, most, done, count } = sum(now, kept.entries);
  const graded = course.pass !== null && most > 0;
  const percent = most > 0 ? Math.floor((100 * points) / most) : 0;
  const passed = graded && (percent >= course.pass || Boolean(kept.entries["#passed"]));
  const open = now.filter(({ id, points }) => (!graded || points !== undefined) && !kept.entries[id]?.d).length;
  return { graded, percent, passed, over: passed || open === 0, scored: most > 0, progress: count > 0 ? done / count : 0 };
};

const tell = (fine) => {
  line.textContent = say(fine ? "saved" : "lost");
  place.classList.toggle("is-lost", !fine);
};
// What is shared and changed after it was told. A platform that takes one answer in the place of another hears it at once,
// one that keeps them all when the learner leaves.
const reworded = new Set();
let timer;
const put = (leaving) => {
  clearTimeout(timer);
  timer = undefined;
  if (state !== "open") return false;
  if (driver?.rewrites || leaving === true) {
    reworded.forEach(told);
    reworded.clear();
  }
  const shared = Object.entries(kept.texts).filter(([id]) => known.get(id)?.question.share);
  const text = encode(all, kept.entries, { first: kept.first, texts: Object.fromEntries(shared), room: driver?.room });
  // A tab that waits knows what this one did, should it go on after all.
  channel?.postMessage({ text });
  if (!driver) return (lasting = drawers.answers.write(kept.entries));
  lasting = driver.keep(text, standing(), seconds());
  tell(lasting);
  return lasting;
};
const soon = () => (timer ??= setTimeout(put, 1500));

const told = (id) => {
  const task = known.get(id);
  const entry = kept.entries[id];
  if (!task || !entry?.d && !(entry?.n > 0 && !entry.e)) return;
  const made = interactions(task, entry, kept.texts[id]);
  if (made.length === 0) return;
  if (!kept.first.includes(id)) kept.first.push(id);
  made.forEach((one) => driver?.answered(one));
};

// Tells who else keeps the same. Whoever made the change shows it already: to be told of it again would make the buttons
// anew under the finger.
const hear = (self, written, ids) => {
  if (!ids.some((id) => !id.startsWith("#"))) return;
  for (const listener of listeners) if (listener.self !== self && listener.written === written) listener.soon();
};
const changed = (before, after, edit) => {
  edit(after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id]);
};
// What is kept, as the scripts of the exercises know it; `name` tells answers from texts.
export const store = (name) => {
  const written = name.startsWith("texts:");
  const self = {};
  return {
    read: () => (written ? kept.texts : kept.entries),
    change(edit) {
      if (state !== "open") return false;
      const data = written ? kept.texts : kept.entries;
      const before = { ...data };
      const ids = changed(before, data, edit);
      if (ids.length === 0) return lasting;
      hear(self, written, ids);
      if (written) {
        const safe = drawers.texts.write(kept.texts);
        const shared = ids.filter((id) => known.get(id)?.question.share);
        shared.filter((id) => kept.entries[id]?.d).forEach((id) => reworded.add(id));
        if (shared.length > 0) soon();
        return safe;
      }
      // An answer that was looked at is told at once; a mark on the way there can wait a moment.
      const over = ids.filter((id) => data[id] && (data[id].d !== before[id]?.d || data[id].n !== before[id]?.n || data[id].p !== before[id]?.p));
      over.forEach(told);
      if (over.length > 0 || ids.some((id) => id.endsWith("#*"))) put();
      else soon();
      return lasting;
    },
    watch(told) {
      let waiting;
      const soon = () => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          told(written ? kept.texts : kept.entries);
        });
      };
      listeners.push({ self, written, soon });
    },
  };
};

// Two tabs with the same module would each write over what the other kept. So one of them goes on, with all that was
// answered, and the other says so.
let channel;
const me = `${Math.random()}`;
const adopt = (text) => {
  const theirs = decode(all, text);
  Object.assign(kept.entries, theirs.entries);
  kept.first = [...new Set([...theirs.first, ...kept.first])];
  Object.assign(kept.texts, drawers.texts.read());
  for (const { soon } of listeners) soon();
};
const meet = (name) => {
  try {
    channel = new BroadcastChannel(`stagegids:${name}`);
  } catch {
    return;
  }
  channel.onmessage = ({ data }) => {
    if (data.text !== undefined) return data.to === me || state === "away" ? adopt(data.text) : undefined;
    if (state !== "open") return;
    // What is being typed is kept before it is handed over.
    dispatchEvent(new Event("leaving"));
    put();
    channel.postMessage({ to: data.from, text: encode(all, kept.entries, { first: kept.first }) });
    halt("away", say("elsewhere"), make("button", { type: "button", class: "quiet", click: resume }, say("here")));
  };
  channel.postMessage({ from: me });
};
const halt = (as, text, ...more) => {
  state = as;
  take(as === "watching");
  closer.hidden = as !== "open";
  place.dataset.state = as;
  line.replaceChildren(text, ...more.flatMap((one) => [" ", one]));
};
const resume = () => {
  state = "open";
  take(true);
  closer.hidden = !driver;
  delete place.dataset.state;
  line.textContent = "";
  channel.postMessage({ from: me });
};

// The platform may ask for another mark than the author did; the learner sees that one.
const passAt = (percent) => {
  course.pass = percent;
  const data = document.querySelector("[data-course] script");
  if (data) data.textContent = JSON.stringify({ ...JSON.parse(data.textContent), pass: percent });
};

// Starts. `connect` gives the driver with what was kept earlier; nothing where no platform is.
export const begin = async (connect) => {
  driver = await connect({ course, tasks }).catch(() => "lost");
  if (driver === "lost") {
    line.textContent = say("unreached");
    place.classList.add("is-lost");
    driver = undefined;
  }
  const name = `${course.id}${driver ? `:${driver.learner}` : ""}`;
  local = `package:${name}`;
  drawers = { answers: drawer(`answers:${local}`), texts: drawer(`texts:${local}`) };
  if (driver) kept = decode(all, driver.kept);
  else kept.entries = drawers.answers.read();
  kept.texts = { ...kept.texts, ...drawers.texts.read() };
  if (!driver) return meet(name);
  if (driver.pass !== undefined) passAt(driver.pass);
  driver.heard = (fine) => {
    lasting = fine;
    if (state === "open") tell(fine);
  };
  driver.recall?.(kept.first.flatMap((id) => interactions(known.get(id), kept.entries[id], kept.texts[id]).map((one) => one.id)));
  for (const part of document.querySelectorAll("[data-exercises], [data-course]")) Object.assign(part.dataset, { kept: say("kept"), notKept: say(driver.watching ? "watching" : "lost") });
  document.body.classList.toggle("is-judged", course.pass !== null && !driver.watching);
  for (const { question, section } of tasks) if (question.share) section.querySelector("textarea")?.after(make("p", { class: "least-words" }, say("shared")));
  closer.hidden = false;
  closer.addEventListener("click", close);
  if (driver.watching) {
    // Who looks back, or only looks, changes nothing.
    halt("watching", say("watching"));
    return;
  }
  meet(name);
};

// `asked` when the learner said so, rather than left.
const finish = (asked) => {
  if (state !== "open" && state !== "watching") return undefined;
  put(true);
  state = "closed";
  return driver?.finish({ standing: standing(), asked });
};
const close = async () => {
  // Once: who presses again because it takes long would leave before all was told.
  closer.disabled = true;
  dispatchEvent(new Event("leaving"));
  await finish(true);
  const back = driver?.back ? [make("a", { href: driver.back, class: "go" }, say("back"))] : [];
  halt("closed", say(lasting ? "closed" : "closed-lost"), ...back);
  line.tabIndex = -1;
  line.focus();
  if (driver?.back && lasting) location.assign(driver.back);
  else if (globalThis.opener) globalThis.close();
};

// Comes after the scripts of the exercises, so that what they keep on leaving is kept before the session ends.
export const attend = () => {
  if (!driver) return;
  put();
  document.addEventListener("visibilitychange", () => document.hidden && put());
  addEventListener("pagehide", () => finish(false));
  // A page that comes back from the memory of the browser has no session any more.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
};
