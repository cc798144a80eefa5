// What a page to fill in says of itself, and the words for it.
import { filled } from "./make.js";

export const data = JSON.parse(document.querySelector("[data-sheet-data]").textContent);
for (const name of ["roles", "moments"]) data[name] = Object.fromEntries(data[name]);

export const say = (word, values) => filled(data.words[word] ?? word, values);

const label = (labels, id) => (Object.hasOwn(labels, id) ? labels[id] : undefined);
// "Mentor, halfway"; the title of the page where nobody in particular fills in.
export const whose = ({ role, moment }) => [label(data.roles, role), label(data.moments, moment)].filter(Boolean).join(", ") || data.title;
export const levelOf = (id) => data.levels.find((level) => level.id === id);
export const has = { role: Object.keys(data.roles).length > 0, moment: Object.keys(data.moments).length > 0 };

// The time of today, or the day and the time.
export const clock = (moment) => {
  const when = new Date(moment);
  const today = when.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(data.lang, { timeStyle: "short", ...(today ? {} : { dateStyle: "medium" }) }).format(when);
};
