/**
 * Asks one question at a time. Of those that come meanwhile only the newest is asked next, and an
 * answer that is out of date when it comes is not told: fast typing floods nobody.
 *
 * @template Q, A
 */
export class Latest {
  /** @type {{question: Q} | null} */
  waiting = null;
  /** @type {Promise<void> | null} */
  asking = null;
  era = 0;

  /**
   * @param {(question: Q) => Promise<A>} ask
   * @param {(answer: A, question: Q) => void} heard
   * @param {(cause: unknown) => void} failed
   */
  constructor(ask, heard, failed) {
    this.ask = ask;
    this.heard = heard;
    this.failed = failed;
  }

  /** @param {Q} question */
  put(question) {
    this.waiting = { question };
    this.asking ??= this.askAll();
  }

  /** Nothing that was asked is of interest any more. */
  drop() {
    this.waiting = null;
    this.era++;
  }

  /** Once all that was asked is answered. */
  async settled() {
    await this.asking;
  }

  async askAll() {
    while (this.waiting) {
      const { question } = this.waiting;
      this.waiting = null;
      await this.askOne(question);
    }
    this.asking = null;
  }

  /** @param {Q} question */
  async askOne(question) {
    const { era } = this;
    const wanted = () => !this.waiting && this.era === era;
    try {
      const answer = await this.ask(question);
      if (wanted()) {
        this.heard(answer, question);
      }
    } catch (cause) {
      if (wanted()) {
        this.failed(cause);
      }
    }
  }
}
