/** The report itself: what it says of one range. */
import { counted, figure } from '../calendar/amounts.js';
import { the } from '../web/dom.js';
import { Chart } from './chart.js';
import { showCombinations } from './combinations.js';
import { showShares } from './shares.js';
import { amountInWords, rangeInWords } from './words.js';

/** @typedef {import('./questions.js').Course} Course */
/** @typedef {import('./questions.js').Share} Share */
/** @typedef {import('./questions.js').Combination} Combination */
/** @typedef {{course: Course, shares: Share[], combinations: Combination[]}} Answers */

export class Sheet {
  /** @param {HTMLElement} root @param {number} hoursPerDay */
  constructor(root, hoursPerDay) {
    this.root = root;
    this.hoursPerDay = hoursPerDay;
  }

  /** @param {Answers} answers @param {string} filter @param {import('./presets.js').Days | null} days */
  show({ course, shares, combinations }, filter, days) {
    const { total } = course;
    this.head(days, filter);
    the('#amount', this.root).textContent = amountInWords(total, this.hoursPerDay);
    the('#amount-rule', this.root).textContent = [
      counted(total.entries, 'entry', 'entries'),
      ...(total.days > 0 ? [`1 d counts as ${figure(this.hoursPerDay)} h`] : []),
    ].join(' · ');
    for (const part of this.root.querySelectorAll('[data-part]')) {
      part.toggleAttribute('hidden', total.entries === 0);
    }
    the('#nothing-here', this.root).hidden = total.entries > 0;
    if (total.entries === 0) {
      return;
    }
    const colors = new Map(course.series.map(({ tag, color }) => [tag ?? '', color]));
    showShares(the('#tags', this.root), shares, total, this.hoursPerDay);
    showCombinations(the('#combinations', this.root), combinations, colors, this.hoursPerDay);
    this.chart('days', course);
    this.chart('hours', course);
  }

  /** @param {import('./presets.js').Days | null} days @param {string} filter */
  head(days, filter) {
    the('#range', this.root).textContent = days ? rangeInWords(days.from, days.to) : 'Nothing yet';
    the('#filter-words', this.root).textContent = filter === '' ? '' : `Only ${filter}`;
  }

  /** @param {'days' | 'hours'} kind @param {Course} course */
  chart(kind, { interval, intervals, series, totals, total }) {
    const section = the(`#${kind}-chart`, this.root);
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
