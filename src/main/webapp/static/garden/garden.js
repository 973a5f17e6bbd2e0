/** The server's book of tags: what each is used for, which look alike, and how to change one. */
import { call, changing } from '../web/api.js';

/**
 * @typedef {object} Tag
 * @property {string} name
 * @property {number} count of living entries
 * @property {string} lastUsed a day
 * @property {string} color
 * @property {boolean} archived
 * @property {string[]} aliases other spellings that mean this tag
 */

/** @typedef {{name?: string, color?: string | null, archived?: boolean, aliases?: string[]}} Change */
/** @typedef {{from: string, to: string, why: string}} Alike */
/** @typedef {{was: string, becomes: string}} Title */
/** @typedef {{from: string, to: string, merges: boolean, entries: number, shares: number, titles: Title[]}} Renaming */

const TAGS = '/api/v1/tags';

/** @returns {Promise<Tag[]>} */
export function allTags() {
  return call('GET', TAGS);
}

/** @returns {Promise<Alike[]>} */
export function lookingAlike() {
  return call('GET', `${TAGS}/alike`);
}

/**
 * What giving the tag another name would do; nothing is changed.
 *
 * @param {string} name
 * @param {string} to
 * @param {AbortSignal} signal
 * @returns {Promise<Renaming>}
 */
export function renaming(name, to, signal) {
  return call('GET', `${pathOf(name)}/rename?${new URLSearchParams({ to })}`, { signal });
}

/** @param {string} name @param {Change} wish */
export function changeTag(name, wish) {
  return changing('PATCH', pathOf(name), { body: wish });
}

/** The slashes of a path of tags stay slashes: servers refuse them encoded. @param {string} name */
function pathOf(name) {
  return `${TAGS}/${name.split('/').map(encodeURIComponent).join('/')}`;
}
