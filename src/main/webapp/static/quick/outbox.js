/**
 * What was typed and is not saved yet, kept in the browser's own database until the server has
 * taken it. Pages and the service worker share it, and tell each other when it changes.
 */

/**
 * @typedef {object} Letter
 * @property {string} key by which the server knows it when it comes twice
 * @property {string} whose the mark of the account that typed it; "" for whoever is here
 * @property {Record<string, unknown>} draft as the API takes it
 * @property {number} typedAt
 * @property {number | null} triedAt when it was first sent, and no answer came
 * @property {string} held why it waits for somebody else; "" where it does not
 * @property {string} refused why it can't be saved as it is; "" while it may be
 */

/** @typedef {{sending?: boolean, sent?: boolean, reached?: boolean}} News `reached`: the server answered */

const STORE = 'letters';

export class Outbox extends EventTarget {
  /** @type {Promise<IDBDatabase> | null} */
  opening = null;

  /** @param {string} base the application's context path: two of them may live at one address */
  constructor(base) {
    super();
    this.name = `donecal ${base}/ outbox`;
    this.channel = new BroadcastChannel(this.name);
    this.channel.addEventListener('message', ({ data }) => this.dispatchEvent(new CustomEvent('change', { detail: data })));
  }

  /** @param {string} key @param {string} whose @param {Record<string, unknown>} draft */
  async add(key, whose, draft) {
    await this.put({ key, whose, draft, typedAt: Date.now(), triedAt: null, held: '', refused: '' });
  }

  /** @param {Letter} letter new, or in place of what was known of it */
  async put(letter) {
    await this.request('readwrite', (store) => store.put(letter));
    this.tell({});
  }

  /** @param {string} key */
  async drop(key) {
    await this.request('readwrite', (store) => store.delete(key));
    this.tell({});
  }

  /** In the order they were typed. @returns {Promise<Letter[]>} */
  async all() {
    const letters = /** @type {Letter[]} */ (await this.request('readonly', (store) => store.getAll()));
    return letters.sort((one, other) => one.typedAt - other.typedAt);
  }

  /** Tells this page and all others. @param {News} news */
  tell(news) {
    this.channel.postMessage(news);
    this.dispatchEvent(new CustomEvent('change', { detail: news }));
  }

  /**
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest} deed
   */
  async request(mode, deed) {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = deed(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  open() {
    this.opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
      request.onsuccess = () => {
        // Another version of the page may want to change the database, or the reader to clear it.
        request.result.onversionchange = () => this.close();
        request.result.onclose = () => this.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    this.opening.catch(() => { this.opening = null; });
    return this.opening;
  }

  close() {
    void this.opening?.then((database) => database.close());
    this.opening = null;
  }
}
