// Where a filled in sheet goes: paper, a file, a table, a link. None of it passes a server: what stands behind the # of a
// link is never sent to one.
import { button, make } from "./make.js";
import { FIELDS, LARGEST, said, write } from "./file.js";
import { data, levelOf, say, whose } from "./page.js";

// In characters: what mail and messages still carry as one link.
const LARGEST_LINK = 8000;
const MARK = "sheet=";

const through = async (bytes, stream, most) => {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    // A few bytes can stand for a great many.
    if (size > most) throw new RangeError("too large");
    parts.push(value);
  }
};
// A text, deflated (RFC 1951), in base64url (RFC 4648, section 5).
export const pack = async (text) => {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), LARGEST);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};
// The text in a link, or in what stands behind its #; undefined when there is none.
export const unpack = async (link) => {
  try {
    const packed = link.slice(0, LARGEST).split(`#${MARK}`)[1];
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(await through(bytes, new DecompressionStream("deflate-raw"), LARGEST));
  } catch {
    return undefined;
  }
};
export const isLink = (hash) => hash.startsWith(`#${MARK}`);

// Comma separated values (RFC 4180) that a spreadsheet opens as text: a sign that starts a formula gets an apostrophe in
// front, and the mark at the start says that it is UTF-8.
export const csv = (rows) => {
  const cell = (value) => {
    const text = String(value ?? "").replace(/\r\n?|\n/g, "\r\n");
    return `"${(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
};
const table = (sheet) => {
  const rubric = data.kind === "rubric";
  const points = sheet.items.some((item) => item.points !== undefined);
  const title = (id) => levelOf(id)?.title ?? "";
  const head = [data.title, data.document, whose(sheet), sheet.saved];
  const rows = sheet.items.map((item) => {
    const rest = { ...item, level: undefined, rows: rubric ? item.rows?.map(([id, text]) => [title(id), text]) : item.rows };
    const level = item.applies === false ? say("not-applicable") : title(item.level);
    return rubric ? [item.id, item.title, level, ...(points ? [item.points ?? ""] : []), said(rest)] : [item.id, item.title, said(rest)];
  });
  const names = rubric ? ["id", say("criterion"), say("level"), ...(points ? [say("points-given")] : []), say("remark")] : ["id", say("question"), say("csv-answer")];
  const fields = FIELDS.filter((name) => sheet.fields[name]).map((name) => [name, say(`field-${name}`), ...names.slice(3).map(() => ""), sheet.fields[name]]);
  const about = [say("csv-page"), "id", say("csv-who"), say("csv-saved")];
  return [[...names, ...about], ...[...rows, ...fields].map((row) => [...row, ...head])];
};

const name = ({ role, moment }, extension) => `${[data.document.split("/").at(-1), role, moment].filter(Boolean).join("-")}.${extension}`;
const fileOf = (sheet) => new File([write(data, sheet)], name(sheet, "json"), { type: "application/json" });
const save = (file) => {
  const link = make("a", { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

export const deliver = (end, { sheet, tell, clear }) => {
  const place = end.querySelector(".sheet-said");
  const link = async () => {
    const address = new URL(location);
    address.hash = "";
    const whole = `${address}#${MARK}${await pack(JSON.stringify(JSON.parse(write(data, sheet()))))}`;
    if (whole.length > LARGEST_LINK) return place.replaceChildren(make("p", {}, say("link-large")));
    const field = make("input", { type: "text", readonly: true, value: whole, "aria-label": say("link-label") });
    const copied = make("span");
    place.replaceChildren(make("p", {}, say("link-warning")), make("p", { class: "sheet-link" }, field, " ",
      button(say("link-copy"), () => {
        field.select();
        navigator.clipboard?.writeText(whole).then(() => { copied.textContent = say("link-copied"); }, () => {});
      }), " ", copied));
    field.select();
  };
  const acts = {
    print: () => print(),
    file: () => save(fileOf(sheet())),
    csv: () => {
      const now = sheet();
      save(new File([csv(table(now))], name(now, "csv"), { type: "text/csv" }));
    },
    link,
    share: () => navigator.share({ files: [fileOf(sheet())], title: data.title }).catch(() => {}),
    clear: () => tell(say("clear-ask", { who: whose(sheet()) }), [[say("clear-yes"), clear], [say("clear-no")]]),
  };
  end.querySelector("[data-do=share]").hidden = !navigator.canShare?.({ files: [fileOf(sheet())] });
  end.addEventListener("click", ({ target }) => acts[target.dataset.do]?.());
};
