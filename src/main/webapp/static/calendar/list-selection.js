/** Which entries of a list are chosen: one by one, from one to another, or all. */

export class Selection {
  /** @type {string[]} */
  order = [];
  /** @type {Set<string>} */
  chosen = new Set();
  /** Where a stretch begins, and what was chosen besides it. @type {{id: string, besides: Set<string>} | null} */
  anchor = null;

  /** The list has become another: what is no longer in it is no longer chosen. @param {string[]} order */
  follow(order) {
    this.order = order;
    const there = new Set(order);
    this.chosen = new Set([...this.chosen].filter((id) => there.has(id)));
    if (this.anchor && !there.has(this.anchor.id)) {
      this.anchor = null;
    }
  }

  /** @param {string} id */
  toggle(id) {
    if (!this.chosen.delete(id)) {
      this.chosen.add(id);
    }
    this.anchor = { id, besides: new Set(this.chosen) };
  }

  /**
   * Everything from where the last one was chosen to here, instead of the stretch before.
   *
   * @param {string} id
   * @param {string} [from] where to begin if nothing was chosen yet
   */
  extendTo(id, from = id) {
    this.anchor ??= { id: from, besides: new Set(this.chosen) };
    const [first, last] = [this.order.indexOf(this.anchor.id), this.order.indexOf(id)].sort((one, other) => one - other);
    this.chosen = new Set([...this.anchor.besides, ...this.order.slice(first, last + 1)]);
  }

  all() {
    this.chosen = new Set(this.order);
    this.anchor = null;
  }

  clear() {
    this.chosen = new Set();
    this.anchor = null;
  }

  /** In the order of the list. */
  ids() {
    return this.order.filter((id) => this.chosen.has(id));
  }
}
