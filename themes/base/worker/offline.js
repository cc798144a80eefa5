// The service worker: what was read stays readable without network. Pages come from the network first, so that nobody
// reads an old page while there is a connection; files whose name holds their fingerprint are never loaded twice. `SITE`
// stands in front of this: base, shell, away (the page per language for when nothing is kept) and the notice.
const CACHE = `stagegids ${SITE.base} 1`;
// Pages that are kept; the ones kept longest ago make room.
const MOST = 400;
// How long a page may take, in milliseconds, before the kept one is shown.
const PATIENCE = 2500;
// A neighbour that was loaded this recently is not asked for again.
const RECENT = 12 * 3600_000;
// An index larger than this, in bytes, is kept only as far as it was used.
const LARGE = 4_000_000;

// Whether a page was kept in a new version: then it may be that nothing shows a file any more.
let renewed = false;

const HASHED = /(\.[0-9a-f]{10}\.[a-z0-9]+|\/[a-z]{2}_[0-9a-f]{7,}\.pf_[a-z]+|\.pf_meta)$/;
const KEPT = /\.(css|js|json|svg|png|jpe?g|webp|avif|gif|woff2|vtt|pagefind|pf_[a-z]+)$/;

const own = (url) => url.origin === location.origin && url.pathname.startsWith(SITE.base);
const isPage = (path) => path.endsWith("/") || path.endsWith(".html");
const isWhole = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const { keep, check, index } = event.data ?? {};
  if (keep) event.waitUntil(keepPages(keep));
  if (check) event.waitUntil(recheck(check, event.source));
  if (index) event.waitUntil(keepIndex(index));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // A piece of a film is no file: it must neither be kept nor answered from what is kept.
  if (request.method !== "GET" || request.headers.has("range") || !own(url)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url.pathname));
  else if (KEPT.test(url.pathname)) event.respondWith(HASHED.test(url.pathname) ? once(url.pathname) : fresh(request, url.pathname));
});

// The worker of a new version takes over once no page of the site is open any more: pages that are open stay with the one
// they came from.
const install = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all([...SITE.shell.map((path) => (HASHED.test(path) ? once(path, cache) : fresh(path, path))), ...Object.values(SITE.away).map((path) => refresh(cache, path))]);
};

const activate = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`stagegids ${SITE.base} `) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await tidy(await caches.open(CACHE));
  await self.clients.claim();
};

// A file that never changes under its name.
const once = async (path, open) => {
  const cache = open ?? (await caches.open(CACHE));
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await fetch(path);
  if (isWhole(response)) await cache.put(path, response.clone());
  return response;
};

// A file that may change: from the network, and what is kept when there is none.
const fresh = async (request, path) => {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (isWhole(response)) await cache.put(path, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(path);
    if (kept) return kept;
    throw error;
  }
};

// A page for the reader.
const page = async (event, path) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  const before = kept && (await kept.clone().text());
  let shown;
  const asked = fetch(event.request);
  const stored = asked.then(async (response) => {
    const after = await store(cache, path, response.clone());
    const client = event.resultingClientId && shown === "kept" && after !== undefined && after !== before;
    if (client) tell(await self.clients.get(event.resultingClientId), path);
  });
  event.waitUntil(stored.catch(() => {}));
  const late = new Promise((ended) => setTimeout(ended, PATIENCE));
  const answer = await Promise.race([asked.catch(() => {}), ...(kept ? [late] : [])]);
  if (answer && (answer.status < 500 || !kept)) return answer;
  shown = "kept";
  return kept ?? (await cache.match(away(path))) ?? Response.error();
};

// The page that says that there is no network, in the language of the address.
const away = (path) => {
  const homes = Object.entries(SITE.away).sort(([one], [other]) => other.length - one.length);
  return homes.find(([home]) => path.startsWith(home))?.[1] ?? homes[0][1];
};

// Keeps a page, or lets go of one that is gone; gives its text when it was kept.
const store = async (cache, path, response) => {
  if (response.status === 404 || response.status === 410) return void (await cache.delete(path));
  if (!isPage(path) || !isWhole(response)) return undefined;
  const text = await response.clone().text();
  // Another guide may stand below this one: its pages are not ours.
  if (!text.includes(`data-base="${SITE.base}"`)) return undefined;
  const before = await (await cache.match(path))?.text();
  renewed ||= before !== undefined && before !== text;
  await cache.put(path, response);
  return text;
};

// Loads a page again; the server answers that nothing changed where it can. What the page shows is kept with it.
const refresh = async (cache, path) => {
  const text = await store(cache, path, await fetch(path, { cache: "no-cache" }));
  if (text) await Promise.all([...shownIn(text)].map((asset) => once(asset, cache).catch(() => {})));
  return text;
};

// The files that a page shows and that stay the same under their name; with `all`, also those it loads when asked.
const shownIn = (text, all) => {
  const found = [...text.matchAll(all ? /\s(?:src|href|data-[a-z]+)="([^"#?]+)"/g : /\s(?:src|href)="([^"#?]+)"/g)].map(([, path]) => path);
  return new Set(found.filter((path) => path.startsWith(`${SITE.base}assets/`) && HASHED.test(path) && KEPT.test(path)));
};

// Keeps pages that the reader may want next, two at a time so that they do not stand in the way of the reader.
const keepPages = async (paths) => {
  const cache = await caches.open(CACHE);
  const queue = paths.filter((path) => isPage(path) && path.startsWith(SITE.base));
  const next = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const kept = await cache.match(path);
      const loaded = Date.parse(kept?.headers.get("date") ?? "");
      if (!kept || !(Date.now() - loaded < RECENT)) await refresh(cache, path).catch(() => {});
      else for (const asset of shownIn(await kept.text())) await once(asset, cache).catch(() => {});
    }
  };
  await Promise.all([next(), next()]);
  const pages = (await cache.keys()).map((request) => new URL(request.url).pathname).filter(isPage);
  const needed = new Set(Object.values(SITE.away));
  const many = pages.filter((path) => !needed.has(path)).slice(0, Math.max(0, pages.length - MOST));
  await Promise.all(many.map((path) => cache.delete(path)));
  if (renewed) await tidy(cache);
};

// Tells a reader whose page stood open for long whether it changed.
const recheck = async (path, client) => {
  const cache = await caches.open(CACHE);
  const before = await (await cache.match(path))?.text();
  const after = await refresh(cache, path).catch(() => {});
  if (before !== undefined && after !== undefined && before !== after) tell(client, path);
};
const tell = (client, path) => client?.postMessage({ changed: path, ...SITE.notice });

// Keeps the index of a search whole, so that any word can be found without network.
const keepIndex = async (folders) => {
  const cache = await caches.open(CACHE);
  for (const folder of folders) {
    const { bytes, files } = await (await fetch(`${folder}files.json`, { cache: "no-cache" })).json();
    const listed = new Set(files.map((file) => folder + file));
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(folder) && !listed.has(pathname)) await cache.delete(request);
    }
    if (bytes > LARGE) continue;
    for (const path of listed) await (HASHED.test(path) ? once(path, cache) : fresh(path, path)).catch(() => {});
  }
};

// Lets go of files that no kept page shows any more.
const tidy = async (cache) => {
  renewed = false;
  const used = new Set(SITE.shell);
  const requests = await cache.keys();
  for (const request of requests) {
    if (!isPage(new URL(request.url).pathname)) continue;
    const text = await (await cache.match(request))?.text();
    for (const path of shownIn(text ?? "", true)) used.add(path);
  }
  const stale = ({ pathname }) => HASHED.test(pathname) && !pathname.startsWith(`${SITE.base}assets/search/`) && !used.has(pathname);
  await Promise.all(requests.filter((request) => stale(new URL(request.url))).map((request) => cache.delete(request)));
};
