/**
 * What the bookmarklet does on somebody else's page: collects the handles shown there. It is sent
 * as text, so it must stand on its own.
 *
 * @param {Document} page
 * @param {string} host
 * @returns {string[]} at most a hundred, in the order of the page
 */
export function handlesOn(page, host) {
  const found = new Set();
  const paths = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  const at = (/** @type {RegExp} */ pattern, /** @type {(match: RegExpMatchArray) => string} */ handle) =>
    paths.map((path) => path.match(pattern)).forEach((match) => match && found.add(handle(match)));
  if (host === 'bsky.app') {
    at(/^(?:https:\/\/bsky\.app)?\/profile\/([a-z0-9.-]+\.[a-z0-9-]+)/i, (match) => match[1]);
  } else if (host === 'github.com') {
    const people = page.querySelectorAll('a[data-hovercard-type="user"][href]');
    people.forEach((link) => {
      const match = link.getAttribute('href')?.match(/^\/([a-z0-9_-]+)$/i);
      match && found.add(`github:${match[1]}`);
    });
  } else if (host === 'x.com' || host === 'twitter.com') {
    const people = page.querySelectorAll('[data-testid="User-Name"] a[href], [data-testid="UserCell"] a[href]');
    people.forEach((link) => {
      const match = link.getAttribute('href')?.match(/^\/(\w{1,15})$/);
      match && found.add(`x:${match[1]}`);
    });
  } else {
    at(/^(?:https:\/\/([a-z0-9.-]+\.[a-z]+))?\/@(\w[\w.-]*)(?:@([a-z0-9.-]+\.[a-z]+))?(?:[/?#]|$)/i,
      (match) => `mastodon:${match[2]}@${match[3] ?? match[1] ?? host}`);
  }
  return [...found].slice(0, 100);
}
