// Keeps what was read readable without network: the page itself and the pages beside it (not for a reader who saves
// data). Says so when a kept page turns out to be older than the site; never loads a page again by itself.
{
  const base = document.documentElement.dataset.base;
  const { worker } = document.body.dataset;
  const opened = Date.now();
  const neighbours = () => {
    const links = [...document.querySelectorAll(".chapters a[href], .turning a[href]")];
    const paths = links.filter((link) => link.origin === location.origin && link.pathname.startsWith(base)).map((link) => link.pathname);
    return [...new Set(paths)].slice(0, 80);
  };
  const notice = (words) => {
    const { text, reload, later } = words[document.documentElement.lang] ?? Object.values(words)[0];
    const button = (label, click) => {
      const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
      made.addEventListener("click", click);
      return made;
    };
    document.querySelector(".renewed")?.remove();
    const box = Object.assign(document.createElement("div"), { className: "renewed" });
    box.setAttribute("role", "status");
    document.body.append(box);
    box.append(Object.assign(document.createElement("p"), { textContent: text }),
      button(reload, () => location.reload()), button(later, () => box.remove()));
  };
  const start = async () => {
    await navigator.serviceWorker.register(worker, { scope: base });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [location.pathname, ...(navigator.connection?.saveData ? [] : neighbours())] });
  };
  // The pages that can be read now, on the page that says that there is no network.
  const list = async (place) => {
    const found = [];
    for (const name of (await caches.keys()).filter((name) => name.startsWith(`stagegids ${base} `))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        const text = pathname.endsWith("/") ? await (await cache.match(request))?.text() : undefined;
        const page = text && new DOMParser().parseFromString(text, "text/html");
        const title = page?.querySelector("h1")?.textContent.trim();
        // The whole of a handbook on one page has its title: the handbook itself is enough.
        const known = found.some(([other, path]) => other === title && pathname.startsWith(path));
        if (title && !known && !page.querySelector("[data-kept-pages]")) found.push([title, pathname]);
      }
    }
    found.sort(([one], [other]) => one.localeCompare(other, document.documentElement.lang));
    place.replaceChildren(...found.map(([title, path]) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href: path, textContent: title }));
      return item;
    }));
    place.closest("section").hidden = found.length === 0;
  };
  if (worker && "serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data.changed === location.pathname) notice(data.words);
    });
    addEventListener("load", () => start().catch(() => {}));
    document.addEventListener("visibilitychange", () => {
      const long = Date.now() - opened > 30 * 60_000;
      if (!document.hidden && long) navigator.serviceWorker.controller?.postMessage({ check: location.pathname });
    });
    const kept = document.querySelector("[data-kept-pages]");
    if (kept) list(kept).catch(() => {});
  }
}
