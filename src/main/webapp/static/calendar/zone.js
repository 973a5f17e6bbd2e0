/**
 * Wall-clock time in the member's zone. FullCalendar knows only the browser's zone and UTC, so the
 * calendar runs in UTC and is fed "wall" times: milliseconds that read, in UTC, like the clock on
 * the member's wall. Nights on which the clocks change therefore come out right in any zone.
 */

/** @typedef {number} Instant epoch milliseconds */
/** @typedef {number} Wall milliseconds that, read as UTC, show the wall clock */

/** The zone this browser runs in; UTC where it cannot tell. */
export const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Etc/Unknown', 'UTC');

export class Zone {
  /** @param {string} id IANA name */
  constructor(id) {
    this.id = id;
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: id, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  }

  /** @param {Instant} instant @returns {Wall} */
  wallOf(instant) {
    /** @type {Record<string, number>} */
    const parts = {};
    for (const { type, value } of this.format.formatToParts(instant)) {
      parts[type] = Number(value);
    }
    return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  }

  /**
   * The instant at which the wall clock shows this. A time that comes twice means its first
   * coming; one that is left out in spring means as much later as the clocks were put on.
   *
   * @param {Wall} wall
   * @returns {Instant}
   */
  instantOf(wall) {
    const before = this.offsetAt(wall - 86_400_000);
    const after = this.offsetAt(wall + 86_400_000);
    const early = wall - before;
    return this.wallOf(early) === wall ? early : this.wallOf(wall - after) === wall ? wall - after : early;
  }

  /** @param {Instant} instant @returns {number} milliseconds the wall is ahead of UTC */
  offsetAt(instant) {
    return this.wallOf(instant) - Math.floor(instant / 1000) * 1000;
  }

  /** @param {Instant} instant "2026-11-22T14:00:00+01:00" */
  textOf(instant) {
    const ahead = Math.round(this.offsetAt(instant) / 60_000);
    const sign = ahead < 0 ? '-' : '+';
    const hours = String(Math.floor(Math.abs(ahead) / 60)).padStart(2, '0');
    const minutes = String(Math.abs(ahead) % 60).padStart(2, '0');
    return `${new Date(this.wallOf(instant)).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
  }
}
