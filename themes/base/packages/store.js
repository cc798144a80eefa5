// In a package the learning platform keeps what is answered: this file stands in the place of `modules/store.js`.
import { store } from "./session.js";

export const open = (name) => store(name);
