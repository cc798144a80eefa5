// The file of a filled in sheet, `stagegids/answers`: its text, and what may be read from one. Nothing of a file is
// trusted: what is not known is left out, what is wrong is refused by the name of its reason.
const FORMAT = "stagegids/answers";
const VERSION = 1;
// In characters: a file, a text in it.
export const LARGEST = 1_000_000;
const LONGEST = 20_000;
const MOST = 500;
export const FIELDS = ["student", "rater", "place", "date", "strengths", "growth", "agreements"];

export const write = (data, { role, moment, saved, items, fields }) => JSON.stringify({
  format: FORMAT,
  version: VERSION,
  document: data.document,
  kind: data.kind,
  title: data.title,
  language: data.lang,
  use: data.use || undefined,
  hash: data.hash,
  role: role || undefined,
  moment: moment || undefined,
  saved,
  levels: data.levels.length ? data.levels.map(({ id, title }) => ({ id, title })) : undefined,
  items,
  fields,
}, null, 1);

const text = (value) => (typeof value === "string" ? value.slice(0, LONGEST) : undefined);
const list = (value) => (Array.isArray(value) ? value.slice(0, MOST) : []);
const pairs = (value) => list(value).filter(Array.isArray).map(([one, other]) => [text(one) ?? "", text(other) ?? ""]);
const item = (counts) => (from) => {
  const found = { id: text(from?.id), title: text(from?.title) ?? "", hash: text(from?.hash) ?? "" };
  for (const name of ["level", "text"]) if (text(from[name])) found[name] = text(from[name]);
  if (from.applies === false) found.applies = false;
  if (counts && Number.isFinite(from.points)) found.points = from.points;
  const chosen = list(from.chosen).map(text).filter(Boolean);
  if (chosen.length) found.chosen = chosen;
  const rows = pairs(from.rows).filter(([, answer]) => answer);
  if (rows.length) found.rows = rows;
  return found;
};

// What a file says: `{ sheet }`, or `{ refused }` with the name of the reason and, where that helps, the `title` of the
// page it belongs to. `data` is what the page knows of itself.
export const read = (source, data) => {
  if (source.length > LARGEST) return { refused: "large" };
  let from;
  try {
    from = JSON.parse(source);
  } catch {
    return { refused: "damaged" };
  }
  if (from === null || typeof from !== "object" || from.format !== FORMAT) return { refused: "foreign" };
  if (!Number.isInteger(from.version) || from.version < 1) return { refused: "damaged" };
  if (from.version > VERSION) return { refused: "newer" };
  const title = text(from.title) ?? "";
  if (from.document !== data.document) return { refused: "other", title };
  const [role, moment] = [text(from.role) ?? "", text(from.moment) ?? ""];
  const knows = (choices, id) => (id ? Object.hasOwn(choices, id) : Object.keys(choices).length === 0);
  if (!Array.isArray(from.items) || from.items.some((one) => typeof one?.id !== "string")) return { refused: "damaged" };
  if (data.kind === "rubric" || role) if (!knows(data.roles, role)) return { refused: "role", title: role };
  if (data.kind === "rubric" || moment) if (!knows(data.moments, moment)) return { refused: "moment", title: moment };
  const fields = {};
  for (const name of FIELDS) {
    const value = from.fields && Object.hasOwn(from.fields, name) && text(from.fields[name]);
    if (value) fields[name] = value;
  }
  const levels = new Map(list(from.levels).map((level) => [text(level?.id), text(level?.title) ?? ""]));
  const saved = Number.isNaN(Date.parse(from.saved)) ? undefined : new Date(from.saved).toISOString();
  const sheet = { role, moment, saved, title, hash: text(from.hash) ?? "", levels, fields, items: list(from.items).map(item(data.levels.some(({ points }) => points))) };
  return { sheet, changes: sheet.hash === data.hash ? undefined : changes(sheet, data) };
};

// What is different in the page since a sheet was filled in: criteria or questions that changed, that are gone (with what
// was answered), that are new; and levels that are gone.
const changes = ({ items, levels }, data) => {
  const now = new Map(data.items.map((one) => [one.id, one]));
  const then = new Set(items.map(({ id }) => id));
  const known = new Set(data.levels.map(({ id }) => id));
  return {
    changed: items.filter(({ id, hash }) => now.has(id) && now.get(id).hash !== hash).map(({ id }) => now.get(id).title),
    gone: items.filter((one) => !now.has(one.id) && filled(one)).map((one) => [one.title || one.id, said(one, levels)]),
    added: data.items.filter(({ id }) => !then.has(id)).map(({ title }) => title),
    levels: items.filter(({ id, level }) => now.has(id) && level && !known.has(level)).map((one) => [now.get(one.id).title, levels.get(one.level) ?? one.level]),
  };
};

export const filled = ({ level, applies, text, chosen, rows }) => Boolean(level || applies === false || text?.trim() || chosen || rows);

// An answer on one line.
export const said = ({ level, text, chosen, rows }, levels = new Map()) =>
  [level && (levels.get(level) ?? level), ...(chosen ?? []), ...(rows ?? []).map((row) => row.join(": ")), text].filter(Boolean).join(" · ");
