// Shows the definition of a term beside the word: on pointing, on coming there with the keyboard, and on tapping, where a
// second tap follows the link. Escape puts it away. The definitions stand at the foot of the page, so nothing is loaded
// and nothing is lost without this script.
{
  const card = document.createElement("div");
  card.className = "term-card";
  card.popover = "auto";
  // Screen readers already hear the definition as the description of the link.
  card.setAttribute("aria-hidden", "true");
  let current, timer;
  const show = (term) => {
    clearTimeout(timer);
    const definition = document.getElementById(term.getAttribute("aria-describedby"));
    if (!definition || current === term) return;
    card.replaceChildren(...definition.cloneNode(true).childNodes);
    document.body.append(card);
    card.showPopover();
    current = term;
    const word = term.getClientRects()[0], box = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(word.left, document.documentElement.clientWidth - box.width - 8));
    const below = word.bottom + 6 + box.height < innerHeight || word.top < box.height + 6;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? word.bottom + 6 : word.top - box.height - 6) + scrollY}px`;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => card.hidePopover?.(), 200);
  };
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed") current = undefined;
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", hideSoon);
  for (const term of card.showPopover ? document.querySelectorAll("a.term[aria-describedby]") : []) {
    let touched = false;
    term.addEventListener("pointerdown", (event) => {
      touched = event.pointerType !== "mouse" && current !== term;
    });
    term.addEventListener("click", (event) => {
      if (!touched) return;
      event.preventDefault();
      show(term);
    });
    term.addEventListener("focus", () => {
      if (term.matches(":focus-visible")) show(term);
    });
    term.addEventListener("blur", () => {
      if (current === term) card.hidePopover();
    });
    term.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "mouse") return;
      clearTimeout(timer);
      timer = setTimeout(() => show(term), 120);
    });
    term.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") hideSoon();
    });
  }
}
