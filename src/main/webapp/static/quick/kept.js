/**
 * What the service worker keeps for when there is no network: the answers one account has seen,
 * each with the time it was given. Only one account's are ever kept; a sign-in, a sign-out or an
 * answer for somebody else ends them.
 */

const WHOSE = 'DoneCal-Whose';
const AS_OF = 'DoneCal-As-Of';
const MOST = 60;

export class Kept {
  /** Answers that were asked for in an earlier era may be somebody else's. */
  era = 0;

  /** @param {string} base */
  constructor(base) {
    this.prefix = `donecal ${base}/ mine `;
  }

  /**
   * Keeps an answer; tells whether those of somebody else had to go for it.
   *
   * @param {string} url
   * @param {Response} response
   * @param {number} era when it was asked for
   */
  async put(url, response, era) {
    const whose = response.headers.get(WHOSE);
    if (whose === null || era !== this.era) {
      return false;
    }
    const mine = this.prefix + whose;
    const others = (await this.names()).filter((name) => name !== mine);
    await Promise.all(others.map((name) => caches.delete(name)));
    if (response.ok && !response.redirected) {
      const cache = await caches.open(mine);
      await cache.put(url, await dated(response));
      await trim(cache);
    }
    return others.length > 0;
  }

  /** @param {string} url @returns {Promise<Response | undefined>} */
  async find(url) {
    for (const name of await this.names()) {
      const found = await (await caches.open(name)).match(url, { ignoreVary: true });
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  async forget() {
    this.era++;
    await Promise.all((await this.names()).map((name) => caches.delete(name)));
  }

  async names() {
    return (await caches.keys()).filter((name) => name.startsWith(this.prefix));
  }
}

/** @param {Response} response */
async function dated(response) {
  const headers = new Headers(response.headers);
  headers.set(AS_OF, new Date().toISOString());
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(await response.blob(), { status: response.status, headers });
}

/** What was kept first goes first; pages stay. @param {Cache} cache */
async function trim(cache) {
  const answers = (await cache.keys()).filter(({ url }) => url.includes('/api/v1/'));
  await Promise.all(answers.slice(0, Math.max(0, answers.length - MOST)).map((request) => cache.delete(request)));
}
