/** What the understood words of a sentence mean, in words. */
import { counted } from './amounts.js';
import { DAY_MILLIS, dayOf, millisOf, plusDays, shortName } from './days.js';
import { wallSpan } from './span.js';

/** @typedef {import('./span.js').Span} Span */
/** @typedef {import('./zone.js').Zone} Zone */
/** @typedef {{from: number, to: number, kind: string}} Part a piece of the text, in its UTF-16 units */
/** @typedef {Span & {title: string, tags: string[], spans: Part[]}} Sense what the server makes of a sentence */
/** @typedef {Part & {words: string, meaning: string}} Understood */

const NAMES = new Map([['date', 'day'], ['time', 'time'], ['duration', 'length'], ['allDay', 'all day'], ['tag', 'tag']]);

/** What to call a kind of words. @param {string} kind */
export function nameOf(kind) {
  return NAMES.get(kind) ?? kind;
}

/**
 * The understood words with what they mean; a tag means itself.
 *
 * @param {string} text
 * @param {Sense} sense
 * @param {Zone} zone
 * @param {(wall: number) => string} clock
 * @returns {Understood[]}
 */
export function understoodOf(text, sense, zone, clock) {
  const long = sense.spans.some(({ kind }) => kind === 'duration');
  return sense.spans.map((part) => {
    const words = text.slice(part.from, part.to);
    return { ...part, words, meaning: meaning(part.kind, sense, zone, clock, long) };
  });
}

/**
 * @param {string} kind
 * @param {Sense} sense
 * @param {Zone} zone
 * @param {(wall: number) => string} clock
 * @param {boolean} long whether other words tell the length
 */
function meaning(kind, sense, zone, clock, long) {
  switch (kind) {
    case 'date': return days(sense, zone);
    case 'time': return hours(sense, zone, clock, long);
    case 'duration': return length(sense);
    case 'allDay': return length(sense) === '1 day' ? 'whole day' : 'whole days';
    default: return '';
  }
}

/** @param {Span} span @param {Zone} zone */
function days(span, zone) {
  if (!span.allDay) {
    return shortName(dayOf(wallSpan(span, zone).start));
  }
  const last = plusDays(span.end, -1);
  return last === span.start ? shortName(last) : `${shortName(span.start)} – ${shortName(last)}`;
}

/**
 * @param {Span} span
 * @param {Zone} zone
 * @param {(wall: number) => string} clock
 * @param {boolean} long
 */
function hours(span, zone, clock, long) {
  if (span.allDay) {
    return '';
  }
  const { start, end } = wallSpan(span, zone);
  return long ? clock(start) : `${clock(start)}–${clock(end)}`;
}

/** "1 hour 30 minutes", "3 days". @param {Span} span */
function length({ allDay, start, end }) {
  if (allDay) {
    return counted((millisOf(end) - millisOf(start)) / DAY_MILLIS, 'day', 'days');
  }
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  const whole = Math.floor(minutes / 60);
  return [
    whole > 0 ? counted(whole, 'hour', 'hours') : '',
    minutes % 60 > 0 ? counted(minutes % 60, 'minute', 'minutes') : '',
  ].filter(Boolean).join(' ');
}
