/** The tags page: puts its parts together. */
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';
import { report } from '../web/report.js';
import { AlikeHints } from './alike.js';
import { allTags, changeTag, lookingAlike } from './garden.js';
import { TagDialog } from './tag-dialog.js';
import { TagTable } from './tag-table.js';
import { startUndo, undoToast } from '../web/undo.js';

/** @typedef {import('./garden.js').Tag} Tag */
/** @typedef {import('./garden.js').Change} Change */

const page = the('#tags');
const dialog = new TagDialog(/** @type {HTMLDialogElement} */ (the('#tag-dialog')), keep);
const table = new TagTable(page, { edit: (tag) => edit(tag), archive: (tag) => void archive(tag) });
const hints = new AlikeHints(the('#alike'), ({ from, to }) => {
  const tag = table.tags.find(({ name }) => name === from);
  if (tag) {
    edit(tag, to);
  }
});

startUndo(load);
void load().then(() => {
  page.dataset.ready = 'yes';
});

async function load() {
  try {
    const [tags, alike] = await Promise.all([allTags(), lookingAlike()]);
    table.show(tags);
    hints.show(alike);
  } catch (cause) {
    report(cause, () => void load());
  }
}

/** @param {Tag} tag @param {string} [name] */
function edit(tag, name) {
  dialog.open(tag, name);
  dialog.dialog.addEventListener('close', () => table.editButton(dialog.tag?.name ?? tag.name).focus(), { once: true });
}

/** @param {Tag} tag */
async function archive(tag) {
  try {
    await keep(tag, { archived: !tag.archived });
  } catch (cause) {
    report(cause, () => void archive(tag));
  }
}

/** @param {Tag} tag @param {Change} change */
async function keep(tag, change) {
  const { answer, step } = await changeTag(tag.name, change);
  dialog.tag = answer;
  await load();
  const sentence = saying(tag, answer, change);
  announce(sentence);
  undoToast(sentence, step);
}

/** @param {Tag} was @param {Tag} is @param {Change} change */
function saying(was, is, change) {
  if (change.name !== undefined && is.name !== was.name) {
    return `@${was.name} is @${is.name} now`;
  }
  if (change.archived !== undefined) {
    return change.archived ? `@${is.name} is archived` : `@${is.name} is back`;
  }
  return `Saved @${is.name}`;
}
