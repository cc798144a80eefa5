// A rubric or form that is filled in on the page: a sheet per role and moment, kept on this device as somebody writes.
// Nothing is sent, and after the page is there nothing is asked of the network.
import { both, button, make } from "./make.js";
import { filled, read, write } from "./file.js";
import { drawer, isLost, kept, keyOf } from "./keep.js";
import { clock, data, has, say, whose } from "./page.js";
import { area, setText } from "./writing.js";
import { deliver, isLink, unpack } from "./send.js";

const isRubric = data.kind === "rubric";
const start = document.querySelector("[data-sheet]");
const root = isRubric ? start.closest(".grid") : start.parentElement;
const choices = (name) => [...start.querySelectorAll(`[name="sheet-${name}"]`)];
const chosen = (name) => choices(name).find((box) => box.checked)?.value ?? "";

// Whose sheet it is: in the bar, and above the sheet on paper.
const paper = make("p", { class: "sheet-whose" });
const who = make("b"), done = make("span", { class: "done" }), state = make("span", { class: "state", role: "status" });
const notice = make("div", { class: "sheet-notice", role: "alert", tabindex: "-1" });
const bar = make("div", { class: "sheet-bar", hidden: true }, notice,
  make("p", {}, who, " ", done, " ", state, " ", make("a", { href: "#sheet-end" }, say("finish"))));

let controls, told, items, fields, end, store, timer;
// What was answered to criteria or questions that are no longer there: it stays in the file.
let gone = [];
let current = { role: "", moment: "" };
let open = false, blocked = false;

const closing = () => [[say("close")]];
// Says something that asks for an answer; without words it falls silent.
const tell = (text, actions = [], lines = []) => {
  const list = lines.map((line) => make("li", {}, line));
  const act = ([label, click]) => button(label, () => { tell(); click?.(); });
  notice.replaceChildren(...(text ? [make("p", {}, text), ...(list.length ? [make("ul", {}, ...list)] : []), make("p", {}, ...actions.map(act))] : []));
  bar.hidden = !text && !open;
  if (lines.length) notice.focus({ preventScroll: true });
};
const show = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

// The sheet as it stands on the screen.
const compose = () => {
  const said = {};
  for (const { name, value } of fields) if (value.trim()) said[name] = value;
  return { ...current, saved: new Date().toISOString(), items: [...items.map((item) => item.get()), ...gone], fields: said };
};
const isEmpty = (sheet) => !sheet.items.some(filled) && Object.keys(sheet.fields).length === 0;
const isDone = (item) => item.level || item.applies === false || ((!isRubric || data.form === "single-point") && filled(item));

const progress = () => {
  const counts = data.decides.includes(current.role);
  for (const item of items) item.show(counts);
  for (const field of fields) field.classList.toggle("is-empty", !field.value);
  const sheet = compose();
  show(done, say(isRubric ? "done-criteria" : "done-questions", { n: sheet.items.slice(0, items.length).filter(isDone).length, total: items.length }));
  told?.(end, current.role, sheet.items);
  return sheet;
};

const fill = (sheet) => {
  const answers = new Map(sheet?.items.map((item) => [item.id, item]));
  gone = sheet?.items.filter((item) => filled(item) && !data.items.some(({ id }) => id === item.id)) ?? [];
  data.items.forEach(({ id }, at) => items[at].set(answers.get(id)));
  for (const field of fields) setText(field, sheet?.fields[field.name]);
  progress();
};

const save = (over) => {
  clearTimeout(timer);
  timer = undefined;
  if (blocked && !over) return;
  const sheet = progress();
  const result = store.write(isEmpty(sheet) ? null : write(data, sheet), over);
  const lost = isLost();
  if (result === "other") return elsewhere();
  bar.classList.toggle("is-lost", lost);
  show(state, lost ? say(`lost-${result}`) : isEmpty(sheet) ? say("empty") : say("kept", { time: clock(sheet.saved) }));
  if (lost && !notice.hasChildNodes()) tell(say("lost-offer"), [[say("file"), () => end.querySelector("[data-do=file]").click()]]);
};
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(save, 400);
};
const flush = () => timer && save();

// Another tab has written in this sheet: nobody's work is overwritten without asking.
const elsewhere = () => {
  blocked = true;
  clearTimeout(timer);
  show(state, say("waiting"));
  tell(say("other-tab"), [
    [say("other-show"), () => turn(current)],
    [say("other-keep"), () => { blocked = false; save(true); }],
  ]);
};

// Opens the sheet of a role and a moment.
const turn = ({ role, moment }) => {
  flush();
  store?.close();
  current = { role, moment };
  blocked = false;
  store = drawer(keyOf(data.document, role, moment), elsewhere);
  const text = store.read();
  const { sheet, changes, refused } = text ? read(text, data) : {};
  fill(sheet);
  tell();
  show(who, whose(current));
  show(paper, whose(current));
  show(state, sheet?.saved ? say("kept", { time: clock(sheet.saved) }) : say("empty"));
  if (refused) {
    blocked = true;
    tell(say(`refused-${refused}`), [[say("begin-empty"), () => { blocked = false; save(true); }]]);
  } else if (changes) explain(changes);
  reveal(isRubric || text !== null || Boolean(role));
  return text !== null;
};
// The choice stands in the address, so that it can be shared and comes back with the page.
const note = () => {
  const address = new URL(location);
  for (const [name, value] of Object.entries(current)) value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  history.replaceState(null, "", address);
};
const reveal = (is) => {
  open ||= is;
  bar.hidden = !open && !notice.hasChildNodes();
  root.classList.toggle("is-open", open);
};

// What changed since the sheet was filled in.
const explain = ({ changed, gone, added, levels }) => {
  const lines = [
    ...changed.map((title) => say("older-changed", { title })),
    ...levels.map(([title, level]) => say("older-level", { title, level })),
    ...gone.map(([title, answer]) => say("older-gone", { title, answer })),
    ...added.map((title) => say("older-added", { title })),
  ];
  tell(say("older"), [[say("understood")]], lines.length ? lines : [say("older-rest")]);
};

// Makes the page one to fill in, once.
const build = () => {
  if (items) return;
  items = controls(root);
  end = document.querySelector("[data-sheet-end]");
  if (end.content) end = end.content.cloneNode(true).querySelector(".sheet-end");
  end.classList.add("is-on");
  for (const plain of end.querySelectorAll("textarea")) plain.replaceWith(...area({ name: plain.name, rows: plain.rows }));
  fields = [...end.querySelectorAll("[name]")];
  start.after(paper);
  root.append(end, bar);
  deliver(end, { sheet: () => { flush(); return compose(); }, tell, take, clear });
  root.addEventListener("input", ({ target }) => {
    if (start.contains(target)) return;
    reveal(true);
    progress();
    soon();
  });
  addEventListener("visibilitychange", flush);
  addEventListener("pagehide", flush);
  addEventListener("beforeunload", (event) => {
    flush();
    if (isLost()) event.preventDefault();
  });
};

const back = (before) => [[say("restore"), () => put(before)], ...closing()];
const put = (sheet) => {
  fill(sheet);
  save(true);
};
const clear = () => {
  const before = compose();
  put();
  show(state, say("cleared"));
  tell(say("cleared"), back(before));
};

// Takes in a sheet from a file or link, and asks before it takes the place of one that is kept.
const take = (text) => {
  const { sheet, changes, refused, title } = read(text, data);
  if (refused) return tell(say(`refused-${refused}`, { title, page: data.title }), closing());
  const enter = (actions) => {
    put(sheet);
    if (changes) explain(changes);
    else tell(say("opened", { who: whose(sheet) }), actions);
  };
  for (const name of ["role", "moment"]) for (const box of choices(name)) box.checked = box.value === sheet[name];
  build();
  const taken = turn(sheet);
  note();
  if (!taken) return enter(closing());
  const before = compose();
  tell(say("replace", { who: whose(sheet), time: sheet.saved ? clock(sheet.saved) : "–" }), [
    [say("replace-yes"), () => enter(back(before))],
    [say("replace-no")],
  ]);
};

const choose = () => {
  const next = { role: chosen("role"), moment: chosen("moment") };
  const needs = (name) => choices(name).length > 0 && !choices(name).some((box) => box.checked);
  if (isRubric && (needs("role") || needs("moment"))) return;
  build();
  const before = compose();
  const passing = !store || ["role", "moment"].some((name) => has[name] && !current[name]);
  const old = store;
  // What was written before the role was known belongs to the role that is chosen now, and what was written before this
  // script was there to the sheet that it shows.
  const found = turn(next);
  if (isEmpty(before) || !passing || (found && old)) return;
  fill(found ? joined(compose(), before) : before);
  save();
  old?.write(null, true);
};
// A sheet, and below it what was written meanwhile.
const joined = (sheet, later) => ({
  ...sheet,
  fields: { ...later.fields, ...sheet.fields },
  items: items.map(({ writes }, at) => {
    const [one, other] = [sheet.items[at], later.items[at]];
    const differ = writes && one.text && other.text && one.text !== other.text;
    return { ...other, ...one, ...(differ ? { text: both(one.text, other.text) } : {}) };
  }),
});

// `controls` makes what is filled in, an item each; `told` hears what is answered.
export const fillIn = (made, hears) => {
  [controls, told] = [made, hears];
  start.addEventListener("change", ({ target }) => {
    if (target.type !== "file") {
      choose();
      if (store) note();
      return;
    }
    const [file] = target.files;
    file?.text().then(take, () => tell(say("refused-damaged"), [[say("close")]]));
    target.value = "";
  });
  const asked = new URLSearchParams(location.search);
  for (const name of ["role", "moment"])
    for (const box of choices(name)) box.checked = asked.has(name) ? asked.get(name) === box.value : box.defaultChecked;
  root.append(bar);
  start.classList.add("is-ready");
  const again = has.role ? chosen("role") : kept(data.document).length;
  if (!isRubric) choose();
  else if (again) {
    if (!has.role) choices("role")[0].checked = true;
    choose();
  }

  // A sheet that came in a link.
  if (isLink(location.hash)) {
    const { hash } = location;
    history.replaceState(null, "", location.pathname + location.search);
    unpack(hash).then((text) => (text === undefined ? tell(say("link-damaged"), [[say("close")]]) : take(text)));
  }
};
