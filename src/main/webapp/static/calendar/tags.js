/** The member's tags: how often each was used, and its colour. Case never tells two tags apart. */

/** @typedef {import('./entries.js').Tag} Tag */
/** @typedef {import('./entries.js').Entry} Entry */

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

  /** True when the entry brings a tag, or a spelling of one, that is not known yet. @param {Entry} entry */
  lackAnyOf(entry) {
    return entry.tags.some((name) => this.find(name)?.name !== name);
  }

  /** The colour of an entry's first tag; null when it has none. @param {Entry} entry */
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
}
