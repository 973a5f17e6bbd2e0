/** Takes addresses along. */
import { announce } from './announce.js';

/** Copies what a field holds, and leaves it selected. @param {HTMLInputElement} field */
export async function copy(field) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    announce('Copied.');
  } catch {
    // Without leave to write there, the selected text can be copied by key.
    announce('Press Ctrl+C to copy the address.');
  }
}
