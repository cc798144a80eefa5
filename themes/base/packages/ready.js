// The last script of a package: the exercises are there, the session attends to how the page is left.
import { attend } from "./session.js";

attend();
