import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { entriesOf, placeDay } from '#standin/shell/web/calendar/entries.ts';
import { daysOf } from '#standin/shell/web/calendar/use-shown-days.ts';
import { cardMarkdown } from '#standin/shell/web/chat/card-markdown.ts';
import { destinationOf, linkToTab } from '#standin/shell/web/deep-link.ts';
import { readTime } from '#standin/shell/web/time.ts';

const zone = 'Europe/Stockholm';
const meeting = (id: string, start: string, end: string) => ({
  id,
  start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
});

describe('the text of a card', () => {
  test('markdown becomes bold, italics and links', () => {
    expect(cardMarkdown('Only **you** see _this_. [More](https://example.com/a)')).toBe(
      '<p>Only <strong>you</strong> see <em>this</em>. <a href="https://example.com/a" target="_blank" rel="noreferrer">More</a></p>',
    );
  });

  test('HTML and script links stay text', () => {
    expect(cardMarkdown('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
    expect(cardMarkdown('[press](javascript:alert(1))')).not.toContain('<a');
    expect(cardMarkdown('[x](https://e.example/"onclick="alert(1))')).not.toContain('"onclick');
  });

  test('an address with underscores keeps them', () => {
    expect(cardMarkdown('see my_own_file')).toBe('<p>see my_own_file</p>');
    expect(cardMarkdown('[file](https://e.example/_a_)')).toContain('href="https://e.example/_a_"');
  });
});

describe('links followed as Teams does', () => {
  test('a deep link to the tab opens it with its sub-page', () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'pairing/7' }));
    expect(destinationOf(`https://teams.microsoft.com/l/entity/app/home?context=${context}`, 'app')).toEqual({
      kind: 'inside',
      change: { view: 'tab', tab: 'home', subPage: 'pairing/7' },
    });
  });

  test('a link that was made here leads back to its sub-page', () => {
    const link = linkToTab({ appId: 'app', tab: 'hr', subPage: 'people#search=å&x=1', label: 'Personer' });
    expect(destinationOf(link, 'app')).toEqual({
      kind: 'inside',
      change: { view: 'tab', tab: 'hr', subPage: 'people#search=å&x=1' },
    });
  });

  test('a link with another id than the catalogue’s finds no app, whatever the manifest says', () => {
    const link =
      'https://teams.microsoft.com/l/entity/the-manifests-id/home?webUrl=https%3A%2F%2Flodestar.example%2Ftab%2F';
    expect(destinationOf(link, 'app')).toEqual({ kind: 'no-such-app' });
    expect(destinationOf(link, null)).toEqual({ kind: 'no-such-app' });
  });

  test('an Outlook calendar link opens the calendar, other addresses the browser, scripts nothing', () => {
    expect(destinationOf('https://outlook.office.com/calendar/item/AAA', 'app')).toMatchObject({
      change: { view: 'calendar' },
    });
    expect(destinationOf('https://teams.microsoft.com/l/meetup-join/19%3a', 'app')).toMatchObject({ kind: 'outside' });
    expect(destinationOf('https://example.com/', 'app')).toEqual({ kind: 'outside', url: 'https://example.com/' });
    expect(destinationOf('javascript:alert(1)', 'app')).toEqual({ kind: 'nowhere' });
    expect(destinationOf('not a link', 'app')).toEqual({ kind: 'nowhere' });
  });
});

describe('a day in the calendar', () => {
  const day = Temporal.PlainDate.from('2026-11-24');

  test('meetings that overlap stand side by side, the next one gets the whole width', () => {
    const entries = entriesOf(
      [
        meeting('a', '2026-11-24T08:00:00', '2026-11-24T10:00:00'),
        meeting('b', '2026-11-24T08:30:00', '2026-11-24T09:00:00'),
        meeting('c', '2026-11-24T09:15:00', '2026-11-24T09:45:00'),
        meeting('d', '2026-11-24T12:00:00', '2026-11-24T13:00:00'),
      ],
      zone,
    );
    const places = placeDay(entries, day, zone).map(({ entry, top, column, columns }) => [
      entry.id,
      top,
      column,
      columns,
    ]);
    expect(places).toEqual([
      ['a', 540, 0, 2],
      ['b', 570, 1, 2],
      ['c', 615, 1, 2],
      ['d', 780, 0, 1],
    ]);
  });

  test('a meeting until midnight does not touch the next day, and one over midnight touches both', () => {
    const until = entriesOf([meeting('a', '2026-11-24T21:00:00', '2026-11-24T23:00:00')], zone);
    expect(placeDay(until, day.add({ days: 1 }), zone)).toEqual([]);
    const over = entriesOf([meeting('b', '2026-11-24T22:00:00', '2026-11-25T00:00:00')], zone);
    expect(placeDay(over, day, zone)).toMatchObject([{ top: 1380, bottom: 1440 }]);
    expect(placeDay(over, day.add({ days: 1 }), zone)).toMatchObject([{ top: 0, bottom: 60 }]);
  });

  test('an all-day entry keeps its written date west of Greenwich', () => {
    const [entry] = entriesOf(
      [{ ...meeting('a', '2026-11-24T00:00:00', '2026-11-25T00:00:00'), isAllDay: true }],
      'America/New_York',
    );
    expect([entry?.firstDate.toString(), entry?.lastDate.toString()]).toEqual(['2026-11-24', '2026-11-24']);
  });

  test('a month is shown in whole weeks from a Monday', () => {
    const days = daysOf('month', day, false).map(String);
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  });

  test('a typed time is read on the 24-hour clock or not at all', () => {
    expect(['9.30', '1305', '23:59'].map(readTime)).toEqual(['09:30', '13:05', '23:59']);
    expect(['24:00', '10:60', 'noon', ''].map(readTime)).toEqual([null, null, null, null]);
  });
});
