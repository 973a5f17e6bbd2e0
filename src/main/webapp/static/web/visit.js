/** Goes to an address of ours. A page that can show it without loading anew takes it itself. */
import { base } from './api.js';

/** @type {(address: URL) => boolean} */
let takes = () => false;

/** @param {(address: URL) => boolean} taker answers whether it took it */
export function takeVisits(taker) {
  takes = taker;
}

/** @param {string} path below the context path, with query and fragment */
export function visit(path) {
  const address = new URL(base + path, location.href);
  if (!takes(address)) {
    location.assign(address);
  }
}
