/**
 * What is new since the viewer last looked: kept in the viewer's own browser, as the marks of what
 * was seen, and nowhere else.
 */

/** @typedef {import('./shown.js').SharedEntry} SharedEntry */
/** @typedef {Record<string, string>} Marks by the entry's name */
/** @typedef {'new' | 'changed'} Fresh */

/** More would fill what a browser keeps for us. */
const MOST = 5000;

/**
 * @param {Marks | null} seen null: nobody looked before
 * @param {Iterable<SharedEntry>} entries all there are
 * @returns {{fresh: Map<string, Fresh>, added: number, changed: number, removed: number}}
 */
export function compare(seen, entries) {
  /** @type {Map<string, Fresh>} */
  const fresh = new Map();
  const left = new Set(Object.keys(seen ?? {}));
  for (const { id, mark } of entries) {
    left.delete(id);
    if (seen && seen[id] !== mark) {
      fresh.set(id, id in seen ? 'changed' : 'new');
    }
  }
  const kinds = [...fresh.values()];
  const added = kinds.filter((kind) => kind === 'new').length;
  return { fresh, added, changed: kinds.length - added, removed: left.size };
}

/** "Since you last looked: +3, 1 changed, 2 gone"; "" for nothing. @param {{added: number, changed: number, removed: number}} news */
export function inWords({ added, changed, removed }) {
  const parts = [
    ...(added > 0 ? [`+${added}`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ];
  return parts.length > 0 ? `Since you last looked: ${parts.join(', ')}` : '';
}

export class Memory {
  /** @param {string} name of the share */
  constructor(name) {
    this.name = `donecal.share.${name}`;
  }

  /** @returns {Marks | null} */
  recall() {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param {SharedEntry[]} entries */
  keep(entries) {
    this.write(Object.fromEntries(entries.map(({ id, mark }) => [id, mark])));
  }

  /** @param {Marks} marks */
  write(marks) {
    try {
      localStorage.setItem(this.name, JSON.stringify(marks));
    } catch {
      // A browser that keeps nothing simply never tells what is new.
    }
  }
}

/** Whether so many can be remembered. @param {number} count */
export function fits(count) {
  return count <= MOST;
}
