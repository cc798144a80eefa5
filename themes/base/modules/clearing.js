// The line that says that answers are kept on this device, and clears them when asked twice.
import { make } from "./make.js";

// `wipe` clears. `told(any, lasting)` shows the line when there is anything, in the words of a device that keeps it or not.
export const clearing = (say, wipe) => {
  const line = make("p", { class: "kept" });
  const words = make("span");
  const calm = (focus) => {
    const clear = make("button", { type: "button", class: "quiet", click: ask }, say("clear"));
    line.replaceChildren(words, clear);
    if (focus) clear.focus();
  };
  const ask = () => {
    const no = make("button", { type: "button", class: "quiet", click: () => calm(true) }, say("keep"));
    const yes = make("button", { type: "button", class: "quiet", click: () => (calm(), wipe()) }, say("clear-yes"));
    line.replaceChildren(make("span", {}, say("clear-sure")), yes, no);
    no.focus();
  };
  calm();
  return {
    line,
    told(any, lasting) {
      words.textContent = say(lasting ? "kept" : "not-kept");
      line.hidden = !any;
    },
  };
};
