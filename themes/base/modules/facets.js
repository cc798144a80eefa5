// Filters a catalogue on the spot: the links to facet pages become boxes to tick. Values of one facet widen the choice,
// facets narrow it. The choice stands in the address, so that it can be shared.
{
  const facets = document.querySelector(".facets");
  const entries = [...document.querySelectorAll(".entries > [data-keys]")];
  const start = () => {
    const boxes = [...facets.querySelectorAll("a[data-key]")].map(boxFor);
    const status = facets.querySelector(".status"), clear = facets.querySelector("button");
    const chosen = new Set(new URLSearchParams(location.search).getAll("f"));
    for (const box of boxes) {
      box.checked ||= chosen.has(box.value);
      if (box.checked) box.closest("details").open = true;
    }
    const update = () => show(boxes, status, clear);
    clear.addEventListener("click", () => {
      for (const box of boxes) box.checked = false;
      update();
      facets.querySelector("summary").focus();
    });
    facets.addEventListener("change", update);
    update();
  };
  const boxFor = (link) => {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value: link.dataset.key });
    box.checked = link.hasAttribute("aria-current");
    label.append(box, " ", ...link.childNodes);
    link.replaceWith(label);
    return box;
  };
  const written = (number) => number.toLocaleString(document.documentElement.lang);
  const show = (boxes, status, clear) => {
    const chosen = Map.groupBy(boxes.filter((box) => box.checked), (box) => box.value.split(":")[0]);
    let shown = 0;
    for (const entry of entries) {
      const keys = new Set(entry.dataset.keys.split(" "));
      entry.hidden = ![...chosen.values()].every((group) => group.some((box) => keys.has(box.value)));
      if (!entry.hidden) shown += 1;
    }
    clear.hidden = chosen.size === 0;
    status.textContent = facets.dataset.status.replace("{n}", written(shown)).replace("{total}", written(entries.length));
    const address = new URL(location);
    address.searchParams.delete("f");
    for (const group of chosen.values()) for (const box of group) address.searchParams.append("f", box.value);
    history.replaceState(null, "", address);
  };
  // On the page of one facet value only its own entries are there: then the links stay links.
  if (facets && entries.length > 0 && Map.groupBy && !facets.querySelector("a[aria-current]")) start();
}
