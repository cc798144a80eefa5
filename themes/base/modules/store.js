// The one door to what is kept on the device. Each store has a name and holds one value with named entries. What another
// tab wrote stays: a change reads what is kept now, changes its own entry, and writes. A package for a learning platform
// puts a file of its own in the place of this one.
const VERSION = 1;
const memory = new Map();

const load = (key) => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (kept) return kept.v === VERSION ? kept.d : {};
  } catch {}
  return memory.get(key) ?? {};
};

export const open = (name) => {
  const key = `stagegids:${name}`;
  return {
    // All that is kept.
    read: () => load(key),
    // Lets `edit` change what is kept; tells whether the device really keeps it, or only this page.
    change(edit) {
      const data = load(key);
      edit(data);
      memory.set(key, data);
      try {
        if (Object.keys(data).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify({ v: VERSION, d: data }));
        return true;
      } catch {
        // No room, or private reading.
        return false;
      }
    },
    // Calls `told` with all that is kept when another tab changed it.
    watch(told) {
      addEventListener("storage", (event) => {
        if (event.key === key || event.key === null) {
          memory.delete(key);
          told(load(key));
        }
      });
    },
  };
};
