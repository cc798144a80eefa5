// What `stagegids serve` puts in a page while its source is written, and never a built site: it listens, loads the page
// again when the page itself changed, exchanges styles in place, and shows what was found.
const here = new URL(import.meta.url);
const has = here.searchParams.get("has");
const PLACE = "stagegids-serve place";

// Where the reader is: how far down, and at which heading.
const keepPlace = () => {
  const headings = [...document.querySelectorAll("main :is(h2, h3, h4, h5, h6)[id]")];
  const at = headings.findLast((heading) => heading.checkVisibility() && heading.getBoundingClientRect().top <= 8);
  const place = { path: location.pathname, top: scrollY, id: at?.id, over: at?.getBoundingClientRect().top };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
};

const findPlace = () => {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  if (place?.path !== location.pathname) return;
  const heading = place.id && document.getElementById(place.id);
  const top = heading ? scrollY + heading.getBoundingClientRect().top - place.over : place.top;
  scrollTo({ top, behavior: "instant" });
};

let reloads = false;
const reload = () => {
  stop();
  keepPlace();
  reloads = true;
  // The browser would go to where the page was before its text changed.
  history.scrollRestoration = "manual";
  location.reload();
};

// `/assets/stijl.0123456789.css` is another version of `/assets/stijl.abcdef0123.css`.
const family = (path) => path.replace(/\.[0-9a-f]{10}\.css$/, "");
const pathOf = (link) => new URL(link.href).pathname;

const exchange = (styles) => {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const now = styles.find((path) => family(path) === family(pathOf(link)));
    if (!now || now === pathOf(link)) continue;
    const fresh = link.cloneNode();
    fresh.href = now;
    // The old one stays until the new one is there: the page is never bare.
    fresh.addEventListener("load", () => link.remove());
    fresh.addEventListener("error", reload);
    link.after(fresh);
  }
};

const make = (name, { text, ...attributes } = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(text === undefined ? children : [text]));
  return element;
};

const HIDDEN = "stagegids-serve hidden";
let host;

const sentence = ({ severity, label, code, message, place, help }) => {
  const item = make("li", { class: severity });
  item.append(make("p", { class: "message" }, make("strong", { text: label }), " ", message));
  if (place) {
    const [before, marked, after] = place.excerpt;
    item.append(make("p", { class: "place" }, make("code", { text: `${place.path}:${place.line}:${place.column}` })));
    const line = make("pre", { tabindex: "0", "aria-label": `${place.path}:${place.line}` });
    line.append(make("span", { class: "number", text: String(place.line), "aria-hidden": "true" }), before, make("mark", { text: marked || " " }), after);
    item.append(line);
  }
  for (const text of help) item.append(make("p", { class: "help", text }));
  item.append(make("p", { class: "code" }, make("code", { text: code })));
  return item;
};

// Whether somebody hid these very findings.
const isHidden = (told, key) => {
  const hidden = sessionStorage.getItem(HIDDEN);
  return hidden === null ? told.level !== "error" : hidden === key;
};

const panel = (told, key) => {
  const toggle = make("button", { type: "button", "aria-controls": "list" });
  const list = make("div", { id: "list" });
  if (told.note) list.append(make("p", { class: "note", text: told.note }));
  list.append(make("ol", {}, ...told.findings.map(sentence)));
  if (told.more) list.append(make("p", { class: "note", text: told.more }));
  const show = (open) => {
    list.hidden = !open;
    toggle.textContent = open ? told.words.hide : told.words.show;
    toggle.setAttribute("aria-expanded", String(open));
  };
  const turn = (open) => {
    sessionStorage.setItem(HIDDEN, open ? "" : key);
    show(open);
    makeRoom();
  };
  toggle.addEventListener("click", () => turn(list.hidden));
  show(!isHidden(told, key));
  const summary = make("h2", { text: told.summary });
  const section = make("section", { "aria-label": told.words.region, class: told.level, lang: told.lang });
  section.append(make("header", {}, summary, toggle), list);
  section.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    turn(false);
    toggle.focus();
  });
  return section;
};

// What lies under the panel can still be scrolled to, and focus never lands behind it.
const makeRoom = () => {
  const height = host ? `${host.shadowRoot.querySelector("section")?.offsetHeight ?? 0}px` : "";
  document.documentElement.style.scrollPaddingBlockEnd = height;
  document.body.style.paddingBlockEnd = height;
};

const tell = (text) => {
  const told = JSON.parse(text);
  if (!told.level) {
    host?.remove();
    host = undefined;
    sessionStorage.removeItem(HIDDEN);
    return makeRoom();
  }
  const fresh = !host;
  if (fresh) {
    host = make("stagegids-findings");
    const root = host.attachShadow({ mode: "open" });
    const style = make("link", { rel: "stylesheet", href: new URL("live.css", here).href });
    style.addEventListener("load", makeRoom);
    root.append(style, make("div", { role: "status", class: "spoken" }), make("div", { class: "stand" }));
    document.body.append(host);
  }
  const root = host.shadowRoot;
  const held = root.activeElement?.localName === "button";
  root.querySelector(".stand").replaceChildren(panel(told, text));
  // Who stood on the button stands there again; nobody else is moved.
  if (held) root.querySelector("button").focus();
  root.querySelector(".spoken").textContent = told.summary;
  makeRoom();
};

let source;
const start = () => {
  if (source || document.hidden) return;
  source = new EventSource(new URL(`events?${new URLSearchParams({ page: location.pathname, has })}`, here));
  source.addEventListener("reload", reload);
  source.addEventListener("styles", ({ data }) => exchange(JSON.parse(data)));
  source.addEventListener("findings", ({ data }) => tell(data));
};
const stop = () => {
  source?.close();
  source = undefined;
};

// A browser opens few connections with one server: pages that nobody sees leave theirs to others.
document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
addEventListener("pagehide", () => {
  stop();
  // Who comes back to this page later is brought to the old place by the browser, as everywhere.
  if (!reloads) history.scrollRestoration = "auto";
});
addEventListener("pageshow", start);
addEventListener("resize", makeRoom);

const arrive = () => {
  findPlace();
  sessionStorage.removeItem(PLACE);
};
findPlace();
if (document.readyState === "complete") arrive();
else addEventListener("load", arrive, { once: true });
start();
