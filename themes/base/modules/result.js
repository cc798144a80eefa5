// What a summative sheet comes to, in words: the total once all is there, the rules, and who decides.
import { make } from "./make.js";
import { data, say } from "./page.js";
import { rounded, score } from "./score.js";

const number = (value) => new Intl.NumberFormat(data.lang, { maximumFractionDigits: 1 }).format(rounded(value));
const names = (items) => items.map(({ title }) => `“${title}”`).join(", ");
export const total = ({ total, most, percent }) => say("score-total", { total: number(total), most: number(most), percent: number(percent) });

export const verdict = (role, answers) => {
  if (data.use !== "summative") return [];
  const deciders = data.decides.map((one) => data.roles[one]).join(", ");
  // A judgement that informs counts in no total.
  if (data.decides.length > 0 && !data.decides.includes(role)) return [make("p", {}, say("score-informs", { who: deciders }))];
  const found = score(data, answers);
  const lines = [];
  if (!found.complete) {
    if (found.missing.length === 0) return [];
    const counts = data.levels.some(({ points }) => points);
    lines.push(say(counts ? "score-waits" : "score-waits-levels", { titles: names(found.missing) }));
  } else {
    if (found.total !== undefined) lines.push(make("strong", {}, total(found)), say("score-rounded"));
    if (found.passed !== undefined) lines.push(make("strong", {}, say(found.passed ? "score-passed" : "score-not-passed")));
    for (const { id, level } of found.short) lines.push(say("score-short", { title: data.items.find((item) => item.id === id).title, level: level.title }));
    if (data.pass?.total !== undefined) lines.push(say("score-least", { percent: number(data.pass.total) }));
  }
  if (found.leftOut.length > 0) lines.push(say("score-left-out", { titles: names(found.leftOut) }));
  lines.push(deciders ? say("score-decides", { who: deciders }) : say("score-nobody"));
  return lines.map((line) => make("p", {}, line));
};
