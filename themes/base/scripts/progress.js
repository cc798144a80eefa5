// Remembers on this device which chapters of a handbook or lessons of a module were read: a mark in the list beside the
// page, a count on the first page. Nothing is sent.
{
  const place = document.querySelector("[data-book]");
  const key = `stagegids:read:${document.documentElement.dataset.base}`;
  const load = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  };
  const save = (all) => {
    try {
      localStorage.setItem(key, JSON.stringify(all));
      return true;
    } catch {
      // No room, or private reading: the marks last as long as the page.
      return false;
    }
  };
  const start = ({ book, chapter, read, unread, count, kept, lost }) => {
    const links = [...document.querySelectorAll(".chapters ol > li > a")];
    const chapters = links.map((link) => link.pathname);
    // A chapter is known by the last part of its address: that is equal in all languages.
    const name = (path) => path.split("/").at(-2);
    let done = new Set(load()[book]);
    const status = place.querySelector("[role=status]"), button = place.querySelector("button");
    const show = () => {
      for (const link of links) {
        const is = done.has(name(link.pathname));
        link.classList.toggle("is-read", is);
        link.querySelector(".unseen")?.remove();
        if (is) link.append(Object.assign(document.createElement("span"), { className: "unseen", textContent: ` (${read})` }));
      }
      const many = chapters.filter((path) => done.has(name(path))).length;
      if (chapter) {
        button.setAttribute("aria-pressed", done.has(chapter));
        button.textContent = done.has(chapter) ? read : unread;
      } else {
        button.disabled = many === 0;
        status.textContent = count.replace("{n}", many).replace("{total}", chapters.length);
      }
    };
    button.addEventListener("click", () => {
      // What was read in another tab meanwhile stays.
      const all = load();
      const was = done.has(chapter);
      done = new Set(chapter ? all[book] : []);
      if (chapter) was ? done.delete(chapter) : done.add(chapter);
      all[book] = [...done];
      if (done.size === 0) delete all[book];
      const stays = save(all);
      if (chapter) status.textContent = stays ? kept : lost;
      show();
    });
    addEventListener("storage", (event) => {
      if (event.key !== key && event.key !== null) return;
      done = new Set(load()[book]);
      show();
    });
    place.classList.add("is-on");
    button.disabled = false;
    show();
  };
  if (place) start(place.dataset);
}
