// The questions of a form: its own controls, read and set by the words that stand beside them, so that an answer means the
// same when options are added or moved.
import { make } from "./make.js";
import { data } from "./page.js";
import { fillIn } from "./sheet.js";
import { setText } from "./writing.js";

const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
const named = (control, attribute) => words(document.getElementById(control.getAttribute(attribute)));

const questions = () => data.items.map(question).filter(Boolean);

const question = (item) => {
  const section = document.getElementById(item.id)?.closest(".question");
  if (!section) return;
  for (const [at, gap] of [...section.querySelectorAll(".gap")].entries()) gap.dataset.gap = at + 1;
  for (const area of section.querySelectorAll("textarea")) {
    const written = make("span", { class: "written", "aria-hidden": "true" });
    area.after(written);
    area.maxLength = 20000;
    area.addEventListener("input", () => { written.textContent = area.value; });
  }
  const controls = [...section.querySelectorAll("input, textarea, select")];
  // A browser would bring back on the next visit what was cleared or kept anew meanwhile.
  for (const control of controls) control.autocomplete = "off";
  const label = (control) => (control.closest(".marks") ? words(control.parentElement) : named(control, "aria-labelledby"));
  const row = (control) => {
    const marks = control.closest(".marks");
    return marks ? named(marks, "aria-labelledby") : control.hasAttribute("aria-describedby") ? named(control, "aria-describedby") : control.dataset.gap;
  };
  const ticks = (control) => control.type === "radio" || control.type === "checkbox";
  return {
    writes: section.querySelector("textarea") !== null,
    show: () => {},
    get: () => {
      const answer = { id: item.id, title: item.title, hash: item.hash };
      const [chosen, rows] = [[], []];
      for (const control of controls) {
        const of = row(control);
        if (ticks(control) ? !control.checked : !control.value.trim()) continue;
        if (of) rows.push([of, ticks(control) ? label(control) : control.value]);
        else if (ticks(control)) chosen.push(label(control));
        else answer.text = control.value;
      }
      if (chosen.length) answer.chosen = chosen;
      if (rows.length) answer.rows = rows;
      return answer;
    },
    set: ({ text, chosen = [], rows = [] } = {}) => {
      const answers = new Map(rows);
      for (const control of controls) {
        const of = row(control);
        if (ticks(control)) control.checked = of ? answers.get(of) === label(control) : chosen.includes(label(control));
        else setText(control, of ? answers.get(of) : text);
      }
    },
  };
};

fillIn(questions);
