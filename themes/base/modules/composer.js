// A writing sheet for a model of steps: the prompts of each step start a sentence, words that hurt are pointed out, and what
// is written stays on the device. The steps, the prompts and the words come from the page; this script knows no model.
import { clearing } from "./clearing.js";
import { both, make, speak } from "./make.js";
import { open } from "./store.js";

const place = document.querySelector("[data-composer]");
const say = speak(place.dataset);
const texts = open(`texts:${document.documentElement.dataset.base}${place.dataset.store}`);
const avoid = [...place.querySelectorAll(".avoid li")].map((item) => item.textContent.trim());
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'");
// The words to avoid that a text has, as whole words.
const found = (text) => {
  const words = ` ${plain(text).replace(/[^\p{L}\p{N}' ]+/gu, " ").replace(/\s+/g, " ")} `;
  return avoid.filter((word) => words.includes(` ${plain(word)} `));
};

// A sheet as it is kept: undefined where nothing is written or ticked. Each remembers (`seen`) how it was last kept.
const written = ({ area, ticks }) => {
  const ticked = ticks.flatMap((tick, at) => (tick.checked ? [at + 1] : []));
  return area.value.trim() || ticked.length > 0 ? { text: area.value, ticked } : undefined;
};
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const sheets = [...place.querySelectorAll(".sheet-step")].map((item, at) => {
  const area = item.querySelector("textarea");
  const step = document.getElementById(item.dataset.step)?.closest(".step");
  const hint = make("p", { class: "lint", role: "status" });
  // What the model says at this step: to start from, and to look back on.
  const prompts = [...(step?.querySelectorAll("li:not(.task)") ?? [])].map((prompt) => prompt.textContent.trim());
  const tasks = [...(step?.querySelectorAll("li.task") ?? [])].map((task) => task.textContent.trim());
  const starters = make("ul", { class: "starters", "aria-label": say("starters") }, ...prompts.map((words) => make("li", {}, make("button", { type: "button", click: () => begin(words) }, words))));
  const ticks = tasks.map((words, which) => make("input", { type: "checkbox", id: `check-${at}-${which}` }));
  const checks = make("ul", { class: "checks", "aria-label": say("checks") }, ...tasks.map((words, which) => make("li", {}, ticks[which], make("label", { for: ticks[which].id }, words))));
  // A prompt in quotation marks starts a sentence up to its dots; who speaks stands before it.
  const begin = (words) => {
    const quoted = words.match(/[“"«]\s*([^”"»]*)/)?.[1] ?? words;
    const start = quoted.split("…")[0].trimEnd();
    area.value = [area.value.trimEnd(), start].filter(Boolean).join(" ") + (quoted.includes("…") ? " " : "");
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    changed();
  };
  const lint = () => {
    const words = found(area.value);
    hint.textContent = words.length > 0 ? say("lint", { words: words.map((word) => `“${word}”`).join(", ") }) : "";
    hint.hidden = words.length === 0;
  };
  const changed = () => {
    lint();
    clearTimeout(timer);
    timer = setTimeout(save, 300);
    show();
  };
  area.addEventListener("input", changed);
  ticks.forEach((tick) => tick.addEventListener("change", changed));
  item.querySelector(".prompts")?.append(starters);
  area.after(hint);
  item.querySelector(".looks")?.append(checks);
  return { id: item.dataset.step, area, ticks, lint, seen: undefined };
});

let timer;
let lasting = true;
// Keeps what was written here since the last time; the other steps stay as they are kept, by whichever tab. Where two tabs
// wrote in one step, both texts stay.
const save = () => {
  clearTimeout(timer);
  const changed = sheets.filter((sheet) => !isSame(written(sheet), sheet.seen));
  if (changed.length > 0) lasting = texts.change((all) => {
    for (const sheet of changed) {
      const { area } = sheet;
      const other = all[sheet.id]?.text;
      if (other && !isSame(all[sheet.id], sheet.seen) && other !== area.value) area.value = both(other, area.value);
      sheet.seen = written(sheet);
      if (sheet.seen) all[sheet.id] = sheet.seen;
      else delete all[sheet.id];
    }
  });
  show();
};
// What is kept, unless something was written here that is still to be kept.
const load = (all) => {
  for (const sheet of sheets) {
    const { id, area, ticks, lint } = sheet;
    if (!isSame(written(sheet), sheet.seen)) continue;
    if (area.value !== (all[id]?.text ?? "")) area.value = all[id]?.text ?? "";
    ticks.forEach((tick, at) => (tick.checked = Boolean(all[id]?.ticked?.includes(at + 1))));
    sheet.seen = all[id];
    lint();
  }
  show();
};

// All of it, one after the other, as it would be said.
const whole = make("div", { class: "whole-text" });
const copied = make("span", { role: "status" });
const copy = make("button", { type: "button", class: "quiet", click: async () => {
  await navigator.clipboard.writeText(sheets.map(({ area }) => area.value.trim()).filter(Boolean).join("\n\n")).then(
    () => (copied.textContent = say("copied")),
    () => (copied.textContent = say("not-copied")),
  );
} }, say("copy"));
const print = make("button", { type: "button", class: "quiet", click: () => {
  document.body.classList.add("prints-sheet");
  addEventListener("afterprint", () => document.body.classList.remove("prints-sheet"), { once: true });
  globalThis.print();
} }, say("print"));
const kept = clearing(say, () => {
  save();
  texts.change((all) => Object.keys(all).forEach((id) => delete all[id]));
  load({});
});
const show = () => {
  const written = sheets.filter(({ area }) => area.value.trim());
  whole.replaceChildren(...written.map(({ area }) => make("p", {}, area.value.trim())));
  whole.parentElement.hidden = written.length === 0;
  copied.textContent = "";
  kept.told(written.length > 0, lasting);
};
place.append(make("div", { class: "result", hidden: true }, make("h3", {}, say("whole")), whole, make("p", { class: "tools" }, copy, print, copied)), kept.line);
load(texts.read());
// What was written before this script was there.
save();
texts.watch(load);
addEventListener("pagehide", save);
document.addEventListener("visibilitychange", () => document.hidden && save());
