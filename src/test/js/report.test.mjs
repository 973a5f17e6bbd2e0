import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, searchOf } from '../../main/webapp/static/reports/place.js';
import { daysOf, fittingInterval } from '../../main/webapp/static/reports/presets.js';
import { everyNth, largest, ticks } from '../../main/webapp/static/reports/scale.js';
import { amountInWords, longLabel, percent, rangeInWords } from '../../main/webapp/static/reports/words.js';
import { levelOf, rowsOf } from '../../main/webapp/static/reports/year.js';

const days = (preset, today, weekStart = 1) => {
  const found = daysOf(preset, today, weekStart);
  return found && `${found.from} ${found.to}`;
};

test('presets keep to weeks, months and years', () => {
  assert.equal(days('this-week', '2026-11-25'), '2026-11-23 2026-11-29');
  assert.equal(days('this-week', '2026-11-29', 0), '2026-11-29 2026-12-05');
  assert.equal(days('last-week', '2026-01-01'), '2025-12-22 2025-12-28');
  assert.equal(days('this-month', '2028-02-29'), '2028-02-01 2028-02-29');
  assert.equal(days('last-month', '2026-03-31'), '2026-02-01 2026-02-28');
  assert.equal(days('this-year', '2026-11-25'), '2026-01-01 2026-12-31');
  assert.equal(days('last-year', '2026-11-25'), '2025-01-01 2025-12-31');
  assert.equal(days('all', '2026-11-25'), null);
});

test('the steps fit the range', () => {
  assert.equal(fittingInterval({ from: '2026-11-01', to: '2026-11-30' }), 'day');
  assert.equal(fittingInterval({ from: '2026-07-01', to: '2026-11-30' }), 'week');
  assert.equal(fittingInterval({ from: '2026-01-01', to: '2026-12-31' }), 'month');
});

test('an address is read as it is written, and nonsense is the usual', () => {
  const usual = { preset: 'this-month', from: '', to: '', interval: '', filter: '', year: 0 };
  assert.deepEqual(placeIn(''), usual);
  assert.equal(searchOf(usual), '');
  for (const search of ['?range=last-year&interval=week&filter=@acme+-%23b&year=2024', '?from=2026-11-01&to=2026-11-07', '?range=all']) {
    assert.equal(searchOf(placeIn(search)), search);
  }
  for (const search of ['?range=never', '?from=2026-11-08&to=2026-11-07', '?from=2026-02-30&to=2026-03-01', '?interval=year', '?year=123456', '?year=0', '?range=toString']) {
    assert.deepEqual(placeIn(search), usual, search);
  }
});

test('both totals are in words', () => {
  assert.equal(amountInWords({ days: 3, hours: 4.5 }, 7.5), '3 d + 4.5 h ≈ 27 h');
  assert.equal(amountInWords({ days: 0, hours: 4.25 }, 8), '4.25 h');
  assert.equal(amountInWords({ days: 2, hours: 0 }, 8), '2 d ≈ 16 h');
  assert.equal(amountInWords({ days: 0, hours: 0 }, 8), '0 h');
  assert.equal(percent(1, 4), '25 %');
  assert.equal(percent(1, 400), '<1 %');
  assert.equal(percent(0, 0), '0 %');
});

test('ranges and intervals have short names', () => {
  assert.equal(rangeInWords('2026-01-01', '2026-12-31'), '2026');
  assert.equal(rangeInWords('2026-11-01', '2026-11-30'), 'November 2026');
  assert.equal(rangeInWords('2026-11-25', '2026-11-25'), '25 November 2026');
  assert.equal(rangeInWords('2026-11-23', '2026-11-29'), '23 Nov – 29 November 2026');
  assert.equal(rangeInWords('2025-12-29', '2026-01-04'), '29 December 2025 – 4 January 2026');
  assert.equal(longLabel('2026-11-23', 'week'), 'Week of Mon 23 Nov 2026');
  assert.equal(longLabel('2026-11-01', 'month'), 'November 2026');
  assert.equal(longLabel('2026-11-23', 'day'), 'Monday 23 November 2026');
});

test('lines across have round values and reach the top', () => {
  assert.deepEqual(ticks(8, false), [0, 2, 4, 6, 8]);
  assert.deepEqual(ticks(8.1, false), [0, 2.5, 5, 7.5, 10]);
  assert.deepEqual(ticks(1, true), [0, 1]);
  assert.deepEqual(ticks(3, true), [0, 1, 2, 3]);
  for (const most of [0.01, 0.3, 1, 7.77, 99, 1234]) {
    const lines = ticks(most, false);
    assert.ok(lines.at(-1) >= most && lines.length >= 2 && lines.length <= 6, `${most}: ${lines}`);
  }
});

test('what is too small for a layer of its own goes into the last', () => {
  const layers = [1, 5, 3, 0, 2].map((amount, at) => ({ tag: `t${at}`, color: '#000000', amounts: [amount, 0] }));
  assert.deepEqual(largest(layers, 9).map(({ tag }) => tag), ['t1', 't2', 't4', 't0']);
  const few = largest(layers, 3);
  assert.deepEqual(few.map(({ tag }) => tag), ['t1', 't2', 'other tags']);
  assert.deepEqual(few[2].amounts, [3, 0]);
  assert.equal(everyNth(20, 58), 3);
  assert.equal(everyNth(80, 58), 1);
});

test('a year has all its days, and holes where workdays are empty', () => {
  const ways = { weekStart: 1, hideWeekend: false, hoursPerDay: 8, today: '2026-11-25', first: '2026-11-18' };
  const amounts = Array.from({ length: 365 }, () => 0);
  amounts[322] = 8;
  const rows = rowsOf(2026, amounts, ways);
  const squares = rows.flatMap((row) => row.squares).filter((square) => square !== null);
  assert.equal(rows.length, 7);
  assert.equal(rows[0].weekday, 1);
  assert.equal(rows[0].squares[0], null);
  assert.equal(rows[3].squares[0].day, '2026-01-01');
  assert.equal(squares.length, 365);
  assert.equal(squares.find(({ day }) => day === '2026-11-19').level, 4);
  assert.deepEqual(squares.filter(({ hole }) => hole).map(({ day }) => day).sort(), ['2026-11-18', '2026-11-20', '2026-11-23', '2026-11-24']);
  assert.equal(rowsOf(2028, [], { ...ways, hideWeekend: true }).length, 5);
});

test('a full day is the strongest, and a minute can be seen', () => {
  assert.deepEqual([0, 0.02, 2, 2.1, 6, 7.9, 8, 20].map((amount) => levelOf(amount, 8)), [0, 1, 1, 2, 3, 4, 4, 4]);
});
