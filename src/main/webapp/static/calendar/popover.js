/**
 * The one bubble of the page: beside what it is about on a wide window, a sheet at the foot of a
 * narrow one. Tab stays inside; Escape closes; the focus goes back to where it came from.
 */
import { the } from '../web/dom.js';

const MARGIN = 8;
/** Left free below, so that a second row of chips moves nothing. */
const GROWTH = 40;
const FOCUSABLE = 'button, input, textarea, select, a[href]';

/**
 * @typedef {object} Opening
 * @property {HTMLElement} content holds its heading, `.popover-title`
 * @property {DOMRect} anchor what the bubble points at
 * @property {() => HTMLElement | null} home where the focus returns to
 * @property {() => boolean} [unsaved] a press outside closes only what holds nothing unsaved
 * @property {() => void} [closed]
 */

export class Popover {
  /** @type {Opening | null} */
  shown = null;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    document.addEventListener('keydown', (event) => this.pressed(event));
    document.addEventListener('pointerdown', (event) => this.pressedOutside(event), true);
    window.addEventListener('resize', () => this.place());
    // A message or a chip in the form may make the bubble taller than the place it was given.
    new ResizeObserver(() => this.keepInView()).observe(box);
  }

  /** @param {Opening} opening */
  open(opening) {
    this.leave();
    this.shown = opening;
    this.box.replaceChildren(opening.content);
    this.box.hidden = false;
    this.place();
    const first = opening.content.querySelector('[autofocus]');
    if (first instanceof HTMLElement) {
      first.focus({ preventScroll: true });
    }
  }

  /** Closes the bubble and gives the focus back. */
  close() {
    const home = this.shown?.home;
    this.leave();
    home?.()?.focus({ preventScroll: true });
  }

  /** Closes the bubble and leaves the focus alone. */
  leave() {
    const left = this.shown;
    this.shown = null;
    this.box.hidden = true;
    this.box.replaceChildren();
    left?.closed?.();
  }

  /** Beside the anchor where there is room, else above or below it, and never over the edge. */
  place() {
    if (!this.shown) {
      return;
    }
    const { anchor } = this.shown;
    const { width, height } = this.box.getBoundingClientRect();
    const fitsRight = anchor.right + MARGIN + width <= window.innerWidth;
    const fitsLeft = anchor.left - MARGIN - width >= 0;
    const left = fitsRight ? anchor.right + MARGIN : fitsLeft ? anchor.left - MARGIN - width : anchor.left;
    const below = anchor.bottom + MARGIN + height <= window.innerHeight;
    const beside = fitsRight || fitsLeft;
    const top = beside ? anchor.top : below ? anchor.bottom + MARGIN : anchor.top - MARGIN - height;
    this.box.style.setProperty('--left', `${within(left, window.innerWidth - width)}px`);
    this.box.style.setProperty('--top', `${within(top, window.innerHeight - height - GROWTH)}px`);
  }

  /** Grows where it is; only what would hang over the edge is moved. */
  keepInView() {
    const { top, height } = this.box.getBoundingClientRect();
    if (this.shown && top + height > window.innerHeight - MARGIN) {
      this.box.style.setProperty('--top', `${within(top, window.innerHeight - height)}px`);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (!this.shown || event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Tab') {
      this.keepInside(event);
    }
  }

  /** @param {KeyboardEvent} event */
  keepInside(event) {
    const stops = [...this.box.querySelectorAll(FOCUSABLE)].filter(
      (stop) => stop instanceof HTMLElement && stop.offsetParent !== null && !stop.matches(':disabled'));
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const other = event.shiftKey ? stops.at(-1) : stops[0];
    if (document.activeElement === edge && other instanceof HTMLElement) {
      event.preventDefault();
      other.focus();
    }
  }

  /** @param {PointerEvent} event */
  pressedOutside(event) {
    const outside = event.target instanceof Node && !this.box.contains(event.target);
    if (this.shown && outside && !the('#toasts').contains(/** @type {Node} */ (event.target)) && !this.shown.unsaved?.()) {
      this.leave();
    }
  }
}

/** @param {number} wanted @param {number} most */
function within(wanted, most) {
  return Math.max(MARGIN, Math.min(wanted, most - MARGIN));
}
