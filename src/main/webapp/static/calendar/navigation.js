/** Which days are on view: the address, the back button, the memory of last time, the toolbar. */
import { the } from '../web/dom.js';
import { dayOf } from './days.js';
import { rangeOf, viewOf, widgetView } from './grid.js';
import { fragmentOf, lastPlace, placeIn, remember } from './links.js';
import { Toolbar } from './toolbar.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./links.js').Place} Place */

/** @param {Day} today @returns {Place} what the address asks for, else the last place, else this month */
export function firstPlace(today) {
  return placeIn(location.hash) ?? lastPlace(today) ?? { view: 'month', day: today };
}

export class Navigation {
  /** @type {Place} */
  place;
  started = false;

  /**
   * @param {Place} place
   * @param {() => Day} today
   */
  constructor(place, today) {
    this.place = place;
    this.today = today;
  }

  /**
   * @param {import('fullcalendar').Calendar} grid
   * @param {import('./roving.js').Roving} roving
   */
  steer(grid, roving) {
    this.grid = grid;
    this.toolbar = new Toolbar(the('#toolbar'), {
      go: (action) => {
        roving.day = action === 'today' ? this.today() : roving.day;
        grid[action]();
        roving.refresh();
      },
      show: (view) => this.goTo({ view, day: this.isOnView(roving.day) ? roving.day : this.place.day }),
    });
    addEventListener('popstate', () => {
      const place = placeIn(location.hash);
      if (place) {
        this.goTo(place);
      }
    });
  }

  /** @param {Day} day */
  isOnView(day) {
    const range = this.grid && rangeOf(this.grid.view);
    return range !== undefined && range.start <= day && day < range.end;
  }

  /** @param {Place} place */
  goTo({ view, day }) {
    // In one step, so that it is one stop for the back button, too.
    this.grid?.batchRendering(() => {
      this.grid?.changeView(widgetView(view));
      this.grid?.gotoDate(day);
    });
  }

  /** Called when other days have come on view. @param {import('fullcalendar').ViewApi} view */
  arrived(view) {
    const day = this.grid ? dayOf(this.grid.getDate()) : this.place.day;
    this.place = { view: viewOf(view.type), day };
    const fragment = fragmentOf(this.place);
    if (!this.started) {
      history.replaceState(null, '', fragment);
    } else if (location.hash !== fragment) {
      history.pushState(null, '', fragment);
    }
    this.started = true;
    remember(this.place);
    this.toolbar?.update(this.place.view, view.title, this.isOnView(this.today()));
  }
}
