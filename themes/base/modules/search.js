// The search: an input, filters and results grouped by page, in a dialog over any page or in the search page itself. The
// index is read piece by piece as somebody types; nothing is sent anywhere.
import { filled, make } from "./make.js";

const PAGES = 8;
const PLACES = 3;
const lang = document.documentElement.lang;
const plural = new Intl.PluralRules(lang), numbers = new Intl.NumberFormat(lang);
let settings, prepared, engines, dialog;

const say = (word, values) => filled(settings.words[word] ?? word, values);
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// The settings, the styles, and the engine of every bundle, loaded once.
const ready = (link) => (prepared ??= prepare(link).catch((error) => {
  prepared = undefined;
  throw error;
}));
const prepare = async (link) => {
  const styled = new Promise((done) => {
    document.head.append(make("link", { rel: "stylesheet", href: link.dataset.style, load: done, error: done }));
  });
  settings = await (await fetch(link.dataset.search)).json();
  await styled;
};
const load = () => {
  engines ??= Promise.all(settings.bundles.map(async (bundle) => {
    const client = await import(`${bundle.path}pagefind.js`);
    const engine = client.createInstance({ basePath: bundle.path, noWorker: true, excerptLength: 22, excerptEllipsis: "…" });
    await engine.options({ ranking: { pageLength: 0.4, metaWeights: { title: 6, also: 6, about: 1 } } });
    return { bundle, engine };
  })).catch((error) => {
    engines = undefined;
    throw error;
  });
  return engines;
};

// What every bundle finds, the best first, and how often each value of a filter occurs. Pages in another language are
// searched only for what the reader's language lacks.
const find = async (query, chosen) => {
  const whole = await ask(query, chosen);
  const words = [...new Set(query.split(/\s+/))].filter((word) => plain(word).length > 2).slice(0, 6);
  if (whole.hits.length > 0 || words.length < 2) return whole;
  // No page has all the words: then those that have most of them.
  const answers = await Promise.all(words.map((word) => ask(word, chosen)));
  const found = new Map();
  for (const hit of answers.flatMap((answer) => answer.hits)) {
    const { words = 0, score = 0 } = found.get(hit.id) ?? {};
    found.set(hit.id, { ...hit, words: words + 1, score: score + hit.score });
  }
  const most = Math.max(0, ...[...found.values()].map((hit) => hit.words));
  const hits = [...found.values()].filter((hit) => hit.words === most).sort((one, other) => other.score - one.score);
  return { hits, counts: {}, some: hits.length > 0 };
};
// As `find`, for pages that have all the words.
const ask = async (query, chosen) => {
  const answers = await Promise.all((await load()).map(async ({ bundle, engine }) => {
    const filters = bundle.name ? { ...chosen, lacks: lang } : chosen;
    const [found, terms] = await Promise.all([
      engine.search(query, { filters }),
      engine.search(query, { filters: { ...filters, defines: "yes" } }),
    ]);
    const mark = (hit) => ({ ...hit, bundle, score: bundle.name ? hit.score * 0.9 : hit.score });
    return { hits: found.results.map(mark), terms: terms.results.slice(0, 5).map(mark), counts: found.filters };
  }));
  const hits = answers.flatMap((answer) => answer.hits).sort((one, other) => other.score - one.score);
  if (!(await holds(hits, query))) return { hits: [], counts: {} };
  const counts = {};
  for (const answer of answers)
    for (const [name, values] of Object.entries(answer.counts))
      for (const [value, count] of Object.entries(values)) {
        counts[name] ??= {};
        counts[name][value] = (counts[name][value] ?? 0) + count;
      }
  const term = await asked(query, answers.flatMap((answer) => answer.terms));
  return { hits: term ? [term, ...hits.filter((hit) => hit.id !== term.id)] : hits, counts, term };
};
// Where no page has a word, the engine falls back on ever shorter beginnings of it, down to one letter. So what is best
// must hold, for each word that was asked, that word but for its ending; else nothing was found.
const holds = async (hits, query) => {
  const asked = plain(query).split(" ").filter(Boolean);
  for (const hit of hits.slice(0, 3)) {
    const { raw_content: content, locations, meta } = await hit.data();
    const words = content.split(/\s+/);
    const found = plain([...locations.map((at) => words[at]), ...Object.values(meta)].join(" ")).split(" ");
    if (asked.every((word) => found.some((other) => begins(word, other)))) return true;
  }
  return hits.length === 0;
};
// Whether two words begin alike: the whole of what was asked, or at least half of it and three letters.
const begins = (asked, found) => {
  let same = 0;
  while (same < asked.length && asked[same] === found[same]) same += 1;
  return same === asked.length || same >= Math.max(3, asked.length / 2);
};
// The term that the query names, by its title or another word for it.
const asked = async (query, terms) => {
  const wanted = plain(query);
  for (const hit of terms) {
    const { meta } = await hit.data();
    if ([meta.title, ...(meta.also ?? "").split(", ")].some((word) => plain(word) === wanted)) return hit;
  }
};

// The address for this reader: a page that stands in for a translation has one of its own in the reader's language.
const addressed = (url, bundle) => (bundle.name ? settings.home + url.slice(bundle.home.length) : url);
// An excerpt marks the words that were found, with the signs around them; it is text, never markup.
const marked = (excerpt) => excerpt.split(/<\/?mark>/).flatMap((piece, at) => {
  const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  if (at % 2 === 0) return [text];
  const [, before, word, behind] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return [before, make("mark", {}, word), behind];
});
const hitFor = async (hit, term) => {
  const { bundle } = hit;
  const data = await hit.data();
  const foreign = bundle.name ? bundle.lang : undefined;
  const label = [
    hit === term ? say("term") : settings.kind[data.filters.kind?.[0]],
    data.filters.in?.[0],
    bundle.name,
  ].filter(Boolean).join(" · ");
  const strength = (place) => place.weighted_locations.reduce((sum, word) => sum + word.balanced_score, 0);
  const places = data.sub_results.filter((place) => place.anchor);
  const best = new Set([...places].sort((one, other) => strength(other) - strength(one)).slice(0, PLACES));
  const top = data.sub_results.find((place) => !place.anchor);
  const excerpt = (text) => make("p", { lang: foreign }, ...marked(text));
  const item = make("li", {},
    make("a", { href: addressed(data.url, bundle), lang: foreign }, data.meta.title),
    make("span", { class: "about" }, label));
  if (top || best.size === 0) item.append(excerpt(top?.excerpt ?? data.excerpt));
  if (best.size > 0)
    item.append(make("ul", {}, ...places.filter((place) => best.has(place)).map((place) =>
      make("li", {}, make("a", { href: addressed(place.url, bundle), lang: foreign }, place.title), excerpt(place.excerpt)))));
  return item;
};

// The search in `root`. `tell` hears what is asked, for the address of the page.
const search = (root, tell = () => {}) => {
  const input = make("input", {
    type: "search", id: "search-input", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
    "aria-controls": "search-results", input: () => soon(),
  });
  const status = make("p", { class: "status", role: "status" });
  const list = make("ol", { id: "search-results", class: "hits", "aria-label": say("results") });
  const more = make("button", { type: "button", click: () => show(PAGES, true) }, say("more"));
  const none = make("div", { class: "none" });
  const choices = ["kind", "audience", "programme"].map((name) => {
    const values = Object.entries(settings[name]).sort(([, one], [, other]) => one.localeCompare(other, lang));
    const select = make("select", { name, change: () => run() }, make("option", { value: "" }, say("any")));
    for (const [value, label] of values) select.append(Object.assign(new Option(label, value), { label }));
    return { name, select, values, field: make("label", {}, make("span", {}, say(`filter-${name}`)), " ", select) };
  }).filter(({ values }) => values.length > 1);
  const filters = make("details", { open: matchMedia("(min-width: 40rem)").matches }, make("summary", {}, say("filters")),
    make("div", { class: "narrow", role: "group", "aria-label": say("filters") }, ...choices.map(({ field }) => field)));
  // How often a value occurs is known from here on: an empty one cannot be chosen.
  const weigh = () => load().then((all) => Promise.all(all.map(({ engine }) => engine.filters()))).then(run, () => {});
  filters.addEventListener("focusin", () => { if (input.value.trim()) weigh(); }, { once: true });
  // Who is faster than the search is led to what was typed last, never to what stands there still.
  const form = make("form", { role: "search", submit: async (event) => {
    event.preventDefault();
    if (waits) await run();
    if (!waits) list.querySelector("a")?.click();
  } }, make("label", { for: "search-input" }, say("label")), input, ...(choices.length ? [filters] : []));
  let timer, asking = 0, found = { hits: [] }, shown = 0;
  // Whether something was asked that is not answered yet.
  let waits = false;

  const soon = () => {
    waits = true;
    clearTimeout(timer);
    timer = setTimeout(run, 130);
  };
  const run = async () => {
    clearTimeout(timer);
    const query = input.value.trim();
    const turn = (asking += 1);
    waits = query !== "";
    tell(query);
    if (!query) return clear(say("hint"));
    const waiting = setTimeout(() => { status.textContent = say("loading"); }, 400);
    const chosen = Object.fromEntries(choices.map(({ name, select }) => [name, select.value]).filter(([, value]) => value));
    try {
      const answer = await find(query, chosen);
      if (turn !== asking) return;
      found = answer;
      await show(0);
      if (turn === asking) count(query, chosen);
    } catch (error) {
      console.error(error);
      if (turn === asking) clear(say("failed"));
    } finally {
      clearTimeout(waiting);
      if (turn === asking) waits = false;
    }
  };
  const clear = (text) => {
    found = { hits: [] };
    list.replaceChildren();
    none.replaceChildren();
    more.hidden = true;
    status.textContent = text;
  };
  // Shows the first pages, or more of them below those that are there.
  const show = async (steps, focus) => {
    const turn = asking;
    const next = found.hits.slice(steps ? shown : 0, (steps ? shown : 0) + PAGES);
    const items = await Promise.all(next.map((hit) => hitFor(hit, found.term)));
    if (turn !== asking) return;
    shown = steps ? shown + items.length : items.length;
    const walks = list.contains(document.activeElement);
    if (steps) list.append(...items);
    else list.replaceChildren(...items);
    // Who walked through the list already goes on at its top.
    if (walks && !steps) (list.querySelector("a") ?? input).focus();
    more.hidden = shown >= found.hits.length;
    if (focus) items[0]?.querySelector("a").focus();
  };
  const count = (query, chosen) => {
    const total = found.hits.length;
    const word = !total ? "none" : found.some ? "some" : plural.select(total) === "one" ? "one" : "other";
    status.textContent = say(`results-${word}`, { n: numbers.format(total), q: query });
    none.replaceChildren();
    if (!total) {
      none.append(make("p", {}, say("none-help")));
      const wipe = make("button", { type: "button", click: () => {
        for (const { select } of choices) select.value = "";
        input.focus();
        run();
      } }, say("clear"));
      if (Object.keys(chosen).length) none.append(make("p", {}, wipe));
      none.append(make("p", {}, make("a", { href: settings.page }, say("none-all"))));
    }
    for (const { name, select } of choices)
      for (const option of select.options) {
        const known = found.counts[name] && !found.some && total > 0 && !chosen[name];
        option.disabled = Boolean(option.value && known && !found.counts[name][option.value]);
      }
  };
  // Arrows walk from the input through the results; a letter goes back to the input.
  root.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const inside = at >= 0 || document.activeElement === input;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at >= 0 ? 0 : undefined, End: at >= 0 ? links.length - 1 : undefined }[event.key];
    if (!inside || event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined && links.length) {
      event.preventDefault();
      if (to < 0) input.focus();
      else links[Math.min(to, links.length - 1)].focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== " ") input.focus();
  });
  root.append(form, status, list, more, none);
  clear(say("hint"));
  return { input, run };
};

// Puts the search in the search page, with the query of the address.
export const mount = async (link, root) => {
  await ready(link);
  const address = new URL(location);
  const { input, run } = search(root, (query) => {
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  });
  input.value = address.searchParams.get("q") ?? "";
  if (input.value) await run();
  input.addEventListener("focus", () => load().then(keep, () => {}), { once: true });
};

// Opens the search over the page.
export const open = async (link) => {
  await ready(link);
  dialog ??= box(link);
  if (!dialog.root.open) dialog.root.showModal();
  dialog.input.select();
  load().then(keep, () => {});
};
// The whole index stays on this device, so that the search works without network; not for a reader who saves data.
const keep = () => {
  if (navigator.connection?.saveData) return;
  navigator.serviceWorker?.controller?.postMessage({ index: settings.bundles.map(({ path }) => path) });
};
const box = () => {
  const root = make("dialog", { class: "search", "aria-label": say("title"), click: (event) => {
    // Beside the box, or a link to a place in this very page.
    if (event.target === root || event.target.closest("ol a")) root.close();
  } });
  const { input } = search(root);
  const slash = make("input", { type: "checkbox", change: () => {
    try {
      if (slash.checked) localStorage.removeItem("stagegids:slash");
      else localStorage.setItem("stagegids:slash", "off");
    } catch { /* The choice lasts as long as the page. */ }
  } });
  try { slash.checked = localStorage.getItem("stagegids:slash") !== "off"; } catch { slash.checked = true; }
  root.append(make("div", { class: "below" },
    make("p", { class: "keys" }, say("keys")),
    make("label", {}, slash, " ", say("shortcut")),
    make("button", { type: "button", click: () => root.close() }, say("close"))));
  document.body.append(root);
  return { root, input };
};
