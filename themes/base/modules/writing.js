// Fields to write in.
import { make } from "./make.js";

// A text area with its words beside it, which go on paper in its place: a text area prints no more than it shows.
export const area = (attributes) => {
  const written = make("span", { class: "written", "aria-hidden": "true" });
  return [make("textarea", { rows: 2, autocomplete: "off", maxlength: 20000, ...attributes, input: ({ target }) => { written.textContent = target.value; } }), written];
};
export const setText = (control, text) => {
  control.value = text ?? "";
  control.dispatchEvent(new Event("input"));
};
