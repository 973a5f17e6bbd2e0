/** Shows in a form what the server had to say against it. */
import { Problem, signInAddress } from './api.js';
import { make, the } from './dom.js';

/** Takes away what was said before. @param {HTMLElement} form */
export function clearErrors(form) {
  const summary = the('.form-error', form);
  summary.hidden = true;
  summary.replaceChildren();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
  }
}

/**
 * The sentence stands in the form's `.form-error`; the fields it is about are marked.
 *
 * @param {HTMLElement} form
 * @param {unknown} cause
 */
export function showErrors(form, cause) {
  if (!(cause instanceof Problem)) {
    throw cause;
  }
  const sentences = cause.errors.length > 0 ? cause.errors.map((error) => error.message) : [cause.message];
  const summary = the('.form-error', form);
  summary.replaceChildren(sentences.join(' '));
  if (cause.status === 401) {
    summary.append(' ', make('a', { href: signInAddress() }, ['Sign in again']));
  }
  summary.hidden = false;
  const fields = cause.errors.flatMap((error) => [...form.querySelectorAll(`[data-field~="${CSS.escape(error.field)}"]`)]);
  for (const field of fields) {
    field.setAttribute('aria-invalid', 'true');
  }
  if (fields[0] instanceof HTMLElement) {
    fields[0].focus();
  }
}
