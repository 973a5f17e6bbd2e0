import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterIn, withFilter } from '../../main/webapp/static/calendar/links.js';

const address = (search) => ({ pathname: '/cal/', search, hash: '#month,2026,11,23' });

test('keeps the filter readable in the address', () => {
  assert.equal(withFilter(address(''), '@client/app, -#draft'), '/cal/?filter=@client/app,+-%23draft#month,2026,11,23');
  assert.equal(withFilter(address('?filter=@old'), ''), '/cal/#month,2026,11,23');
});

test('leaves the rest of the address alone', () => {
  assert.equal(withFilter(address('?a=1&filter=@old&b=2'), '@x'), '/cal/?a=1&b=2&filter=@x#month,2026,11,23');
});

test('reads every filter it wrote', () => {
  for (const filter of ['@a, -#b', 'untagged', '@client/*', '@a+b', '@Ä%41&c=d', '']) {
    const { search } = new URL(withFilter(address('?z=1'), filter), 'http://localhost');
    assert.equal(filterIn(search), filter);
  }
});
