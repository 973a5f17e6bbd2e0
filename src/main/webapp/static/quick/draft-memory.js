/** Remembers what stands in the window while its reader signs in, for this tab only. */
import { base } from '../web/api.js';

/** @typedef {{title: string, note: string, url: string, keep: boolean, length: string, save: boolean}} Remembered */

const DRAFT = `donecal ${base}/ quick`;
const KNOWN = `donecal ${base}/ known`;

/** @param {Remembered} draft @returns {boolean} whether the browser remembers */
export function remember(draft) {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Once. @returns {Remembered | null} */
export function recall() {
  try {
    const text = sessionStorage.getItem(DRAFT);
    sessionStorage.removeItem(DRAFT);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Somebody with an account uses this browser. */
export function noteAccount() {
  try {
    localStorage.setItem(KNOWN, 'yes');
  } catch {
    // Nobody has to be remembered.
  }
}

export function knowsAccount() {
  try {
    return localStorage.getItem(KNOWN) === 'yes';
  } catch {
    return false;
  }
}
