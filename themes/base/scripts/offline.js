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
  const start = async () => {
    await navigator.serviceWorker.register(worker, { scope: base });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [location.pathname, ...(navigator.connection?.saveData ? [] : neighbours())] });
  };
  if (worker && "serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data.changed === location.pathname) import(data.module).then(({ tell }) => tell(data));
    });
    addEventListener("load", () => start().catch(() => {}));
    document.addEventListener("visibilitychange", () => {
      const long = Date.now() - opened > 30 * 60_000;
      if (!document.hidden && long) navigator.serviceWorker.controller?.postMessage({ check: location.pathname });
    });
  }
}
