// The criteria of a rubric as controls: a choice in every cell, and under each criterion room for what was seen.
import { button, make } from "./make.js";
import { data, levelOf, say } from "./page.js";
import { verdict } from "./result.js";
import { fillIn } from "./sheet.js";
import { area, setText } from "./writing.js";

const criteria = (root) => {
  const rows = [...root.querySelectorAll(".rubric > tbody > tr")];
  root.classList.add("is-filling");
  return data.items.map((item, at) => criterion(rows[at], item));
};

const NONE = "-";

const criterion = (row, item) => {
  const cells = [...row.querySelectorAll("td")];
  const single = data.form === "single-point";
  const boxes = [];
  const notes = new Map();
  const pick = (value, label) => {
    const box = make("input", { type: "radio", name: `level ${item.id}`, value, autocomplete: "off" });
    boxes.push(box);
    return make("label", { class: "pick" }, box, make("span", {}, make("span", { class: "unseen" }, `${item.title}: `), label));
  };
  for (const [at, cell] of cells.entries()) {
    const { id, title } = data.levels[at];
    const blank = cell.querySelector(".blank");
    const words = make("div", { class: "words", id: `${item.id}--${id}` }, ...cell.childNodes);
    const choice = pick(id, title);
    if (blank && single) {
      const [note, written] = area({ "aria-label": `${item.title}: ${title}` });
      notes.set(id, note);
      blank.replaceWith(note, written);
    } else if (blank) blank.remove();
    else choice.firstChild.setAttribute("aria-describedby", words.id);
    cell.replaceChildren(choice, words);
    // The whole cell is the target, but for what does something itself.
    cell.addEventListener("click", ({ target }) => {
      if (!target.closest("a, label, textarea, button") && !getSelection().toString()) choice.firstChild.click();
    });
  }
  const [remark, written] = area();
  const points = make("input", { type: "number", step: "any", inputmode: "decimal", autocomplete: "off" });
  const range = make("span");
  const unset = button(say("unset"), () => {
    boxes.find((box) => box.checked).focus();
    for (const box of boxes) box.checked = false;
    remark.dispatchEvent(new Event("input", { bubbles: true }));
  }, { class: "is-quiet", "aria-label": `${say("unset")}: ${item.title}` });
  const marks = make("p", { class: "marks" },
    item.optional && pick(NONE, say("not-applicable")),
    make("label", { class: "sheet-points", hidden: true }, range, " ", points),
    unset);
  const under = make("tr", { class: "remark" }, make("td", { colspan: cells.length + 1 },
    !single && make("label", { class: "sheet-remark" }, make("span", {}, say("remark"), make("span", { class: "unseen" }, `: ${item.title}`)), remark, written),
    marks));
  row.after(under);
  const chosen = () => boxes.find((box) => box.checked)?.value;
  // What goes with the choice: its points, where this sheet counts them, and the way back.
  const show = (counts) => {
    const value = chosen();
    const level = levelOf(value);
    unset.hidden = value === undefined;
    const [least, most] = level?.points ?? [];
    points.parentElement.hidden = !(counts && least < most);
    if (least < most) {
      Object.assign(points, { min: least, max: most });
      range.textContent = say("points", { least, most });
    }
    points.ariaInvalid = points.value !== "" && !(points.valueAsNumber >= least && points.valueAsNumber <= most);
    under.hidden = single && value === undefined && !item.optional;
    row.classList.toggle("is-left-out", value === NONE);
  };
  return {
    show,
    get: () => {
      const value = chosen();
      const answer = { id: item.id, title: item.title, hash: item.hash };
      if (value === NONE) answer.applies = false;
      else if (value !== undefined) answer.level = value;
      if (!points.parentElement.hidden && points.value !== "" && points.ariaInvalid !== "true") answer.points = points.valueAsNumber;
      if (remark.value.trim()) answer.text = remark.value;
      const rows = [...notes].map(([id, note]) => [id, note.value]).filter(([, text]) => text.trim());
      if (rows.length) answer.rows = rows;
      return answer;
    },
    set: ({ level, applies, points: given, text, rows = [] } = {}) => {
      for (const box of boxes) box.checked = box.value === (applies === false ? NONE : level);
      points.value = given ?? "";
      setText(remark, text);
      const noted = new Map(rows);
      for (const [id, note] of notes) setText(note, noted.get(id));
    },
  };
};

fillIn(criteria, (end, role, answers) => {
  const place = end.querySelector(".sheet-score");
  const lines = verdict(role, answers);
  place.replaceChildren(...lines);
  place.hidden = lines.length === 0;
});
