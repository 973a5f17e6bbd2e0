/**
 * The words that were to be understood and shall be plain text after all. A kind of word stays
 * plain for as long as the words it was about stand in the line.
 */
export class PlainWords {
  /** @type {Map<string, string>} the words by their kind */
  byKind = new Map();

  /** @param {string} kind @param {string} words */
  put(kind, words) {
    this.byKind.set(kind, words);
  }

  /** @param {string} text the line as it stands @returns {string[]} the kinds that are plain in it */
  kinds(text) {
    for (const [kind, words] of this.byKind) {
      if (!text.includes(words)) {
        this.byKind.delete(kind);
      }
    }
    return [...this.byKind.keys()];
  }
}
