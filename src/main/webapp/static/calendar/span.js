/**
 * The stretch of time a draft or an entry takes up, as the calendar component hands it over: whole
 * days, or wall-clock times of the member's zone.
 */
import { dayOf, longName, plusDays, shortName } from './days.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./zone.js').Zone} Zone */
/** @typedef {{allDay: boolean, start: string, end: string}} Span as the API has it */
/** @typedef {{allDay: boolean, start: Date | null, end: Date | null}} Placed dates that read as wall time in UTC */

const SLOT_MILLIS = 30 * 60_000;
const DROPPED_MILLIS = 2 * 60 * 60_000;

/** @param {import('./days.js').Day} day @returns {Span} */
export function wholeDay(day) {
  return { allDay: true, start: day, end: plusDays(day, 1) };
}

/**
 * The half hour that holds a wall time. Counted back from its end, it is half an hour long in the
 * nights the clocks change, too.
 *
 * @param {number} wall
 * @param {Zone} zone
 * @returns {Span}
 */
export function slotAt(wall, zone) {
  const end = zone.instantOf((Math.floor(wall / SLOT_MILLIS) + 1) * SLOT_MILLIS);
  return { allDay: false, start: zone.textOf(end - SLOT_MILLIS), end: zone.textOf(end) };
}

/**
 * Hours between two wall times. A start in the gap the clocks leave in spring may come out behind
 * the end: it is then counted back from the end.
 *
 * @param {number} wallStart
 * @param {number} wallEnd
 * @param {Zone} zone
 * @returns {Span}
 */
export function timed(wallStart, wallEnd, zone) {
  const start = zone.instantOf(wallStart);
  const end = zone.instantOf(wallEnd);
  const ordered = start < end ? start : end - (wallEnd - wallStart);
  return { allDay: false, start: zone.textOf(ordered), end: zone.textOf(end) };
}

/**
 * Where an entry lies after it was dragged. Moving keeps its exact length; an edge that was not
 * touched stays as it was, to the second.
 *
 * @param {Entry} entry as it was
 * @param {Placed} placed
 * @param {Zone} zone
 * @returns {Span}
 */
export function spanAfterDrag(entry, placed, zone) {
  const start = placed.start ?? new Date(0);
  if (placed.allDay) {
    const first = dayOf(start);
    return { allDay: true, start: first, end: placed.end ? dayOf(placed.end) : plusDays(first, 1) };
  }
  if (entry.allDay) {
    return timed(start.getTime(), placed.end?.getTime() ?? start.getTime() + DROPPED_MILLIS, zone);
  }
  return { allDay: false, ...edgesAfterDrag(entry, start.getTime(), placed.end, zone) };
}

/**
 * @param {Entry} entry
 * @param {number} start
 * @param {Date | null} end
 * @param {Zone} zone
 */
function edgesAfterDrag(entry, start, end, zone) {
  const { start: oldStart, end: oldEnd } = wallSpan(entry, zone);
  const startMoved = start !== oldStart;
  const endMoved = end !== null && end.getTime() !== oldEnd;
  const newStart = startMoved ? zone.instantOf(start) : Date.parse(entry.start);
  if (startMoved && endMoved) {
    const length = Date.parse(entry.end) - Date.parse(entry.start);
    return { start: zone.textOf(newStart), end: zone.textOf(newStart + length) };
  }
  return {
    start: startMoved ? zone.textOf(newStart) : entry.start,
    end: endMoved && end ? zone.textOf(zone.instantOf(end.getTime())) : entry.end,
  };
}

/**
 * Hours on the wall. In the night the clocks go back the end may read earlier than the start; they
 * are then drawn as long as they really were.
 *
 * @param {{start: string, end: string}} hours
 * @param {Zone} zone
 */
export function wallSpan(hours, zone) {
  const start = zone.wallOf(Date.parse(hours.start));
  const end = zone.wallOf(Date.parse(hours.end));
  const length = Date.parse(hours.end) - Date.parse(hours.start);
  return { start, end: end > start ? end : start + length };
}

/**
 * "Monday 23 November 2026", "Mon 23 Nov – Wed 25 Nov", "Monday 23 November 2026, 14:00–15:30".
 *
 * @param {Span} span
 * @param {Zone} zone
 * @param {(wall: number) => string} clock
 */
export function spanInWords(span, zone, clock) {
  if (span.allDay) {
    const last = plusDays(span.end, -1);
    return last === span.start ? longName(last) : `${shortName(span.start)} – ${shortName(last)}`;
  }
  const start = zone.wallOf(Date.parse(span.start));
  const end = zone.wallOf(Date.parse(span.end));
  const lastDay = dayOf(end) === dayOf(start) ? '' : `${shortName(dayOf(end))} `;
  return `${longName(dayOf(start))}, ${clock(start)}–${lastDay}${clock(end)}`;
}
