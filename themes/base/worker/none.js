// The site does not work without network any more: a worker from the time that it did takes itself and what it kept away.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
const leave = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(`stagegids ${SITE.base} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
};
