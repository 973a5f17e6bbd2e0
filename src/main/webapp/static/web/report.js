/** Tells what went wrong. */
import { announce } from './announce.js';
import { Problem, signInAddress } from './api.js';
import { toast } from './toast.js';

/**
 * Shows a failure at the foot of the page, with a way on where there is one.
 *
 * @param {unknown} cause
 * @param {() => void} [retry]
 * @param {string} [what] it is about, in front of the server's sentence
 */
export function report(cause, retry, what = '') {
  if (!(cause instanceof Problem)) {
    throw cause;
  }
  const sentence = what + cause.message;
  announce(sentence);
  if (cause.status === 401) {
    toast(sentence, { kind: 'trouble', action: 'Sign in', href: signInAddress() });
  } else if (cause.passing && retry) {
    toast(sentence, { kind: 'trouble', action: 'Try again', onAction: retry });
  } else {
    toast(sentence, { kind: 'trouble' });
  }
}
