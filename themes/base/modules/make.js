// What scripts make pages with: elements, and words.

// Makes an element; attributes that are functions listen, strings and elements are its content, never markup.
export const make = (name, attributes = {}, ...content) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...content.filter((piece) => piece !== undefined && piece !== false));
  return element;
};

export const button = (label, click, more = {}) => make("button", { type: "button", click, ...more }, label);

// A text with its values in: `{n}` is `values.n`.
export const filled = (text, values = {}) =>
  Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, () => value), text);

// Two texts that both stay, one below the other.
export const both = (one, other) => [one, other].filter(Boolean).join("\n\n");

// The words in the data of an element: `say("left", { n: 2 })` is `data-left` with 2 for {n}.
export const speak = (words) => (word, values) =>
  filled(words[word.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())] ?? word, values);
