/** What somebody tells: a title, and what else there is to say. The server has the same rules for browsers without scripts. */

/** A line longer than this is no title. */
const LONGEST_LINE = 50;
/** A first line that can't be a title at all. */
const LONGEST_TITLE = 500;

/**
 * Who writes the long text only means its beginning for a title.
 *
 * @param {string} title
 * @param {string} note
 * @returns {{title: string, note: string, derived: boolean}} `derived`: the title was not typed as one
 */
export function telling(title, note) {
  const said = title.trim();
  const more = note.trim();
  if (said !== '' || more === '') {
    return { title: said, note: more, derived: false };
  }
  const end = more.search(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
  const first = (end < 0 ? more : more.slice(0, end)).trim();
  const letters = [...first];
  if (end >= 0 && letters.length <= LONGEST_TITLE) {
    return { title: first, note: more.slice(end).trim(), derived: true };
  }
  return letters.length <= LONGEST_LINE
    ? { title: first, note: '', derived: true }
    : { title: `${letters.slice(0, LONGEST_LINE).join('')}...`, note: more, derived: true };
}
