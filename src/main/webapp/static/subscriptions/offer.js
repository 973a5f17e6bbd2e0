/** On the page of a share: the offer to lay it over one's own calendar. */
import { base } from '../web/api.js';
import { announce } from '../web/announce.js';
import { field, make, the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { subscribe } from './subscriptions-api.js';

/**
 * @param {HTMLElement} place
 * @param {string} key
 * @param {boolean} locked whether the share asks for a password: it is not kept, so it has to be told again
 */
export function offerOverlay(place, key, locked) {
  const password = locked
    ? [make('label', { class: 'visually-hidden', for: 'overlay-password' }, ['The password of this share']),
      make('input', { id: 'overlay-password', name: 'password', type: 'password', 'data-field': 'password', autocomplete: 'off', placeholder: 'Its password, once more', required: true })]
    : [];
  const form = make('form', { id: 'overlay-offer', novalidate: true, submit: (/** @type {Event} */ event) => {
    event.preventDefault();
    void accept(place, form, key, locked);
  } }, [
    ...password,
    make('button', { type: 'submit', class: 'button button-quiet' }, ['Show on my calendar']),
    make('p', { class: 'form-error', role: 'alert', hidden: true }),
  ]);
  place.replaceChildren(
    make('h3', {}, ['On your own calendar']),
    make('p', { class: 'muted share-small' }, ['Lies over your entries in a colour of its own, and is never counted with them.']),
    form,
  );
}

/** @param {HTMLElement} place @param {HTMLElement} form @param {string} key @param {boolean} locked */
async function accept(place, form, key, locked) {
  clearErrors(form);
  try {
    await subscribe({ key, ...(locked && { password: field('input', form).value }) });
  } catch (cause) {
    showErrors(form, cause);
    return;
  }
  const link = make('a', { class: 'button', href: `${base}/` }, ['Go to my calendar']);
  form.replaceWith(make('p', {}, ['It is on your calendar now.']), make('p', {}, [link]));
  announce('It is on your calendar now.');
  the('a', place).focus();
}
