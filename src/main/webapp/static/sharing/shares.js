/** The owner's page of shares: puts its parts together. */
import { counted } from '../calendar/amounts.js';
import { OwnList } from '../subscriptions/own-list.js';
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';
import { report } from '../web/report.js';
import { startUndo, undoToast } from '../web/undo.js';
import { addShare, allShares, changeShare, revokeShare } from './shares-api.js';
import { InviteDialog } from './invite-dialog.js';
import { ShareDialog } from './share-dialog.js';
import { shareRow } from './share-rows.js';
import { name } from './share-words.js';

/** @typedef {import('./shares-api.js').Share} Share */
/** @typedef {import('./shares-api.js').Wish} Wish */

const page = the('#shares');
const rows = the('#share-rows');
const dialog = new ShareDialog(/** @type {HTMLDialogElement} */ (the('#share-dialog')), keep);
const invitation = new InviteDialog(/** @type {HTMLDialogElement} */ (the('#invite-dialog')), sent);

the('#new-share').addEventListener('click', () => dialog.open(null));
const others = new OwnList(the('#subscriptions'));
startUndo(async () => {
  await Promise.all([load(), others.load()]);
});
void begin();

async function begin() {
  await Promise.all([load(), others.load()]);
  page.dataset.ready = 'yes';
  const wanted = new URLSearchParams(location.search).get('filter');
  if (wanted !== null) {
    history.replaceState(null, '', location.pathname);
    dialog.open(null, wanted);
  }
}

async function load() {
  try {
    const shares = await allShares();
    rows.replaceChildren(...shares.map((share) => shareRow(share, {
      edit: (it) => dialog.open(it), revoke: (it) => void revoke(it), invite: (it) => invitation.open(it),
    })));
    the('#shares-empty').hidden = shares.length > 0;
  } catch (cause) {
    report(cause, () => void load());
  }
}

/** @param {Share | null} share @param {Wish} wish */
async function keep(share, wish) {
  const { answer, step } = await (share ? changeShare(share, wish) : addShare(wish));
  await load();
  tell(share ? `Changed the share ${name(answer)}.` : `Shared ${name(answer)}. Copy its address to hand it on.`, step);
  const url = rows.querySelector(`[data-share="${CSS.escape(answer.id)}"] .share-url`);
  if (!share && url instanceof HTMLInputElement) {
    dialog.dialog.addEventListener('close', () => url.focus(), { once: true });
  }
}

/** @param {Share} share */
async function revoke(share) {
  try {
    const { step } = await revokeShare(share);
    await load();
    the('#new-share').focus();
    tell(`Revoked ${name(share)}: its address opens nothing any more.`, step);
  } catch (cause) {
    report(cause, () => void revoke(share));
  }
}

/** @param {Share} share @param {number} count */
async function sent(share, count) {
  await load();
  tell(`Wrote to ${counted(count, 'person', 'people')} about ${name(share)}.`, null);
}

/** @param {string} sentence @param {string | null} step */
function tell(sentence, step) {
  announce(sentence);
  undoToast(sentence, step);
}
