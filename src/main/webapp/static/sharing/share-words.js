/** A share in words for its owner. */
import { plusDays } from '../calendar/days.js';
import { rangeInWords } from '../reports/words.js';

/** @typedef {import('./shares-api.js').Share} Share */

/** @type {Record<string, string>} */
const ROLLING = {
  days7: 'the last 7 days', days30: 'the last 30 days', week: 'this week', month: 'this month',
  months2: 'last month and this one', year: 'this year',
};
/** @type {Record<string, string>} */
const DETAIL = { totals: 'days and hours only', entries: 'titles and times', notes: 'notes and links too' };
const AT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** @param {Share} share */
export function name({ label, filter }) {
  return label ?? (filter || 'Everything');
}

/** "@acme: titles and times of the last 30 days". @param {Share} share */
export function shows(share) {
  const what = share.label === null ? '' : `${share.filter || 'everything'}: `;
  return `${what}${DETAIL[share.detail]}${ofTime(share)}`;
}

/** @param {Share} share */
function ofTime({ rolling, from, until }) {
  if (rolling) {
    return ` of ${ROLLING[rolling]}`;
  }
  if (from && until) {
    return ` of ${rangeInWords(from.slice(0, 10), plusDays(until.slice(0, 10), -1))}`;
  }
  if (from) {
    return ` since ${DAY.format(new Date(from))}`;
  }
  return until ? ` before ${DAY.format(new Date(until))}` : '';
}

/** @param {Share} share @returns {string[]} */
export function facts({ lastSeenAt, hasPassword, expiresAt, expired, otherTags }) {
  return [
    lastSeenAt ? `Last seen ${AT.format(new Date(lastSeenAt))}` : 'Not looked at yet',
    ...(hasPassword ? ['asks for a password'] : []),
    ...(otherTags ? ['words of other tags stay in titles'] : []),
    ...(expiresAt ? [`${expired ? 'closed since' : 'open until'} ${AT.format(new Date(expiresAt))}`] : []),
  ];
}

const NAMED = 5;

/** "Invited: ann@example.org (25 Nov 2026), and 3 more". @param {import('./shares-api.js').Invitation[]} told */
export function invited(told) {
  const named = told.slice(0, NAMED).map((it) => `${it.email} (${DAY.format(new Date(it.invitedAt))})`);
  return `Invited: ${named.join(', ')}${told.length > NAMED ? `, and ${told.length - NAMED} more` : ''}`;
}
