/** The bookmarklet's window: remembers who is asking, and asks at once when it knows. */
import { field, the } from '../web/dom.js';

const KEY = 'donecal.follow.me';
const form = /** @type {HTMLFormElement} */ (the('#of'));
const own = field('#of-of', form);
const refused = form.querySelector('.form-error') !== null;

form.addEventListener('submit', () => localStorage.setItem(KEY, own.value));

const known = localStorage.getItem(KEY);
if (known && own.value === '' && !refused) {
  own.value = known;
  if (field('[name=handles]', form).value !== '') {
    form.submit();
  }
}
