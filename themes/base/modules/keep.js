// Keeps texts on this device, each under a key of its own, and never writes over what another tab wrote meanwhile.
const PREFIX = `stagegids:sheet:${document.documentElement.dataset.base}`;

export const keyOf = (id, role, moment) => `${PREFIX}${[id, role, moment].filter(Boolean).join(" ")}`;

// What the device had no room for stays here as long as the page does.
const memory = new Map();
export const isLost = () => memory.size > 0;

// What is kept of a page: key and text. Empty where the browser refuses.
export const kept = (id) => {
  try {
    const own = (key) => key === `${PREFIX}${id}` || key.startsWith(`${PREFIX}${id} `);
    return Object.keys(localStorage).filter(own).sort().map((key) => [key, localStorage.getItem(key)]);
  } catch {
    return [];
  }
};

// A drawer for one text. `changed` hears that another tab wrote in it.
export const drawer = (key, changed) => {
  let seen = null;
  const look = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const heard = (event) => {
    if ((event.key === key || event.key === null) && look() !== seen) changed();
  };
  addEventListener("storage", heard);
  return {
    read: () => {
      seen = look();
      return memory.get(key) ?? seen;
    },
    // Puts `text` in, or empties the drawer: "kept", or why not: "other" (unless `over`), "full", "refused".
    write: (text, over) => {
      try {
        if (!over && localStorage.getItem(key) !== seen) return "other";
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
        seen = text;
        memory.delete(key);
        return "kept";
      } catch (error) {
        memory.set(key, text);
        return error.name === "QuotaExceededError" ? "full" : "refused";
      }
    },
    close: () => removeEventListener("storage", heard),
  };
};
