import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { occurrencesIn } from '#adapters/microsoft365/evidence.ts';
import { newId } from '../store/world.ts';

const start = Temporal.Instant.from('2026-12-08T09:00:00Z');
const time = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const group = ['ada@example.com', 'bo@example.com', 'cilla@example.com'].map((mail) => ({
  personId: newId<'Person'>(),
  mail,
}));

function responsesWith(addresses: readonly string[]) {
  const attendees = addresses.map((address) => ({
    type: 'required' as const,
    status: { response: 'accepted' as const },
    emailAddress: { address },
  }));
  const event = { id: 'one', start: time('2026-12-08T09:00:00'), end: time('2026-12-08T09:45:00'), attendees };
  const whole = {
    isGone: false,
    joinUrl: null,
    subject: null,
    standing: [{ originalStart: start, event }],
    cancelled: [],
    duration: Temporal.Duration.from({ minutes: 45 }),
  };
  const [seen] = occurrencesIn(whole, group);
  if (seen?.evidence.kind !== 'present') throw new Error('The meeting stands.');
  return seen.evidence.responses;
}

test('whoever of a group was taken off a meeting is not at it', () => {
  expect(responsesWith(group.map(({ mail }) => mail))).toMatchObject({ guest: 'accepted', declinedBy: [] });
  expect(responsesWith(['ada@example.com', 'cilla@example.com'])).toMatchObject({
    guest: 'accepted',
    declinedBy: [group[1]?.personId],
  });
});

test('somebody of a group whose address has changed is still at it, unless their own calendar says otherwise', () => {
  const renamed = ['ada@example.com', 'bo.berg@example.com', 'cilla@example.com'];
  expect(responsesWith(renamed)).toMatchObject({ declinedBy: [], perhapsReplaced: [group[1]?.personId] });
  expect(responsesWith(group.map(({ mail }) => mail))).not.toHaveProperty('perhapsReplaced');
});
