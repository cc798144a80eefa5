// What begins when it is asked for, with a script that is loaded for it: once, also for who asks again because it takes
// long. Where the script did not come, the next time tries again.
import { load } from "./load.js";

export const starter = (address, begin) => {
  let begun;
  return () => {
    begun ??= load(address).then(begin, () => (begun = undefined));
  };
};
