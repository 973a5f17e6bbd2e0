/**
 * Bars, a stack of tags each, with a line across for the total that counts each entry once. The
 * picture is one image to screen readers; arrow keys and the pointer go from bar to bar, whose
 * figures are then in words below, and the table beside it has them all.
 */
import { figure } from '../calendar/amounts.js';
import { make } from '../web/dom.js';
import { OTHERS, everyNth, largest, ticks } from './scale.js';
import { longLabel, shortLabel } from './words.js';

/** @typedef {import('./scale.js').Layer} Layer */
/** @typedef {import('./presets.js').Interval} Interval */

/**
 * @typedef {object} Picture
 * @property {string} title
 * @property {'d' | 'h'} unit
 * @property {Interval} interval
 * @property {string[]} intervals
 * @property {Layer[]} layers
 * @property {number[]} totals
 */

const HEIGHT = 240;
const TOP = 12;
const BOTTOM = 26;
const LEFT = 40;
const MOST_LAYERS = 10;
const LEAST_BAR = 5;
const MOST_BAR = 72;
const WORD = 58;

export class Chart {
  at = -1;
  step = 0;
  top = 1;
  /** @type {SVGSVGElement | null} */
  svg = null;

  /**
   * @param {HTMLElement} host
   * @param {Picture} picture
   */
  constructor(host, picture) {
    this.picture = { ...picture, layers: largest(picture.layers, MOST_LAYERS) };
    this.readout = make('p', { class: 'chart-readout', 'aria-live': 'polite' }, [this.hint()]);
    this.frame = make('div', {
      class: 'chart-frame', tabindex: '0', role: 'group', 'aria-label': `${picture.title}: arrow keys go from bar to bar`,
      keydown: (event) => this.pressed(event),
    });
    this.frame.addEventListener('pointermove', (event) => this.pointed(event));
    this.frame.addEventListener('pointerdown', (event) => this.pointed(event));
    this.frame.addEventListener('pointerleave', () => this.choose(-1));
    host.replaceChildren(this.frame, this.readout, this.legend(), this.table());
    new ResizeObserver(() => this.draw()).observe(this.frame);
    this.draw();
  }

  hint() {
    const { totals, unit } = this.picture;
    const most = Math.max(...totals);
    return `Most: ${figure(most)} ${unit}, ${this.label(totals.indexOf(most))}.`;
  }

  /** @param {number} at */
  label(at) {
    return longLabel(this.picture.intervals[at], this.picture.interval);
  }

  draw() {
    const { intervals, layers, totals, unit, title } = this.picture;
    const stacks = intervals.map((_, at) => layers.reduce((all, { amounts }) => all + amounts[at], 0));
    const lines = ticks(Math.max(...stacks, ...totals), unit === 'd');
    const room = Math.max(this.frame.clientWidth, 240);
    this.step = Math.max((room - LEFT) / intervals.length, LEAST_BAR);
    const width = LEFT + this.step * intervals.length;
    this.top = lines[lines.length - 1];
    const picture = svg('svg', { class: 'chart', viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': title });
    picture.style.setProperty('--chart-width', `${width}px`);
    picture.append(
      text('title', {}, title), text('desc', {}, this.description()),
      ...this.grid(lines, width), ...intervals.map((_, at) => this.bar(at)), ...this.words());
    this.frame.replaceChildren(picture);
    this.svg = picture;
    this.choose(this.at);
  }

  /** How far down an amount lies. @param {number} amount */
  y(amount) {
    return HEIGHT - BOTTOM - (amount / this.top) * (HEIGHT - TOP - BOTTOM);
  }

  description() {
    const { intervals, layers } = this.picture;
    const names = layers.map(({ tag }) => tag ?? 'untagged').join(', ');
    return `${intervals.length} bars from ${this.label(0)} to ${this.label(intervals.length - 1)}, of ${names}. `
      + `${this.hint()} The table below has all figures.`;
  }

  /** @param {number[]} lines @param {number} width */
  grid(lines, width) {
    return lines.flatMap((value, at) => [
      svg('line', { class: at === 0 ? 'chart-base' : 'chart-line', x1: LEFT, x2: width, y1: this.y(value), y2: this.y(value) }),
      text('text', { class: 'chart-word', x: LEFT - 8, y: this.y(value) + 4, 'text-anchor': 'end' }, figure(value)),
    ]);
  }

  /** @param {number} at */
  bar(at) {
    const { layers, totals } = this.picture;
    const wide = Math.min(this.step * 0.78, MOST_BAR);
    const x = LEFT + this.step * at + (this.step - wide) / 2;
    const bar = svg('g', { class: 'chart-bar', 'data-at': at });
    bar.append(svg('rect', { class: 'chart-column', x: LEFT + this.step * at, y: TOP, width: this.step, height: HEIGHT - TOP - BOTTOM }));
    let sum = 0;
    for (const { amounts, color } of layers) {
      if (amounts[at] > 0) {
        const y = this.y(sum + amounts[at]);
        const part = svg('rect', { class: 'chart-part', x, y, width: wide, height: Math.max(this.y(sum) - y, 0.5) });
        part.style.setProperty('--tag', color);
        bar.append(part);
        sum += amounts[at];
      }
    }
    if (sum - totals[at] > 0.011) {
      const y = this.y(totals[at]);
      bar.append(svg('line', { class: 'chart-total', x1: x - 2, x2: x + wide + 2, y1: y, y2: y }));
    }
    return bar;
  }

  words() {
    const { intervals, interval } = this.picture;
    const nth = everyNth(this.step, WORD);
    return intervals.flatMap((first, at) => (at % nth === 0
      ? [text('text', {
        class: 'chart-word', y: HEIGHT - 8, x: LEFT + this.step * (at + 0.5), 'text-anchor': nth === 1 || at > 0 ? 'middle' : 'start',
      }, shortLabel(first, interval))]
      : []));
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const last = this.picture.intervals.length - 1;
    const to = {
      ArrowRight: Math.min(this.at + 1, last), ArrowLeft: Math.max(this.at - 1, 0), Home: 0, End: last, Escape: -1,
    }[event.key];
    if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.choose(to);
      this.svg?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  /** @param {PointerEvent} event */
  pointed(event) {
    const bar = /** @type {Element} */ (event.target).closest('.chart-bar');
    this.choose(bar ? Number(bar.getAttribute('data-at')) : -1);
  }

  /** @param {number} at -1 for none */
  choose(at) {
    this.svg?.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
    this.svg?.querySelector(`[data-at="${at}"]`)?.setAttribute('data-chosen', '');
    const words = at < 0 ? this.hint() : this.wordsOf(at);
    if (words !== this.readout.textContent) {
      this.readout.textContent = words;
    }
    this.at = at;
  }

  /** @param {number} at */
  wordsOf(at) {
    const { layers, totals, unit } = this.picture;
    const parts = layers.filter(({ amounts }) => amounts[at] > 0)
      .map(({ tag, amounts }) => `${tag ?? 'untagged'} ${figure(amounts[at])}`);
    const more = parts.length > 0 ? `: ${parts.join(', ')}` : '';
    return `${this.label(at)} – ${figure(totals[at])} ${unit}${more}`;
  }

  legend() {
    const overlaps = this.picture.intervals.some((_, at) =>
      this.picture.layers.reduce((all, { amounts }) => all + amounts[at], 0) - this.picture.totals[at] > 0.011);
    const items = this.picture.layers.map(({ tag, color }) => {
      const item = make('li', { class: tag === null || tag === OTHERS ? 'untagged' : '' }, [tag ?? 'Untagged']);
      item.style.setProperty('--tag', color);
      return item;
    });
    if (overlaps) {
      items.push(make('li', { class: 'legend-total' }, ['total: entries with several tags count once']));
    }
    return make('ul', { class: 'legend', 'aria-label': 'Tags in the chart' }, items);
  }

  table() {
    const { intervals, layers, totals, title, unit } = this.picture;
    const heads = [...layers.map(({ tag }) => tag ?? 'Untagged'), 'Total'];
    const rows = intervals.map((_, at) => make('tr', {}, [
      make('th', { scope: 'row' }, [this.label(at)]),
      ...layers.map(({ amounts }) => make('td', { class: 'number' }, [amounts[at] > 0 ? figure(amounts[at]) : '–'])),
      make('td', { class: 'number total' }, [figure(totals[at])]),
    ]));
    const table = make('table', { class: 'figures' }, [
      make('caption', { class: 'visually-hidden' }, [`${title} (${unit})`]),
      make('thead', {}, [make('tr', {}, [make('th', { scope: 'col' }, ['When']),
        ...heads.map((head) => make('th', { scope: 'col', class: 'number' }, [head]))])]),
      make('tbody', {}, rows),
    ]);
    return make('details', { class: 'chart-table' }, [
      make('summary', {}, ['The same as a table']),
      make('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${title}, as a table` }, [table])]);
  }
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElementTagNameMap[K]}
 */
function svg(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} attributes
 * @param {string} words
 */
function text(tag, attributes, words) {
  const element = svg(tag, attributes);
  element.textContent = words;
  return element;
}
