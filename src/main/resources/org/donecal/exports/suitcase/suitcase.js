/* Draws what donecal.json has, from a file and without a network. Texts are only ever set as text. */
(() => {
  'use strict';
  const DAY = 86_400_000;
  const { entries, zone, exportedAt } = globalThis.donecal;
  const the = (id) => document.getElementById(id);
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const utc = (date) => Date.parse(`${date.slice(0, 10)}T00:00Z`);
  const iso = (millis) => new Date(millis).toISOString().slice(0, 10);
  const key = (tag) => tag.toLowerCase();

  /* Hours lie where the clock on their wall showed them; how long they took is told by the true times. */
  const wall = (moment) => Date.parse(`${moment.slice(0, 19)}Z`);
  const shown = entries.map((entry) => ({
    ...entry,
    from: entry.allDay ? utc(entry.start) : wall(entry.start),
    to: entry.allDay ? utc(entry.end) : wall(entry.start) + (Date.parse(entry.end) - Date.parse(entry.start)),
    words: [entry.title, entry.note, entry.url, ...entry.tags.flatMap((tag) => [`@${tag}`, `#${tag}`])].join('\n').toLowerCase(),
  })).sort((one, other) => one.from - other.from);

  let month = monthOf(shown.length ? shown[shown.length - 1].from : Date.now());

  function monthOf(millis) {
    return Date.parse(`${iso(millis).slice(0, 7)}-01T00:00Z`);
  }

  function moved(count) {
    const date = new Date(month);
    date.setUTCMonth(date.getUTCMonth() + count);
    return date.getTime();
  }

  function wanted() {
    const words = the('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    return shown.filter((entry) => words.every((word) => entry.words.includes(word)));
  }

  function draw() {
    const end = moved(1);
    const found = wanted();
    const inside = found.filter(({ from, to }) => from < end && to > month);
    the('month').textContent = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
    drawGrid(found, end);
    drawList(inside);
    drawTotals(inside, end);
  }

  function drawGrid(found, end) {
    const first = month - ((new Date(month).getUTCDay() + 6) % 7) * DAY;
    const rows = [];
    for (let week = first; week < end; week += 7 * DAY) {
      const row = document.createElement('tr');
      for (let day = week; day < week + 7 * DAY; day += DAY) {
        row.append(cell(day, found, end));
      }
      rows.push(row);
    }
    the('grid').tBodies[0].replaceChildren(...rows);
  }

  function cell(day, found, end) {
    const box = make('td', String(new Date(day).getUTCDate()));
    box.dataset.date = iso(day);
    box.toggleAttribute('data-other', day < month || day >= end);
    const list = document.createElement('ul');
    list.append(...found.filter(({ from, to }) => from < day + DAY && to > day).map(({ title }) => Object.assign(make('li', title), { title })));
    box.append(list);
    return box;
  }

  function drawList(inside) {
    the('list').replaceChildren(...inside.map((entry) => {
      const row = make('li', entry.title);
      const when = entry.allDay ? days(entry) : `${time(entry.start)} – ${until(entry)} (${entry.zone})`;
      row.append(make('small', [when, entry.note, entry.url].filter(Boolean).join('\n')));
      return row;
    }));
  }

  function time(moment) {
    return moment.slice(0, 16).replace('T', ' ');
  }

  function until({ start, end }) {
    return end.slice(0, 10) === start.slice(0, 10) ? end.slice(11, 16) : time(end);
  }

  function days({ from, to }) {
    return to - from === DAY ? iso(from) : `${iso(from)} – ${iso(to - DAY)}`;
  }

  function drawTotals(inside, end) {
    const sums = new Map();
    const total = { days: 0, millis: 0 };
    for (const entry of inside) {
      const length = Math.min(entry.to, end) - Math.max(entry.from, month);
      const part = entry.allDay ? { days: length / DAY, millis: 0 } : { days: 0, millis: length };
      add(total, part);
      for (const tag of entry.tags.length ? entry.tags : ['']) {
        sums.set(key(tag), add(sums.get(key(tag)) ?? { name: tag, days: 0, millis: 0 }, part));
      }
    }
    the('total').textContent = `${total.days} d and ${hours(total.millis)} h in ${inside.length} ${inside.length === 1 ? 'entry' : 'entries'}`;
    the('totals').tBodies[0].replaceChildren(...[...sums.values()].sort((one, other) => key(one.name) < key(other.name) ? -1 : 1).map((sum) => {
      const row = document.createElement('tr');
      row.dataset.tag = sum.name;
      row.append(make('td', sum.name || 'Untagged'), make('td', sum.days || ''), make('td', sum.millis ? hours(sum.millis) : ''));
      return row;
    }));
  }

  function add(sum, part) {
    sum.days += part.days;
    sum.millis += part.millis;
    return sum;
  }

  function hours(millis) {
    return String(Math.round(millis / 36_000) / 100);
  }

  the('about').textContent = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, packed ${exportedAt.slice(0, 10)}, days of ${zone}`;
  the('grid').tHead.replaceChildren(Object.assign(document.createElement('tr'), {}));
  the('grid').tHead.rows[0].append(...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name) => Object.assign(make('th', name), { scope: 'col' })));
  the('earlier').addEventListener('click', () => { month = moved(-1); draw(); });
  the('later').addEventListener('click', () => { month = moved(1); draw(); });
  the('search').addEventListener('input', draw);
  draw();
})();
