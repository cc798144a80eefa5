// Follows the reader through the page: marks the section in view in the contents, and lets the links to other languages
// lead to the same section.
{
  const entries = new Map([...document.querySelectorAll(".toc a[href^='#']")].map((link) => [link.hash.slice(1), link]));
  const headings = [...document.querySelectorAll("main [id]")].filter((heading) => entries.has(heading.id));
  const languages = document.querySelectorAll("a[hreflang]:not([aria-current])");
  let current, timer;
  // The links stand at the top: who scrolls back there to use one still means the section where the reading was. So a
  // section counts when the reader stays in it, and the top when that lasts.
  const stay = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const link of languages) link.hash = current ? current.id : "";
    }, current ? 600 : 8000);
  };
  const mark = () => {
    // The section in view is the last one that starts above the upper third of the window.
    const line = innerHeight / 3;
    const here = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
    if (here === current) return;
    entries.get(current?.id)?.removeAttribute("aria-current");
    current = here;
    const entry = entries.get(current?.id);
    entry?.setAttribute("aria-current", "location");
    const side = entry?.closest(".side");
    if (side && side.scrollHeight > side.clientHeight) {
      const box = entry.getBoundingClientRect(), frame = side.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) side.scrollTop += box.top - frame.top - frame.height / 3;
    }
    stay();
  };
  if (headings.length > 0) {
    let waiting = false;
    const soon = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon, { passive: true });
    mark();
  } else if (languages.length > 0) {
    const follow = () => { for (const link of languages) link.hash = location.hash; };
    addEventListener("hashchange", follow);
    follow();
  }
}
