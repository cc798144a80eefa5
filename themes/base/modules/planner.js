// The planner of a timeline: the reader's own dates in the place of “two weeks before the start”, how many days and hours
// that makes, and a file for a calendar. It counts like the build does. Nothing is sent; what is filled in stays here.
import { filled, make } from "./make.js";

const KEY = "stagegids:planner";
const DAY = 86_400_000;
const lang = document.documentElement.lang;

// Days as whole numbers, so that no clock or time zone can shift them.
export const dayOf = (iso) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? "") ?? [];
  const time = Date.UTC(year, month - 1, day);
  return year && new Date(time).toISOString().startsWith(iso) ? time / DAY : undefined;
};
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
// 1 is Monday, 7 is Sunday.
const weekday = (day) => (((day + 3) % 7) + 7) % 7 + 1;
const range = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

// The days of an internship, its middle, and the day of a moment.
export const plan = ({ start, end, days = [], skip = true, holidays = [] }) => {
  const working = (day) => days.includes(weekday(day)) || weekday(day) < 6;
  const holiday = (day) => skip ? holidays.find(([from, to]) => from <= day && day <= to) : undefined;
  const off = (day) => !working(day) || holiday(day) !== undefined;
  const all = range(start, Math.min(end, start + 1499));
  const free = all.filter((day) => !holiday(day));
  const internship = free.filter((day) => days.includes(weekday(day)));
  const middle = () => {
    const open = days.length > 0 ? internship : all.filter((day) => !off(day));
    const from = open.length > 0 ? open : all;
    return from[Math.floor((from.length - 1) / 2)];
  };
  const moment = (point, distance) => {
    const base = { start, midway: middle(), end }[point];
    const back = point === "end" ? distance <= 0 : distance < 0;
    let day = base + distance;
    const wanted = day;
    for (let steps = 0; steps < 1500 && off(day); steps += 1) day += back ? -1 : 1;
    return { day, moved: day !== wanted, why: holiday(wanted)?.[2] };
  };
  return { internship, moment };
};

// RFC 5545: a line is at most 75 octets, and goes on behind a line end and a space.
export const fold = (line) => {
  const lines = [];
  let piece = "", size = 0;
  for (const sign of line) {
    const octets = new TextEncoder().encode(sign).length;
    if (size + octets > 75) {
      lines.push(piece);
      [piece, size] = [" ", 1];
    }
    piece += sign;
    size += octets;
  }
  return [...lines, piece].join("\r\n");
};
const text = (words) => words.replace(/[\\;,]/g, "\\$&").replace(/\s*\r?\n\s*/g, "\\n");
const compact = (day) => isoOf(day).replaceAll("-", "");

// A calendar of whole days: `events` have a uid, a day and a title.
export const calendar = ({ title, address, stamp, events }) => {
  const event = ({ uid, day, title: summary }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(day + 1)}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(title)}`,
    "TRANSP:TRANSPARENT",
    ...(address ? [`URL:${address}`] : []),
    "END:VEVENT",
  ];
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//stagegids//NONSGML stagegids//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    `X-WR-CALNAME:${text(title)}`, ...events.flatMap(event), "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
};

const kept = () => {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; }
};
// Whether the device keeps it.
const keep = (state) => {
  try {
    if (state) localStorage.setItem(KEY, JSON.stringify(state));
    else localStorage.removeItem(KEY);
    return true;
  } catch { return false; }
};

// Fills `details`, which stands above the moments of `section`.
export const start = (section, details) => {
  const place = section.querySelector(".planner");
  const data = JSON.parse(place.dataset.planner);
  const words = data.words;
  const say = (word, values) => filled(words[word] ?? word, values);
  const long = new Intl.DateTimeFormat(lang, { timeZone: "UTC", weekday: "short", day: "numeric", month: "long", year: "numeric" });
  const date = (day) => long.format(day * DAY);
  const number = (value) => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
  const holidays = data.holidays.map(([from, to, title]) => [dayOf(from), dayOf(to), title]);
  const moments = [...section.querySelectorAll(":scope > ol > li")].map((item) => {
    const when = item.querySelector(".when");
    return { item, when, before: [...when.childNodes], words: item.dataset.when ?? "" };
  });

  const id = section.getAttribute("aria-labelledby");
  const field = (name, label, input) => {
    input.id = `${id}-${name}`;
    input.name = name;
    return make("div", { class: "field" }, make("label", { for: input.id }, label), input);
  };
  const period = make("select", {}, make("option", { value: "" }, words["own-dates"]),
    ...data.periods.map(({ title }, at) => make("option", { value: String(at) }, title)));
  const from = make("input", { type: "date" });
  const to = make("input", { type: "date" });
  const hours = make("input", { type: "number", min: "0", max: "24", step: "0.5", inputmode: "decimal" });
  const monday = new Date(Date.UTC(2024, 0, 1));
  const name = (at, weekday) => new Intl.DateTimeFormat(lang, { timeZone: "UTC", weekday }).format(monday.getTime() + at * DAY);
  const days = range(0, 6).map((at) => make("input", { type: "checkbox", name: "day", value: String(at + 1), "aria-label": name(at, "long") }));
  const check = (label, checked) => {
    const box = make("input", { type: "checkbox", checked });
    return [box, make("label", { class: "check" }, box, label)];
  };
  const [skip, skipLabel] = check(words.skip, true);
  const [withDays, withDaysLabel] = check(words["with-days"], false);
  const sum = make("div", { class: "sum", role: "status" });
  const note = make("p", { class: "kept" });
  const download = make("button", { type: "button" }, words.download);
  const clear = make("button", { type: "button" }, words.clear);

  const read = () => ({
    period: period.value, start: from.value, end: to.value, hours: hours.value, skip: skip.checked, withDays: withDays.checked,
    days: days.filter((box) => box.checked).map((box) => Number(box.value)),
  });
  const show = (state) => {
    [period.value, from.value, to.value, hours.value] = [state.period ?? "", state.start ?? "", state.end ?? "", state.hours ?? ""];
    [skip.checked, withDays.checked] = [state.skip ?? true, state.withDays ?? false];
    for (const box of days) box.checked = (state.days ?? []).includes(Number(box.value));
  };
  const restore = () => moments.forEach(({ when, before }) => when.replaceChildren(...before));
  let made;

  // Works everything out and puts it on the page.
  const work = () => {
    const state = read();
    const [first, last] = [dayOf(state.start), dayOf(state.end)];
    made = undefined;
    download.disabled = true;
    sum.classList.remove("wrong");
    sum.replaceChildren();
    restore();
    if (first === undefined || last === undefined) return state;
    if (last < first) {
      sum.classList.add("wrong");
      sum.append(make("p", {}, words.order));
      return state;
    }
    const { internship, moment } = plan({ start: first, end: last, days: state.days, skip: state.skip, holidays });
    const events = moments.map(({ item, when, words: relative }) => {
      const title = item.querySelector(".what").textContent.replace(/\s+/g, " ").trim();
      const uid = `${item.dataset.name}.${data.place}`;
      if (!item.dataset.point) return { uid, title, day: dayOf(item.querySelector("time").dateTime) };
      const { day, moved, why } = moment(item.dataset.point, Number(item.dataset.days));
      const parts = [make("time", { datetime: isoOf(day) }, date(day)), make("small", {}, relative)];
      if (moved) parts.push(make("small", {}, say("moved", { reason: why || words.weekend })));
      when.replaceChildren(...parts);
      return { uid, title, day };
    });
    const own = internship.map((day) => ({ uid: `day-${isoOf(day)}.${data.place}`, title: words.day, day }));
    made = () => [...events, ...(withDays.checked ? own : [])];
    download.disabled = false;
    account(state, internship.length);
    return state;
  };

  // How many days and hours there are, beside how many are expected.
  const account = (state, count) => {
    const lines = [words.applied];
    const perDay = Number(state.hours);
    const expected = data.periods[state.period]?.hours;
    if (state.days.length > 0) {
      lines.push(say("summary", { days: number(count), hours: perDay ? number(count * perDay) : "–" }));
      if (perDay) lines.push(say("week", { days: state.days.length, hours: number(state.days.length * perDay) }));
      if (expected) lines.push(say("expected", { hours: number(expected) }));
    }
    sum.append(...lines.map((line) => make("p", {}, line)));
  };

  const change = () => {
    note.textContent = keep(work()) ? words.kept : words["not-kept"];
  };
  period.addEventListener("change", () => {
    const chosen = data.periods[period.value];
    if (chosen) [from.value, to.value] = [chosen.start, chosen.end];
  });
  for (const input of [from, to]) input.addEventListener("input", () => { period.value = ""; });
  download.addEventListener("click", () => {
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    const file = calendar({ title: data.title, address: data.address, stamp, events: made() });
    const url = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
    make("a", { href: url, download: data.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  clear.addEventListener("click", () => {
    keep();
    show({ start: data.start ?? "", end: data.end ?? "" });
    work();
    note.textContent = words.cleared;
  });

  const known = kept();
  show({ start: data.start ?? "", end: data.end ?? "", ...known });
  const form = make("form", { submit: (event) => event.preventDefault(), input: change, change },
    make("p", { class: "about" }, words.about),
    make("div", { class: "fields" }, ...(data.periods.length > 0 ? [field("period", words.period, period)] : []),
      field("start", words.start, from), field("end", words.end, to), field("hours", words.hours, hours)),
    make("fieldset", {}, make("legend", {}, words.days), make("div", { class: "days" },
      ...days.map((box, at) => make("label", {}, box, make("span", { "aria-hidden": "true" }, name(at, "short")))))),
    ...(holidays.length > 0 ? [skipLabel] : []), withDaysLabel, sum,
    make("div", { class: "do" }, download, clear, note));
  details.append(form);
  if (known.start !== undefined) [details.open, note.textContent] = [true, words.kept];
  if (known.start !== undefined || !data.start) work();
};
