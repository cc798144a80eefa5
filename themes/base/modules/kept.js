// On the page that says that there is no network: the pages that can be read now.
const { base } = document.documentElement.dataset;
const list = async (place) => {
  const found = [];
  for (const name of (await caches.keys()).filter((name) => name.startsWith(`stagegids ${base} `))) {
    const cache = await caches.open(name);
    // In the order of their addresses, whatever was kept first.
    const paths = (await cache.keys()).map((request) => new URL(request.url).pathname).filter((path) => path.endsWith("/"));
    for (const pathname of paths.sort()) {
      const text = await (await cache.match(pathname))?.text();
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
const place = document.querySelector("[data-kept-pages]");
if (place && "caches" in self) list(place).catch(() => {});
