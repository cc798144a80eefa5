// Offers the planner above a timeline. The planner itself is loaded when a reader opens it, or filled it in before.
const address = document.querySelector("script[data-planner]").dataset.planner;
const known = () => {
  try { return localStorage.getItem("stagegids:planner") !== null; } catch { return false; }
};
for (const section of document.querySelectorAll(".timeline:has(> .planner)")) {
  const place = section.querySelector(".planner");
  const details = document.createElement("details");
  const summary = Object.assign(document.createElement("summary"), { textContent: place.dataset.title });
  let loaded;
  const load = () => (loaded ??= import(address).then((planner) => planner.start(section, details), () => (loaded = undefined)));
  details.append(summary);
  details.addEventListener("toggle", () => details.open && load());
  place.append(details);
  if (known()) load();
}
