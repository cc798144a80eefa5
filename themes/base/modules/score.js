// What a filled in summative rubric comes to: the weighted total and whether its rules are met. Nothing but a
// calculation, on what the page says of the rubric (levels with points from least to most, criteria with weight and must,
// the pass rule) and the answers of one sheet (level, points, applies by criterion).
const close = 1e-9;

// The points of an answer: those of its level, or within the range of its level those that were given.
const pointsOf = (level, answer) => {
  const [least, most] = level?.points ?? [];
  if (least === undefined) return undefined;
  if (least === most) return least;
  return answer.points >= least && answer.points <= most ? answer.points : undefined;
};

// `missing` and `leftOut` are criteria without an answer and those that do not apply; until nothing is missing that is
// all. Then `total` out of `most`, `percent` (all unrounded; none without points), `short` (criteria below the level they
// must reach, with that level) and `passed` (undefined when the rubric has no rule).
export const score = ({ levels, items, pass }, answers) => {
  const given = new Map(answers.map((answer) => [answer.id, answer]));
  const rank = (id) => levels.findIndex((level) => level.id === id);
  const counts = levels.some(({ points }) => points);
  const rows = items.map((item) => {
    const answer = given.get(item.id) ?? {};
    const at = rank(answer.level);
    const out = answer.applies === false && Boolean(item.optional);
    return { item, at, out, points: pointsOf(levels[at], answer) };
  });
  const leftOut = rows.filter(({ out }) => out).map(({ item }) => item);
  const there = rows.filter(({ out }) => !out);
  const missing = there.filter(({ at, points }) => at < 0 || (counts && points === undefined)).map(({ item }) => item);
  if (missing.length > 0 || there.length === 0) return { complete: false, missing, leftOut };
  const result = { complete: true, missing, leftOut };
  if (counts) {
    // Where no criterion has a weight, all weigh the same.
    const weight = (item) => (items.some((one) => one.weight !== undefined) ? (item.weight ?? 0) : 1);
    const whole = there.reduce((sum, { item }) => sum + weight(item), 0);
    result.most = Math.max(...levels.map(({ points }) => points?.[1] ?? 0));
    if (whole > 0) {
      result.total = there.reduce((sum, { item, points }) => sum + weight(item) * points, 0) / whole;
      result.percent = result.most > 0 ? (result.total / result.most) * 100 : 0;
    }
  }
  const wanted = (item) => [item.must, pass?.every].filter((id) => id !== undefined).sort((one, other) => rank(other) - rank(one))[0];
  result.short = there.filter(({ item, at }) => at < rank(wanted(item))).map(({ item }) => ({ id: item.id, level: levels[rank(wanted(item))] }));
  const ruled = pass !== undefined || items.some(({ must }) => must !== undefined);
  const enough = pass?.total === undefined || (result.percent !== undefined && result.percent >= pass.total - close);
  if (ruled) result.passed = result.short.length === 0 && enough;
  return result;
};

// A number as people read it, with one decimal, halves up.
export const rounded = (number) => Math.round((number + close) * 10) / 10;
