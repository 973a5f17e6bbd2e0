/** Everyone somebody follows: reads the answers as they come, and puts each into its group. */
import { base } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { linesOf } from './lines.js';

/** @typedef {{handle: string, brief: string, profile: string, follows: 'yes' | 'no' | 'unknown'}} Followed */

const page = the('#everyone');
const me = page.dataset.brief ?? '';
const total = Number(page.dataset.total);
const counts = { yes: 0, no: 0, unknown: 0 };
let reading = new AbortController();

the('#stop').addEventListener('click', () => reading.abort());
the('#again').addEventListener('click', start);
start();

async function start() {
  reading = new AbortController();
  clear();
  state('going');
  try {
    const path = `${base}/everyone/${encodeURIComponent(me)}/people`;
    const response = await fetch(path, { signal: reading.signal });
    if (!response.ok || !response.body) {
      const problem = await response.json().catch(() => ({}));
      return trouble(problem.detail ?? 'The server refused.');
    }
    await read(response.body);
  } catch {
    if (reading.signal.aborted) {
      state('stopped');
    } else {
      trouble('The line broke before the end.');
    }
  }
}

/** @param {ReadableStream<Uint8Array>} body */
async function read(body) {
  for await (const line of linesOf(body)) {
    if (line.kind === 'people') {
      line.people.forEach(add);
      progress();
    } else if (line.kind === 'trouble') {
      trouble(line.detail);
    } else if (page.dataset.state === 'going') {
      return state('done');
    }
  }
  if (page.dataset.state === 'going') {
    trouble('The line broke before the end.');
  }
}

function clear() {
  Object.assign(counts, { yes: 0, no: 0, unknown: 0 });
  page.querySelectorAll('.people').forEach((list) => list.replaceChildren());
  the('#trouble').hidden = true;
  the('#unknown').hidden = true;
  progress();
}

/** @param {Followed} person */
function add(person) {
  const group = the(`#${person.follows}`);
  counts[person.follows] += 1;
  group.hidden = false;
  the('.people', group).append(
    make('li', { 'data-handle': person.handle }, [
      make('a', { href: `${base}/following/${person.brief}/vs/${me}` }, [`@${person.handle}`]),
    ]));
}

function seen() {
  return counts.yes + counts.no + counts.unknown;
}

function progress() {
  for (const [follows, count] of Object.entries(counts)) {
    the('.group-count', the(`#${follows}`)).textContent = count.toLocaleString('en');
  }
  /** @type {HTMLProgressElement} */ (the('#progress')).value = seen();
  the('#found').textContent = `${seen().toLocaleString('en')} of ${total.toLocaleString('en')} accounts looked through …`;
}

/** @param {string} sentence */
function trouble(sentence) {
  the('#trouble').textContent = sentence;
  the('#trouble').hidden = false;
  state('trouble');
}

/** @param {'going' | 'stopped' | 'done' | 'trouble'} now */
function state(now) {
  page.dataset.state = now;
  the('#stop').hidden = now !== 'going';
  the('#again').hidden = now === 'going' || now === 'done';
  the('#progress').hidden = now === 'done';
  if (now === 'done') {
    the('#found').textContent = `All ${seen().toLocaleString('en')} accounts are looked through: ${counts.yes.toLocaleString('en')} follow back.`;
  } else if (now === 'stopped') {
    the('#found').textContent = `Stopped after ${seen().toLocaleString('en')} accounts.`;
  }
}
