// What an answer is worth. Pure: no page, no clock, no storage, so it can be tested by itself and is the same in a page and
// in a package.

// Words that may differ in capitals, accents, quotation marks, spaces and a last full stop.
export const plain = (text) =>
  String(text ?? "")
    .normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[‘’‚\u0060´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ").trim().replace(/\s*[.!?]$/, "");

// A number as people write it, with a comma or a point: 3,5 · 1.250,75 · −2 · 40 %. NaN when it is none.
export const number = (text) => {
  const written = String(text ?? "").trim().replace(/\s*%$/, "").replace(/[\s\u00a0\u202f']/g, "").replace(/^[−–]/, "-");
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(written)) return NaN;
  const signs = written.match(/[.,]/g) ?? [];
  const mixed = new Set(signs).size === 2;
  // The same sign twice, or the first of two different ones, groups thousands.
  const last = Math.max(written.lastIndexOf(","), written.lastIndexOf("."));
  const decimal = mixed || signs.length === 1 ? last : -1;
  const groups = (decimal < 0 ? written : written.slice(0, decimal)).replace(/^[+-]/, "").split(/[.,]/);
  if (groups.length > 1 && !groups.slice(1).every((group) => group.length === 3)) return NaN;
  if (mixed && (written.match(new RegExp(`\\${written[last]}`, "g")) ?? []).length > 1) return NaN;
  const digits = [...written].filter((sign, at) => at === decimal || !/[.,]/.test(sign)).join("");
  return Number(digits.replace(",", "."));
};

// Whether everything that is asked has been answered.
export const isWhole = (question, answer) => {
  switch (question.form) {
    case "several":
      return answer?.length > 0;
    case "match":
    case "order":
      return answer?.length === question.right.length && answer.every((pick) => pick > 0);
    case "fill":
      return answer?.length === question.gaps.length && answer.every((text) => text.trim() !== "");
    case "number":
      return !Number.isNaN(number(answer));
    case "scale":
      return answer?.length > 0 && answer.every((pick) => pick > 0);
    default:
      return answer > 0;
  }
};

const portion = (parts) => parts.filter(Boolean).length / (parts.length || 1);

// The part of the points an answer earns, 0 to 1, and of each of its own parts whether it is right. `range` is the number
// of the range that an answer lies in. Of several answers each right one counts, and each wrong one takes one away; a
// number that is close counts for half.
export const mark = (question, answer) => {
  switch (question.form) {
    case "several": {
      const picked = answer ?? [];
      const right = picked.filter((pick) => question.right.includes(pick)).length;
      const share = Math.max(0, right - (picked.length - right)) / (question.right.length || 1);
      return { share, parts: picked.map((pick) => question.right.includes(pick)) };
    }
    case "match": {
      const parts = question.right.map((right, at) => answer?.[at] === right);
      return { share: portion(parts), parts };
    }
    case "order": {
      // `right` is the rank of each entry as it is shown; the answer lists entries from first to last.
      const parts = (answer ?? []).map((entry, at) => question.right[entry - 1] === at + 1);
      return { share: portion(parts), parts };
    }
    case "fill": {
      const parts = question.gaps.map((gap, at) => gap.right.some((right) => plain(right) === plain(answer?.[at])));
      return { share: portion(parts), parts };
    }
    case "number": {
      // 1.250 is a little more than one, or a thousand and some: whichever is right was meant.
      const grouped = /^[+−-]?\d{1,3}[.,]\d{3}$/.test(String(answer).trim());
      const readings = [number(answer), ...(grouped ? [number(String(answer).replace(/[.,]/, ""))] : [])];
      const inside = ([least, most]) => readings.some((given) => given >= least - 1e-9 && given <= most + 1e-9);
      const at = question.ranges.findIndex((range) => range[2] && inside(range));
      const found = at >= 0 ? at : question.ranges.findIndex(inside);
      const share = found < 0 ? 0 : question.ranges[found][2] ? 1 : 0.5;
      return { share, parts: [share === 1], range: found + 1 };
    }
    default: {
      const right = question.right.includes(answer);
      return { share: right ? 1 : 0, parts: [right] };
    }
  }
};

// The answer that earns everything, in the shape of an answer.
export const best = (question) => {
  switch (question.form) {
    case "several":
    case "match":
      return [...question.right];
    case "order":
      return question.right.map((_, at) => question.right.indexOf(at + 1) + 1);
    case "fill":
      return question.gaps.map((gap) => gap.right[0]);
    case "number": {
      const right = question.ranges.find((range) => range[2]);
      return right ? String(right[0]) : "";
    }
    default:
      return question.right[0];
  }
};

// What is kept of a question after a try. A question is over when it is right, or when no try is left.
export const tried = (question, kept, answer, sure) => {
  const { share } = mark(question, answer);
  const tries = (kept?.n ?? 0) + 1;
  const over = share === 1 || (question.attempts > 0 && tries >= question.attempts);
  const { e: _, ...known } = kept ?? {};
  const entry = { ...known, a: answer, n: tries, s: share };
  if (tries === 1) Object.assign(entry, { f: share }, sure > 0 ? { c: sure } : {});
  if (over) entry.d = 1;
  return entry;
};

// The sums of a list of tasks ({id, points, goals}) over what is kept by id: of all, and per goal.
export const sum = (tasks, kept, goals = 0) => {
  const empty = () => ({ points: 0, most: 0, done: 0, count: 0 });
  const all = empty();
  const each = Array.from({ length: goals }, empty);
  for (const task of tasks) {
    const entry = kept[task.id];
    const targets = [all, ...(task.goals ?? []).flatMap((goal) => each[goal] ?? [])];
    for (const target of targets) {
      target.count += 1;
      if (entry?.d) target.done += 1;
      if (task.points === undefined) continue;
      target.most += task.points;
      target.points += (entry?.s ?? 0) * task.points;
    }
  }
  return { ...all, goals: each };
};

// Per degree of certainty (1 guess, 2 doubt, 3 sure) how often it was said and how often the first try was right.
export const calibrate = (entries) => {
  const rows = [1, 2, 3].map((level) => ({ level, count: 0, right: 0 }));
  for (const { c, f } of entries) {
    if (!(c >= 1 && c <= 3)) continue;
    rows[c - 1].count += 1;
    if (f === 1) rows[c - 1].right += 1;
  }
  return rows;
};

// Repetition in boxes (Leitner 1972): who is right moves a card one box on, who is wrong puts it back in the first. A card
// of the second box comes back after two days, of the fifth after sixteen.
const BOXES = 5;
export const repeated = (entry, right, today) => {
  const box = right ? Math.min(BOXES, (entry.b ?? 1) + 1) : 1;
  return { ...entry, b: box, t: today + 2 ** (box - 1) };
};

// The ids of the cards of today, those of low boxes first. A question that was answered is a card from the next day on.
export const due = (kept, today) => {
  const cards = Object.entries(kept).filter(([, entry]) => entry.d && entry.s !== undefined && (entry.t ?? 0) <= today);
  return cards.sort(([, one], [, other]) => (one.b ?? 1) - (other.b ?? 1) || one.s - other.s).map(([id]) => id);
};

// Draws `count` of `tasks` ({id, goal}): evenly from their goals, as far as those have any. In the order in which they
// stand, or mixed.
export const drawn = (tasks, count, mixed, random) => {
  const groups = [...new Set(tasks.map(({ goal }) => goal))].map((goal) => tasks.filter((task) => task.goal === goal).map(({ id }) => id));
  const decks = draw(groups, groups.length, random).map((ids) => draw(ids, ids.length, random));
  const taken = [];
  while (taken.length < Math.min(count, tasks.length)) {
    for (const deck of decks) if (deck.length > 0 && taken.length < count) taken.push(deck.pop());
  }
  return mixed ? draw(taken, taken.length, random) : tasks.map(({ id }) => id).filter((id) => taken.includes(id));
};

// Takes `count` of `ids` at random and mixes them; `random` gives numbers from 0 up to 1.
export const draw = (ids, count, random) => {
  const deck = [...ids];
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [deck[last], deck[at]] = [deck[at], deck[last]];
  }
  return deck.slice(0, count);
};
