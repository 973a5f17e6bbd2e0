/** The member's tags: how often each was used, and its colour. Case never tells two tags apart. */

import { call } from '../web/api.js';

/** @typedef {{name: string, count: number, color: string, archived: boolean}} Tag */
/** @typedef {{tags: string[]}} Tagged such as an entry */

/** All tags of whoever asks. @returns {Promise<Tag[]>} */
export function allTags() {
  return call('GET', '/api/v1/tags');
}

export class Tags {
  /** @type {Map<string, Tag>} */
  byKey = new Map();

  /** @param {Tag[]} tags all there are, in place of those known */
  replace(tags) {
    this.byKey = new Map(tags.map((tag) => [tag.name.toLowerCase(), tag]));
  }

  /** @param {string} name */
  find(name) {
    return this.byKey.get(name.toLowerCase());
  }

  /** True when the entry brings a tag, or a spelling of one, that is not known yet. @param {Tagged} entry */
  lackAnyOf(entry) {
    return entry.tags.some((name) => this.find(name)?.name !== name);
  }

  /** The colour of an entry's first tag; null when it has none. @param {Tagged} entry */
  colorOf(entry) {
    return entry.tags.length > 0 ? (this.find(entry.tags[0])?.color ?? null) : null;
  }

  /**
   * Tags that begin like this, most used first; those put away are not offered.
   *
   * @param {string} prefix
   * @param {number} limit
   */
  startingWith(prefix, limit) {
    const key = prefix.toLowerCase();
    return [...this.byKey]
      .filter(([name]) => name.startsWith(key))
      .map(([, tag]) => tag)
      .filter((tag) => !tag.archived)
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name))
      .slice(0, limit);
  }

  /**
   * What tags lie below: `client` where there is `client/app`.
   *
   * @param {string} prefix
   * @returns {string[]} in the order of the alphabet
   */
  pathsStartingWith(prefix) {
    const key = prefix.toLowerCase();
    const paths = [...this.byKey.values()]
      .filter((tag) => !tag.archived)
      .flatMap(({ name }) => [...name.matchAll(/\//gu)].map(({ index }) => name.slice(0, index)))
      .filter((path) => path.toLowerCase().startsWith(key) || `${path}/`.toLowerCase() === key);
    const once = new Map(paths.reverse().map((path) => [path.toLowerCase(), path]));
    return [...once.values()].sort((one, other) => one.localeCompare(other));
  }
}
