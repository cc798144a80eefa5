// Tells the reader that this page has a newer version. Nothing is loaded again before they ask.
const make = (name, properties) => Object.assign(document.createElement(name), properties);
const button = (label, click) => {
  const made = make("button", { type: "button", textContent: label });
  made.addEventListener("click", click);
  return made;
};
export const tell = async ({ words, style }) => {
  const { text, reload, later } = words[document.documentElement.lang] ?? Object.values(words)[0];
  await new Promise((done) => document.head.append(make("link", { rel: "stylesheet", href: style, onload: done, onerror: done })));
  document.querySelector(".renewed")?.remove();
  const box = make("div", { className: "renewed" });
  box.setAttribute("role", "status");
  document.body.append(box);
  box.append(make("p", { textContent: text }), button(reload, () => location.reload()), button(later, () => box.remove()));
};
