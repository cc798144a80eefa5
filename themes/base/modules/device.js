// On the privacy page: a button that clears everything this site keeps on the device.
{
  const place = document.querySelector(".clear-device");
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith("stagegids:"));
  const start = () => {
    const [button, status] = place.children;
    button.addEventListener("click", async () => {
      const found = keys();
      for (const key of found) localStorage.removeItem(key);
      const copies = "caches" in self ? (await caches.keys()).filter((name) => name.startsWith("stagegids")) : [];
      await Promise.all(copies.map((name) => caches.delete(name)));
      status.textContent = found.length + copies.length > 0 ? place.dataset.cleared : place.dataset.nothing;
    });
    place.classList.add("is-on");
    button.disabled = false;
  };
  // A browser that refuses storage keeps nothing.
  try {
    if (place && localStorage) start();
  } catch {}
}
