// Loads a script when it is needed, and not before.
export const load = (address) => import(address);
