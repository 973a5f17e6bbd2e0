/** The calendar page: puts its parts together. */
import { Strip } from '../favorites/strip.js';
import { startOffline } from '../quick/offline.js';
import { OthersPanel } from '../subscriptions/others-panel.js';
import { Overlay } from '../subscriptions/overlay.js';
import { the } from '../web/dom.js';
import { report } from '../web/report.js';
import { startUndo } from '../web/undo.js';
import { addCalendarKeys } from './calendar-keys.js';
import { CalendarView } from './calendar-view.js';
import { tellZone } from './entries.js';
import { Page } from './page.js';
import { settingsOf } from './settings.js';
import { Sidebar } from './sidebar.js';
import { tellWhereabouts } from './whereabouts.js';
import { grantWishes } from './wishes.js';
import { browserZone } from './zone.js';

const root = the('#calendar');
const settings = settingsOf(root);
const known = root.dataset.visitor !== 'nobody';
const page = new Page(settings, the('#popover'), the('#filter-box'));
const sidebar = new Sidebar(the('#stats'));
const view = new CalendarView(root, page);
const overlay = new Overlay(page);
page.others = overlay;
const strip = new Strip(the('#favorites'), (sentence) => view.ask(sentence));
page.pin = (/** @type {string} */ sentence) => void strip.pin(sentence);

const waiting = startOffline(the('#offline'), the('#waiting'), page.clock, root.dataset.visitor === 'member');
page.actions.postpone = (/** @type {import('./actions.js').Attempt} */ attempt) => waiting.keep(attempt.key, attempt.draft);
waiting.addEventListener('sent', () => void page.ledger.reload().catch((cause) => report(cause)));

page.ledger.addEventListener('change', () => {
  if (page.ledger.range) {
    void sidebar.refresh(page.ledger.range, page.ledger.filter);
    page.overlaps.load(page.ledger.range);
    layOver(page.ledger.range);
  }
});
const others = new OthersPanel(the('#others'), () => page.ledger.range && layOver(page.ledger.range));
overlay.addEventListener('change', () => {
  others.show(overlay.subscriptions);
  view.redraw();
});
page.overlaps.addEventListener('change', () => view.redraw());
page.actions.addEventListener('added', (event) => {
  welcome();
  const { entry, step } = /** @type {CustomEvent} */ (event).detail;
  tellWhereabouts(page, entry, step, (day) => view.show(day));
  void page.overlapChoice.tell(entry, step);
  void strip.load();
});
page.actions.addEventListener('moved', (event) => {
  const { entry, step } = /** @type {CustomEvent} */ (event).detail;
  void page.overlapChoice.tell(entry, step);
});

startUndo(async () => {
  await page.actions.learnTags();
  await page.ledger.reload();
});

void begin();

/** The zone is told before anything is asked, so that the server means the same days as we do. */
async function begin() {
  if (known && !settings.zoneKnown) {
    await tellZone(browserZone).catch((cause) => report(cause));
  }
  view.start();
  await Promise.all([page.actions.learnTags(), strip.load()]);
  view.redraw();
  addCalendarKeys(view);
  grantWishes(view);
}

/** Who is nobody yet has subscribed to nothing. @param {import('./entries.js').Range} range */
function layOver(range) {
  if (known) {
    void overlay.load(range);
  }
}

/** A visitor who has saved something is a guest from then on. */
function welcome() {
  the('#hint').hidden = true;
  for (const offer of document.querySelectorAll('[data-when=guest]')) {
    offer.removeAttribute('hidden');
  }
}
