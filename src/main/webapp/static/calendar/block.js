/**
 * The see-through block in the grid that shows where a line being typed will go. It is no entry: no
 * press reaches it, and no total counts it.
 */
import { lineOf } from './entry-face.js';
import { wallSpan } from './span.js';

/** @typedef {import('./span.js').Span} Span */

const ID = 'preview';

export class Block {
  /** @type {import('fullcalendar').EventHandle | null} */
  drawn = null;
  key = '';

  /**
   * @param {import('fullcalendar').Calendar} grid
   * @param {import('./zone.js').Zone} zone
   */
  constructor(grid, zone) {
    this.grid = grid;
    this.zone = zone;
  }

  /** @param {Span} span @param {string} title */
  show(span, title) {
    const key = JSON.stringify([span.start, span.end]);
    if (this.drawn && this.key === key) {
      // Most keys change the words only: the whole grid need not be drawn anew for them.
      for (const line of document.querySelectorAll('.preview-block .entry-line')) {
        line.replaceChildren(...lineOf(title));
      }
      return;
    }
    this.key = key;
    this.grid.batchRendering(() => {
      this.drawn?.remove();
      this.grid.unselect();
      this.drawn = this.grid.addEvent({
        id: ID, title, ...edges(span, this.zone), allDay: span.allDay, classNames: ['preview-block'],
        editable: false, interactive: false, preview: 1,
      });
    });
  }

  hide() {
    this.drawn?.remove();
    this.drawn = null;
  }
}

/** @param {Span} span @param {import('./zone.js').Zone} zone */
function edges(span, zone) {
  if (span.allDay) {
    return { start: span.start, end: span.end };
  }
  const { start, end } = wallSpan(span, zone);
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
