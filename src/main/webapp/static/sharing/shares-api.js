/** The owner's shares, as the server tells them. */
import { call, changing } from '../web/api.js';

/**
 * @typedef {object} Share
 * @property {string} id
 * @property {string} url
 * @property {string | null} label
 * @property {string} filter
 * @property {'totals' | 'entries' | 'notes'} detail
 * @property {boolean} otherTags
 * @property {string | null} from
 * @property {string | null} until exclusive
 * @property {string | null} rolling
 * @property {string | null} expiresAt
 * @property {boolean} expired
 * @property {boolean} hasPassword
 * @property {string} createdAt
 * @property {string | null} lastSeenAt
 */

/** @typedef {Record<string, string | boolean | null>} Wish fields as they are sent */
/** @typedef {{entries: number, sample: import('./shown.js').SharedEntry[], hiddenTags: string[]}} Preview */

const SHARES = '/api/v1/shares';

/** @returns {Promise<Share[]>} */
export function allShares() {
  return call('GET', SHARES);
}

/** @param {Wish} wish @param {AbortSignal} signal @returns {Promise<Preview>} */
export function preview(wish, signal) {
  return call('POST', `${SHARES}/preview`, { body: wish, signal });
}

/** @param {Wish} wish */
export function addShare(wish) {
  return changing('POST', SHARES, { body: wish });
}

/** @param {Share} share @param {Wish} wish */
export function changeShare(share, wish) {
  return changing('PATCH', `${SHARES}/${share.id}`, { body: wish });
}

/** @param {Share} share */
export function revokeShare(share) {
  return changing('DELETE', `${SHARES}/${share.id}`);
}

/** @typedef {{email: string, invitedAt: string}} Invitation */

/** @param {Share} share @returns {Promise<Invitation[]>} */
export function invitationsTo(share) {
  return call('GET', `${SHARES}/${share.id}/invitations`);
}

/** @param {Share} share @param {{emails: string[], message: string}} wish @returns {Promise<Invitation[]>} */
export function invite(share, wish) {
  return call('POST', `${SHARES}/${share.id}/invitations`, { body: wish });
}

/** @param {Share} share */
export function confirmationsOf(share) {
  return call('GET', `${SHARES}/${share.id}/confirmations`);
}
