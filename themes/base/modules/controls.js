// How each form of question is answered on a screen: reading an answer, showing one, and marking its parts. With a mouse,
// a finger, a keyboard or a screen reader alike: what can be dragged can also be chosen or moved with buttons.
import { best } from "./marking.js";
import { make } from "./make.js";

const SIGNS = { right: "✓", wrong: "✗", missed: "✓" };

// What the key says of an option of a question, as it stands there.
const feedback = (task, option) => task.key?.querySelector(`[data-option="${option}"] dd`);
export const answersOf = (task, option) => {
  const said = feedback(task, option);
  return said && make("div", { class: "said" }, ...said.cloneNode(true).childNodes);
};

// Marks a part of an answer, by a sign and in words.
const marker = (say) => (element, state) => {
  element.dataset.mark = state;
  element.append(make("span", { class: "sign" }, make("span", { "aria-hidden": "true" }, SIGNS[state]), make("span", { class: "unseen" }, say(`sign-${state}`))));
};
const unmark = (elements) => {
  for (const element of elements) {
    delete element.dataset.mark;
    element.querySelectorAll(":scope > :is(.sign, .said, .instead)").forEach((sign) => sign.remove());
  }
};

// One or several options.
const options = (task, say) => {
  const several = task.question.form === "several";
  const inputs = [...task.section.querySelectorAll(".options input")];
  const rows = inputs.map((input) => input.closest("li"));
  const put = marker(say);
  // The whole row answers to a finger.
  rows.forEach((row, at) => row.addEventListener("click", (event) => {
    if (!event.target.closest("input, a, button, summary, .said") && !inputs[at].disabled) inputs[at].click();
  }));
  return {
    read() {
      const picked = inputs.flatMap((input, at) => (input.checked ? [at + 1] : []));
      return several ? picked : picked[0] ?? 0;
    },
    write: (answer) => inputs.forEach((input, at) => (input.checked = several ? Boolean(answer?.includes(at + 1)) : answer === at + 1)),
    lock: (on) => inputs.forEach((input) => (input.disabled = on)),
    clear: () => unmark(rows),
    show(answer, _, over) {
      const { right } = task.question;
      const picked = [answer].flat();
      rows.forEach((row, at) => {
        const is = right.includes(at + 1);
        const chosen = picked.includes(at + 1);
        if (chosen) put(row, is ? "right" : "wrong");
        else if (over && is) put(row, "missed");
        const said = chosen && answersOf(task, at + 1);
        if (said) row.append(said);
      });
    },
  };
};

// A right side for each left one: chosen from a list, or dragged to it.
const match = (task, say) => {
  const letters = [...task.section.querySelectorAll(".rights > li")];
  const rows = [...task.section.querySelectorAll(".lefts > li")];
  const words = letters.map((right) => right.textContent.trim());
  const put = marker(say);
  const picks = rows.map((row) => {
    const letter = row.querySelector("input");
    const select = make("select", { "aria-label": say("belongs"), "aria-describedby": letter.getAttribute("aria-describedby") },
      make("option", { value: 0 }, say("choose")), ...words.map((word, at) => make("option", { value: at + 1 }, word)));
    row.append(select);
    row.addEventListener("dragover", (event) => !select.disabled && event.preventDefault());
    row.addEventListener("drop", (event) => {
      event.preventDefault();
      const at = letters.findIndex((right) => right.classList.contains("is-dragged"));
      if (at < 0) return;
      select.value = at + 1;
      select.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return { select, letter };
  });
  for (const right of letters) {
    right.draggable = true;
    right.addEventListener("dragstart", () => right.classList.add("is-dragged"));
    right.addEventListener("dragend", () => right.classList.remove("is-dragged"));
  }
  // On paper the letters tell what was chosen.
  const letter = () => picks.forEach(({ select, letter }) => (letter.value = select.value > 0 ? String.fromCharCode(96 + Number(select.value)) : ""));
  return {
    read() {
      letter();
      return picks.map(({ select }) => Number(select.value));
    },
    write(answer) {
      picks.forEach(({ select }, at) => (select.value = answer?.[at] ?? 0));
      letter();
    },
    lock: (on) => picks.forEach(({ select }) => (select.disabled = on)),
    clear: () => unmark(rows),
    show: (_, { parts }, over) => rows.forEach((row, at) => {
      put(row, parts[at] ? "right" : "wrong");
      if (over && !parts[at]) row.append(make("p", { class: "instead" }, words[task.question.right[at] - 1]));
    }),
  };
};

// Entries to put in order: dragged, or moved with buttons. The rows stand as the reader puts them.
const order = (task, say) => {
  const list = task.section.querySelector(".options");
  const entries = [...list.children];
  const put = marker(say);
  const told = make("span", { class: "unseen", role: "status" });
  list.after(told);
  const moved = (row) => {
    label();
    told.textContent = say("moved", { entry: row.querySelector("div").textContent.trim(), n: [...list.children].indexOf(row) + 1, total: entries.length });
    list.dispatchEvent(new CustomEvent("moved", { bubbles: true }));
  };
  let dragged;
  const buttons = entries.map((row) => {
    const words = row.querySelector("div").textContent.trim();
    const move = (step) => () => {
      const beside = step < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!beside) return;
      step < 0 ? beside.before(row) : beside.after(row);
      moved(row);
    };
    const up = make("button", { type: "button", "aria-label": say("up", { entry: words }), click: move(-1) }, "↑");
    const down = make("button", { type: "button", "aria-label": say("down", { entry: words }), click: move(1) }, "↓");
    row.append(make("span", { class: "movers" }, up, down));
    row.draggable = true;
    row.addEventListener("dragstart", () => {
      dragged = row;
      row.classList.add("is-dragged");
    });
    row.addEventListener("dragend", () => {
      row.classList.remove("is-dragged");
      dragged = undefined;
    });
    row.addEventListener("dragover", (event) => {
      if (!dragged || row === dragged || up.disabled) return;
      event.preventDefault();
      const { top, height } = row.getBoundingClientRect();
      event.clientY < top + height / 2 ? row.before(dragged) : row.after(dragged);
    });
    row.addEventListener("drop", (event) => {
      event.preventDefault();
      if (dragged) moved(dragged);
    });
    return [up, down];
  });
  // On paper the numbers tell the order.
  const label = () => [...list.children].forEach((row, at) => (row.querySelector("input").value = at + 1));
  return {
    read: () => [...list.children].map((row) => entries.indexOf(row) + 1),
    write(answer) {
      const whole = answer?.length === entries.length;
      list.append(...(whole ? answer.map((number) => entries[number - 1]) : entries));
      whole ? label() : entries.forEach((row) => (row.querySelector("input").value = ""));
    },
    lock(on) {
      buttons.flat().forEach((button) => (button.disabled = on));
      entries.forEach((row) => (row.draggable = !on));
    },
    clear: () => unmark(entries),
    show: (answer, { parts }) => answer.forEach((number, at) => put(entries[number - 1], parts[at] ? "right" : "wrong")),
  };
};

// Gaps in a text, to type in or to choose for.
const fill = (task, say) => {
  const gaps = [...task.section.querySelectorAll(".fill :is(input, select)")];
  const put = marker(say);
  const boxes = gaps.map((gap, at) => {
    gap.setAttribute("aria-label", say("gap", { n: at + 1 }));
    const box = make("span", { class: "gap-box" });
    gap.replaceWith(box);
    box.append(gap);
    return box;
  });
  return {
    read: () => gaps.map((gap) => gap.value),
    write: (answer) => gaps.forEach((gap, at) => (gap.value = answer?.[at] ?? "")),
    lock: (on) => gaps.forEach((gap) => (gap.disabled = on)),
    clear: () => unmark(boxes),
    show(_, { parts }, over) {
      const right = best(task.question);
      boxes.forEach((box, at) => {
        put(box, parts[at] ? "right" : "wrong");
        if (over && !parts[at]) box.append(make("span", { class: "instead" }, right[at]));
      });
    },
  };
};

const amount = (task) => {
  const input = task.section.querySelector(".write input");
  return {
    read: () => input.value,
    write: (answer) => (input.value = answer ?? ""),
    lock: (on) => (input.disabled = on),
    clear: () => unmark([input.parentElement]),
    show(_, { range }) {
      const said = answersOf(task, range);
      if (said) input.parentElement.append(said);
    },
  };
};

// Statements with marks. `marks` are their words.
const scale = (task) => {
  const rows = [...task.section.querySelectorAll(".scale > li")];
  const inputs = rows.map((row) => [...row.querySelectorAll("input")]);
  return {
    marks: inputs[0]?.map((input) => input.parentElement.textContent.trim()) ?? [],
    read: () => inputs.map((row) => row.findIndex((input) => input.checked) + 1),
    write: (answer) => inputs.forEach((row, which) => row.forEach((input, at) => (input.checked = answer?.[which] === at + 1))),
    lock() {},
    clear: () => rows.forEach((row) => row.querySelector(".before")?.remove()),
    before: (marks, word) => rows.forEach((row, at) => marks[at] > 0 && row.append(make("p", { class: "before" }, word(marks[at])))),
  };
};

// Room to write, and what to look back on.
const writing = (task) => {
  const area = task.section.querySelector("textarea");
  const ticks = [...task.section.querySelectorAll(".options input")];
  return {
    text: () => area?.value ?? "",
    read: () => ticks.flatMap((input, at) => (input.checked ? [at + 1] : [])),
    write(text, ticked) {
      if (area) area.value = text;
      ticks.forEach((input, at) => (input.checked = Boolean(ticked?.includes(at + 1))));
    },
    lock() {},
    clear() {},
  };
};

const FORMS = { match, order, fill, number: amount, scale, reflection: writing, open: writing };
export const controls = (task, say) => (FORMS[task.question.form] ?? options)(task, say);
