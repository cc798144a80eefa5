// In a package everything is there from the start: this file stands in the place of `modules/load.js`.
import { deal } from "./bank.js";
import { play } from "./play.js";

export const load = async () => ({ deal, play });
