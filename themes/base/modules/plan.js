// Offers the planner above a timeline. The planner itself is loaded when a reader opens it, or filled it in before.
const address = document.querySelector("script[data-planner]").dataset.planner;
const known = () => {
  try { return localStorage.getItem("stagegids:planner") !== null; } catch { return false; }
};
for (const section of document.querySelectorAll(".timeline:has(> .planner)")) {
  const place = section.querySelector(".planner");
  const details = place.querySelector("details");
  let loaded;
  const load = () => (loaded ??= import(address).then((planner) => planner.start(section, details), () => (loaded = undefined)));
  details.addEventListener("toggle", () => details.open && load());
  place.classList.add("is-on");
  if (details.open || known()) load();
}
