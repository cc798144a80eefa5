// What a learner did, as a short text for a learning platform: SCORM 1.2 keeps 4096 characters. Pure, so it can be tested by
// itself. A question that nobody touched takes nothing, one that was right at once four characters. Each is known by three
// characters made from its id, so that a text is still read when questions were added, moved or taken out.
import { best, mark, plain } from "./marking.js";

const ABC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VERSION = "1";
/** How much of what was typed is kept, from all of it to nothing, until the whole fits. */
const CAPS = [250, 60, 24, 8, 0];
/** The parts of a share that are told apart: halves to sixths are exact. */
const PARTS = 60;
const CUT = "…";

const letter = (number) => ABC[Math.min(63, Math.max(0, Math.floor(number)))];
const hash = (text) => [...text].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 16777619) >>> 0, 2166136261);
const code = (number) => ABC[(number >> 12) & 63] + ABC[(number >> 6) & 63] + ABC[number & 63];

// The places for a module: its tasks ({id, form, question}), and what is kept beside them by an id with a form of its own.
export const places = (tasks) => {
  const byCode = new Map();
  const byId = new Map();
  for (const task of tasks) {
    let number = hash(task.id) & 0x3ffff;
    while (byCode.has(code(number))) number = (number + 1) & 0x3ffff;
    byCode.set(code(number), task);
    byId.set(task.id, { code: code(number), task });
  }
  return { byCode, byId };
};

const writer = (cap) => {
  let out = "";
  const self = {
    cap,
    cut: false,
    get text() {
      return out;
    },
    digit: (number) => (out += letter(number)),
    // Five bits at a time, the least first.
    count(number) {
      let rest = Math.max(0, Math.floor(number) || 0);
      while (rest >= 32) {
        out += letter(32 + (rest % 32));
        rest = Math.floor(rest / 32);
      }
      out += letter(rest);
    },
    raw: (text) => (out += text),
    // What was typed: control characters are no part of an answer.
    typed(text, most = cap) {
      const clean = String(text ?? "").replace(/\p{Cc}|\p{Cs}/gu, " ");
      const kept = [...clean].slice(0, most).join("");
      const cut = kept.length < clean.length;
      self.cut ||= cut;
      self.count(kept.length * 2 + (cut ? 1 : 0));
      out += kept;
    },
    list(values) {
      self.count(values ? values.length + 1 : 0);
      for (const value of values ?? []) self.count(value);
    },
  };
  return self;
};

const reader = (text) => {
  let at = 0;
  const next = () => {
    const value = ABC.indexOf(text[at] ?? " ");
    if (value < 0) throw new RangeError("no text of ours");
    at += 1;
    return value;
  };
  const self = {
    cut: false,
    get over() {
      return at >= text.length;
    },
    digit: next,
    count() {
      let number = 0;
      for (let scale = 1; scale < 2 ** 40; scale *= 32) {
        const part = next();
        number += (part % 32) * scale;
        if (part < 32) return number;
      }
      throw new RangeError("no number");
    },
    raw(length) {
      if (at + length > text.length) throw new RangeError("too short");
      return text.slice(at, (at += length));
    },
    typed() {
      const length = self.count();
      const cut = length % 2 === 1;
      self.cut ||= cut;
      return self.raw(Math.floor(length / 2)) + (cut ? CUT : "");
    },
    list() {
      const length = self.count();
      return length === 0 ? undefined : Array.from({ length: Math.min(length - 1, 2000) }, self.count);
    },
  };
  return self;
};

const LISTS = ["several", "match", "order", "scale", "reflection", "open"];

// A gap: the number of the right text or of the choice, else what was typed.
const writeGap = (out, gap, text) => {
  const known = gap.menu ?? gap.right;
  const at = known.findIndex((one) => one === text);
  const near = at < 0 && !gap.menu ? known.findIndex((one) => plain(one) === plain(text)) : at;
  if (!text) return out.count(0);
  out.count(near + 2);
  if (near < 0) out.typed(text);
};
const readGap = (from, gap) => {
  const number = from.count();
  if (number === 0) return "";
  return number === 1 ? from.typed() : ((gap.menu ?? gap.right)[number - 2] ?? "");
};

const writeAnswer = (out, { form, question }, answer) => {
  if (LISTS.includes(form)) out.list(answer);
  // A number is short, and half of one is another.
  else if (form === "number") out.typed(answer, Math.max(12, out.cap));
  else if (form === "fill") {
    out.count(answer ? answer.length + 1 : 0);
    (answer ?? []).forEach((text, at) => writeGap(out, question.gaps[at] ?? { right: [] }, text));
  } else out.count(answer === undefined ? 0 : answer + 1);
};
const readAnswer = (from, { form, question }) => {
  if (LISTS.includes(form)) return from.list();
  if (form === "number") return from.typed();
  const number = from.count();
  if (form === "fill") return number === 0 ? undefined : Array.from({ length: Math.min(number - 1, 500) }, (_, at) => readGap(from, question.gaps[at] ?? { right: [] }));
  return number === 0 ? undefined : number - 1;
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const share = (part) => (part === 63 ? undefined : part / PARTS);
const part = (share) => (share === undefined ? 63 : Math.round(share * PARTS));

// Each form of what is kept: `write` puts the entry behind its code, `read` takes it from there.
const graded = {
  write(out, task, entry) {
    const { a, n = 0, s, f, e } = entry;
    out.count(n);
    writeAnswer(out, task, a);
    if (n > 1) out.digit(part(f));
    // What an answer that was looked at is worth follows from it, unless a piece of it is gone.
    if (n > 0 && (e || out.cut)) out.digit(part(s));
  },
  read(from, task, bits) {
    const entry = { n: from.count() };
    entry.a = readAnswer(from, task);
    const first = entry.n > 1 ? share(from.digit()) : undefined;
    if (entry.n > 0) {
      entry.s = bits & 4 || from.cut ? share(from.digit()) : mark(task.question, entry.a).share;
      entry.f = first ?? entry.s;
    } else delete entry.n;
    return entry;
  },
};
const told = {
  write(out, task, { a, o }) {
    out.digit(o ? 1 : 0);
    writeAnswer(out, task, a);
    if (o) out.list(o);
  },
  read(from, task) {
    const before = from.digit();
    const entry = { a: readAnswer(from, task) };
    if (before) entry.o = from.list();
    return entry;
  },
};
const dialogue = {
  write(out, _, { w, u, p }) {
    out.digit((p ? 1 : 0) + (u === undefined ? 0 : u ? 2 : 4));
    out.list(w);
  },
  read(from) {
    const bits = from.digit();
    const entry = { w: from.list() };
    if (bits & 1) entry.p = 1;
    if (bits & 6) entry.u = bits & 2 ? 1 : 0;
    return entry;
  },
};
// The questions that were drawn, and the number from which their options are mixed.
const draw = {
  write(out, _, { q = [], z = 1 }, { byId }) {
    out.count(z);
    out.raw(q.map((id) => byId.get(id)?.code ?? "").join(""));
  },
  read(from, _, __, { byCode }) {
    const entry = { z: from.count(), q: [] };
    while (!from.over) entry.q.push(byCode.get(from.raw(3))?.id);
    return entry;
  },
};
// Numbers by one letter: the day on which somebody passed, what was told to the platform.
const facts = {
  write(out, _, entry) {
    for (const [name, number] of Object.entries(entry)) {
      out.raw(name);
      out.count(number);
    }
  },
  read(from) {
    const entry = {};
    while (!from.over) entry[from.raw(1)] = from.count();
    return entry;
  },
};
const KEPT = { dialogue, draw, facts, scale: told, statement: told, reflection: told, open: told };
const kept = (form) => KEPT[form] ?? graded;

const token = (task, entry, cap, all) => {
  const { d, g, e, c = 0 } = entry;
  const plainly = kept(task.form) === graded && d && !g && !e && entry.n === 1 && entry.s === 1;
  if (plainly && same(entry.a, best(task.question))) return letter(32 + c);
  const out = writer(cap);
  kept(task.form).write(out, task, entry, all);
  const head = writer(cap);
  head.digit((d ? 1 : 0) + (g ? 2 : 0) + (e ? 4 : 0) + 8 * c);
  head.count(out.text.length);
  return head.text + out.text;
};

// The text for `entries` (by id). First come those of `first`, in that order: what was told to the platform already. `texts`
// go along as far as there is room. Of what was typed less is kept when the whole is longer than `room`.
export const encode = (all, entries, { first = [], texts = {}, room = Infinity } = {}) => {
  const known = first.filter((id) => entries[id] && all.byId.has(id));
  const rest = [...all.byId.keys()].filter((id) => entries[id] && !known.includes(id));
  const make = (cap) => {
    const count = writer(cap);
    count.count(known.length);
    const tokens = [...known, ...rest].map((id) => {
      const { code, task } = all.byId.get(id);
      return code + token(task, entries[id], cap, all);
    });
    return VERSION + count.text + tokens.join("");
  };
  let text = "";
  for (const cap of CAPS) {
    text = make(cap);
    if (text.length <= room) break;
  }
  for (const [id, words] of Object.entries(texts)) {
    const place = all.byId.get(id);
    if (!place) continue;
    const out = writer(Infinity);
    out.typed(words.replace(/\n/g, "\u2028"), Infinity);
    const head = writer(0);
    head.digit(63);
    head.count(out.text.length);
    const piece = place.code + head.text + out.text;
    if (text.length + piece.length <= room) text += piece;
  }
  return text;
};

// Reads such a text: { entries, first, texts }. What cannot be read, or belongs to no question any more, is left out.
export const decode = (all, text) => {
  const found = { entries: {}, first: [], texts: {} };
  if (!text?.startsWith(VERSION)) return found;
  const from = reader(text.slice(VERSION.length));
  try {
    const count = from.count();
    for (let at = 0; !from.over; at += 1) {
      const task = all.byCode.get(from.raw(3));
      const bits = from.digit();
      const plainly = bits >= 32 && bits < 36;
      const inner = plainly ? undefined : reader(from.raw(from.count()));
      if (!task) continue;
      if (bits === 63) {
        found.texts[task.id] = inner.typed().replace(/\u2028/g, "\n");
        continue;
      }
      const entry = attempt(() => read(task, bits, inner, all));
      if (entry) found.entries[task.id] = entry;
      if (at < count) found.first.push(task.id);
    }
  } catch {
    // The rest was cut off on the way.
  }
  return found;
};

// Nothing where a question has become one of another form.
const attempt = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

const read = (task, bits, inner, all) => {
  if (!inner) return { a: best(task.question), n: 1, s: 1, f: 1, d: 1, ...(bits > 32 ? { c: bits - 32 } : {}) };
  const entry = kept(task.form).read(inner, task, bits, all);
  if (bits & 1) entry.d = 1;
  if (bits & 2) entry.g = 1;
  if (bits & 4) entry.e = 1;
  if (bits >> 3) entry.c = bits >> 3;
  for (const name of Object.keys(entry)) if (entry[name] === undefined) delete entry[name];
  return entry;
};
