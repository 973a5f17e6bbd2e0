/** The list of shares: each with its address to copy, and what one can do with it. */
import { copy } from '../web/copying.js';
import { make } from '../web/dom.js';
import { confirmationsOf, invitationsTo } from './shares-api.js';
import { inWords, said } from './looks-right.js';
import { facts, invited, name, shows } from './share-words.js';

/** @typedef {import('./shares-api.js').Share} Share */

/** @param {Share} share @param {{edit: (share: Share) => void, revoke: (share: Share) => void, invite: (share: Share) => void}} deeds */
export function shareRow(share, deeds) {
  const url = make('input', {
    class: 'share-url', type: 'text', readonly: true, value: share.url, 'aria-label': `Address of ${name(share)}`,
    focus: () => url.select(),
  });
  const confirmed = make('div', { class: 'share-confirmed' });
  const told = make('p', { class: 'share-invited muted', hidden: true });
  void showConfirmed(share, confirmed);
  void showInvited(share, told);
  return make('li', { class: share.expired ? 'share-row expired' : 'share-row', 'data-share': share.id }, [
    make('h2', {}, [name(share)]),
    make('p', {}, [shows(share)]),
    make('p', { class: 'share-link' }, [
      url,
      make('button', { type: 'button', class: 'button button-quiet', 'data-action': 'copy', 'aria-label': `Copy the address of ${name(share)}`, click: () => void copy(url) }, ['Copy']),
      make('a', { class: 'button button-link', href: ownPath(share) }, ['Look']),
    ]),
    make('p', { class: 'muted' }, [facts(share).join(' · ')]),
    told,
    confirmed,
    make('p', { class: 'form-actions' }, [
      make('button', { type: 'button', class: 'button button-quiet button-small', 'data-action': 'edit', 'aria-label': `Edit ${name(share)}`, click: () => deeds.edit(share) }, ['Edit']),
      make('button', { type: 'button', class: 'button button-quiet button-small', 'data-action': 'invite', 'aria-label': `Invite people to ${name(share)}`, 'aria-haspopup': 'dialog', click: () => deeds.invite(share) }, ['Invite…']),
      make('button', { type: 'button', class: 'button button-danger button-small', 'data-action': 'revoke', 'aria-label': `Revoke ${name(share)}`, click: () => deeds.revoke(share) }, ['Revoke']),
    ]),
  ]);
}

/** The same share by the address this page came from, be that another than the public one. @param {Share} share */
function ownPath({ url }) {
  const base = document.documentElement.dataset.base ?? '';
  return `${base}/share/${url.slice(url.lastIndexOf('/') + 1)}`;
}

/** @param {Share} share @param {HTMLElement} place */
async function showConfirmed(share, place) {
  const { confirmations, differences } = await confirmationsOf(share);
  if (confirmations.length > 0) {
    place.append(
      make('ul', { class: 'share-confirmations', 'aria-label': 'Found right' },
        confirmations.slice(0, 3).map((/** @type {import('./looks-right.js').Confirmation} */ it) => make('li', {}, [`✓ ${said(it)}`]))),
      ...inWords(differences),
    );
  }
}

/** @param {Share} share @param {HTMLElement} place */
async function showInvited(share, place) {
  const told = await invitationsTo(share);
  place.textContent = invited(told);
  place.hidden = told.length === 0;
}
