/** The report of a share: bars through time. */
import { Chart } from '../reports/chart.js';
import { fittingInterval } from '../reports/presets.js';
import { plusDays } from '../calendar/days.js';
import { the } from '../web/dom.js';

/** @typedef {import('../calendar/entries.js').Range} Range */

export class ShareReport {
  /** @param {HTMLElement} section @param {import('./shown.js').Shown} shown */
  constructor(section, shown) {
    this.section = section;
    this.shown = shown;
  }

  /** @param {Range} range */
  async show(range) {
    const interval = fittingInterval({ from: range.start, to: plusDays(range.end, -1) });
    const course = await this.shown.report(range, interval);
    this.chart('hours', course);
    this.chart('days', course);
    the('#report-empty', this.section).hidden = course.total.entries > 0;
  }

  /** @param {'days' | 'hours'} kind @param {import('../reports/questions.js').Course} course */
  chart(kind, { interval, intervals, series, totals, total }) {
    const section = the(`#${kind}-chart`, this.section);
    section.hidden = total[kind] === 0;
    if (total[kind] > 0) {
      const title = `${kind === 'days' ? 'Whole days' : 'Hours'} by ${interval}`;
      the('h3', section).textContent = title;
      new Chart(the('.chart-host', section), {
        title,
        unit: kind === 'days' ? 'd' : 'h',
        interval,
        intervals,
        layers: series.map((it) => ({ tag: it.tag, color: it.color, amounts: it[kind] })),
        totals: totals.map((it) => it[kind]),
      });
    }
  }
}
