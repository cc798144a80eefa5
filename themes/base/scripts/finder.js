// Opens the search over the page: on the link in the header, on Ctrl+K or ⌘K, and on / unless the reader turned that off.
// What searches is loaded only then. On the search page itself it is there at once.
{
  const link = document.querySelector("a[data-search]");
  const here = document.querySelector("[data-search-here]");
  const load = () => import(link.dataset.module);
  const open = (event) => {
    event.preventDefault();
    if (here) return here.querySelector("input")?.focus();
    load().then((search) => search.open(link), () => location.assign(link.href));
  };
  const typing = (element) => element.closest("input, select, textarea, [contenteditable], dialog");
  const slashes = () => {
    try { return localStorage.getItem("stagegids:slash") !== "off"; } catch { return true; }
  };
  if (link) {
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) open(event);
    });
    document.addEventListener("keydown", (event) => {
      if (event.isComposing || event.defaultPrevented || event.altKey) return;
      const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !typing(event.target) && slashes();
      if (command || slash) open(event);
    });
    if (here) load().then((search) => search.mount(link, here));
  }
}
