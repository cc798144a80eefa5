// Two or three filled in sheets of a page side by side: where they differ, in words and in signs; what grew between two
// moments; and a sheet to talk from, on paper too. Files and links are read here and go nowhere.
import { button, make } from "./make.js";
import { FIELDS, read, said } from "./file.js";
import { kept } from "./keep.js";
import { clock, data, levelOf, say, whose } from "./page.js";
import { total } from "./result.js";
import { score } from "./score.js";
import { unpack } from "./send.js";

const MOST = 3;
const root = document.querySelector("[data-compare]");
const columns = [];
const isRubric = data.kind === "rubric";
const order = (labels, id) => Object.keys(labels).indexOf(id);
const rankOf = (level) => data.levels.findIndex(({ id }) => id === level);

const place = (name) => root.querySelector(`.compare-${name}`);
const [status, device, shown, blank] = ["status", "kept", "shown", "blank"].map(place);
const [files, pasted] = root.querySelectorAll(".compare-choose input");
const only = make("input", { type: "checkbox", autocomplete: "off", change: () => show() });
// Takes in the text of a file; says what is wrong with it.
const add = (text, from) => {
  const { sheet, changes, refused, title } = read(text, data);
  if (refused) return tell(say(`refused-${refused}`, { title, page: data.title }));
  if (columns.some((column) => column.text === text)) return tell(say("compare-same", { who: whose(sheet) }));
  if (columns.length === MOST) return tell(say("compare-most"));
  columns.push({ sheet, changes, text, from });
  columns.sort(({ sheet: one }, { sheet: other }) =>
    order(data.moments, one.moment) - order(data.moments, other.moment) || order(data.roles, one.role) - order(data.roles, other.role));
  tell(say("compare-added", { who: whose(sheet) }));
  show();
};
const drop = (column) => {
  columns.splice(columns.indexOf(column), 1);
  tell("");
  show();
};
const tell = (text) => { status.textContent = text; };

// Where a sheet stands on the scale of an item, lowest first: a level, or the marks of a scale.
const placesOf = (item, answer) => {
  if (isRubric) {
    const at = answer?.level === undefined ? -1 : rankOf(answer.level);
    return at < 0 ? [] : [["", at]];
  }
  return (item.marks?.length ? (answer?.rows ?? []) : []).map(([row, mark]) => [row, item.marks.indexOf(mark)]).filter(([, at]) => at >= 0);
};
const apart = (item, one, other) => {
  const there = new Map(placesOf(item, other));
  return placesOf(item, one).filter(([row]) => there.has(row)).map(([row, at]) => there.get(row) - at);
};
const farthest = (steps) => steps.reduce((far, step) => (Math.abs(step) > Math.abs(far) ? step : far), 0);

// How sheets differ on an item: the sign and the words of each difference, and how many levels at most.
const differences = (item) => {
  const answers = columns.map(({ sheet }) => sheet.items.find(({ id }) => id === item.id));
  const found = [];
  let most = 0;
  let missing = false;
  for (let second = 1; second < columns.length; second += 1)
    for (let first = 0; first < second; first += 1) {
      const [one, other] = [columns[first].sheet, columns[second].sheet];
      const later = one.role === other.role && one.moment !== other.moment;
      // Different people at different moments are not compared with each other when there is a nearer pair.
      if (!later && one.moment !== other.moment && columns.length > 2) continue;
      const steps = apart(item, answers[first], answers[second]);
      if (steps.length === 0) {
        missing ||= isRubric || Boolean(item.marks);
        continue;
      }
      const far = farthest(steps);
      const size = Math.abs(far);
      if (!later) most = Math.max(most, size);
      const words = say(size === 0 ? "compare-equal" : `compare-${later ? (far > 0 ? "grown" : "back") : "apart"}-${Math.min(size, 3)}`);
      const pair = columns.length > 2 ? `${later ? whose({ role: one.role }) : `${whose(one)} – ${whose(other)}`}: ` : "";
      found.push([size === 0 ? "=" : later ? (far > 0 ? "▲" : "▼") : "≠", pair + words]);
    }
  return { answers, found, most, missing };
};

// The place on the scale as a row of squares, for the eye.
const ladder = (answer) => {
  const at = rankOf(answer?.level);
  return at >= 0 && make("span", { class: "ladder", "aria-hidden": "true" }, ...data.levels.map((_, rung) => make("i", rung <= at ? { class: "is-on" } : {})));
};
const answered = (answer, sheet) => {
  if (answer?.applies === false) return [make("p", {}, say("not-applicable"))];
  const level = answer?.level && (levelOf(answer.level)?.title ?? sheet.levels.get(answer.level) ?? answer.level);
  const rest = answer && said({ ...answer, level: undefined, rows: isRubric ? answer.rows?.map(([id, text]) => [levelOf(id)?.title ?? id, text]) : answer.rows });
  if (!level && !rest) return [make("p", { class: "is-missing" }, say("compare-nothing"))];
  return [level && make("p", { class: "chosen" }, ladder(answer), make("b", {}, level)), rest && make("p", {}, rest)].filter(Boolean);
};

const show = () => {
  const chosen = new Set(columns.map(({ from }) => from));
  device.replaceChildren(...kept(data.document).flatMap(([key, text]) => {
    const { sheet } = read(text, data);
    if (!sheet) return [];
    const box = make("input", { type: "checkbox", autocomplete: "off", change: () => (box.checked ? add(text, key) : drop(columns.find(({ from }) => from === key))) });
    box.checked = chosen.has(key);
    box.disabled = !box.checked && columns.length === MOST;
    return make("li", {}, make("label", {}, box, " ", `${whose(sheet)} `, make("small", {}, sheet.saved ? clock(sheet.saved) : "")));
  }));
  device.parentElement.hidden = !device.firstChild;
  blank.hidden = columns.length > 0;
  if (columns.length === 0) return shown.replaceChildren();
  const rows = data.items.map((item) => ({ item, ...differences(item) }));
  const differing = rows.filter(({ most }) => most > 0);
  const widest = Math.max(0, ...rows.map(({ most }) => most));
  only.disabled = columns.length < 2;
  const visible = only.checked && columns.length > 1 ? differing : rows;
  const heads = columns.map((column) => make("th", { scope: "col" }, whose(column.sheet), " ",
    make("small", {}, column.sheet.fields.rater ?? ""), " ",
    button(say("compare-remove"), () => drop(column), { class: "is-quiet", "aria-label": `${say("compare-remove")}: ${whose(column.sheet)}` })));
  const line = ({ item, answers, found, missing, most }) => make("tr", { class: most > 0 ? "is-apart" : "" },
    make("th", { scope: "row" }, item.title),
    ...columns.map(({ sheet }, at) => make("td", {}, make("p", { class: "of" }, whose(sheet)), ...answered(answers[at], sheet))),
    make("td", { class: "between" },
      ...found.map(([sign, words]) => make("p", {}, make("span", { class: "sign", "aria-hidden": "true" }, sign), " ", words)),
      missing && found.length === 0 && columns.length > 1 && make("p", { class: "is-missing" }, say("compare-incomplete")),
      make("span", { class: "rule" })));
  const table = make("table", { class: `talk of-${columns.length}` }, make("caption", { class: "unseen" }, data.title),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say(isRubric ? "criterion" : "question")), ...heads, make("th", { scope: "col" }, say("compare-between")))),
    make("tbody", {}, ...visible.map(line)));
  const summary = columns.length < 2 ? say("compare-one") : differing.length === 0 ? say("compare-agree")
    : say("compare-begin", { titles: differing.filter(({ most }) => most === widest).map(({ item }) => `“${item.title}”`).join(", ") });
  const filter = make("label", { class: "compare-only" }, only, " ", say("compare-only"));
  shown.replaceChildren(make("p", { class: "summary" }, summary), ...(columns.length > 1 ? [filter] : []),
    ...(visible.length ? [table] : []), ...whole(), ...older(), talk());
};

// What the sheets say of the whole, and what those that decide come to.
const whole = () => {
  const parts = FIELDS.slice(4).filter((field) => columns.some(({ sheet }) => sheet.fields[field])).map((field) => make("div", {}, make("dt", {}, say(`field-${field}`)),
    ...columns.filter(({ sheet }) => sheet.fields[field]).map(({ sheet }) => make("dd", {}, make("b", {}, `${whose(sheet)}: `), sheet.fields[field]))));
  const totals = columns.filter(({ sheet }) => data.decides.includes(sheet.role)).map(({ sheet }) => ({ sheet, found: score(data, sheet.items) })).filter(({ found }) => found.total !== undefined)
    .map(({ sheet, found }) => make("p", {}, `${whose(sheet)}: `, total(found)));
  return [...(parts.length ? [make("dl", { class: "compare-whole" }, ...parts)] : []), ...totals];
};
const older = () => columns.filter(({ changes }) => changes).map(({ sheet, changes }) => make("p", { class: "notice" },
  say("compare-older", { who: whose(sheet), titles: [...changes.changed, ...changes.gone.map(([title]) => title), ...changes.added].map((title) => `“${title}”`).join(", ") || "–" })));

const talk = () => make("div", { class: "compare-talk" },
  make("label", {}, make("span", {}, say("compare-agreed")), make("textarea", { rows: 4, autocomplete: "off" }), make("span", { class: "written" })),
  make("p", { class: "sheet-actions" }, button(say("compare-print"), () => {
    const [area, written] = shown.querySelectorAll(".compare-talk textarea, .compare-talk .written");
    written.textContent = area.value;
    print();
  })),
  signatures.cloneNode(true));

const signatures = root.querySelector(".sheet-signatures");
files.addEventListener("change", async () => {
  for (const file of [...files.files]) add(await file.text());
  files.value = "";
});
root.querySelector(".compare-choose form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = await unpack(pasted.value.trim());
  if (text === undefined) return tell(say("link-damaged"));
  pasted.value = "";
  add(text);
});
root.classList.add("is-ready");
const given = new URLSearchParams(location.hash.slice(1)).get("sheet");
if (given) unpack(location.hash).then((text) => (text === undefined ? tell(say("link-damaged")) : add(text)));
show();
