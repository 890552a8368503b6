import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { aboutOf, keyOf } from '#adapters/store/messages/notice-key.ts';
import { idOf } from '#domain/ids.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import type { NoticeAbout, NoticeKind } from '#operations/ports/messages.ts';
import { newId, noon, onEachDatabase, pairOf, savePair } from './world.ts';

const [one, other] = ['7c2fd7c4-6d0a-4f0e-8d38-b2a1f5a0c001', '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c902'] as const;
const pairingId = idOf<'Pairing'>(one);
const instant = Temporal.Instant.from('2026-03-20T09:15:00.123Z');
const milliseconds = 1_773_998_100_123;

/**
 * What each kind may be about, and how it is written in the column; rows of earlier versions are written in the same
 * way.
 */
const kept: { readonly [K in NoticeKind]: readonly (readonly [about: NoticeAbout<K>, subject: string])[] } = {
  suggestions: [[{ kind: 'suggestions', enrolmentId: idOf(other), suggestedAt: instant }, `${other}@${milliseconds}`]],
  request: [[{ kind: 'request', requestId: idOf(other) }, other]],
  'request-reminder': [[{ kind: 'request-reminder', requestId: idOf(other) }, other]],
  introduction: [[{ kind: 'introduction', pairingId }, one]],
  booked: [
    [{ kind: 'booked', pairingId, seriesId: null }, one],
    [{ kind: 'booked', pairingId, seriesId: idOf(other) }, other],
  ],
  offer: [[{ kind: 'offer', offerId: idOf(other) }, other]],
  continuation: [[{ kind: 'continuation', continuationId: idOf(other) }, other]],
  'joint-decision': [[{ kind: 'joint-decision', decisionId: idOf(other) }, other]],
  moved: [[{ kind: 'moved', meetingId: idOf(other), start: instant }, `${other}@${milliseconds}`]],
  nudge: [[{ kind: 'nudge', meetingId: idOf(other) }, other]],
  silence: [[{ kind: 'silence', silenceId: idOf(other), asked: 2 }, `${other}@2`]],
  'still-there': [[{ kind: 'still-there', pairingId, since: instant }, `${one}@${milliseconds}`]],
  'left-waiting': [[{ kind: 'left-waiting', roundId: idOf(other) }, other]],
  parting: [[{ kind: 'parting', pairingId }, one]],
  'lead-appointed': [
    [{ kind: 'lead-appointed', programmeId: idOf(other), appointedAt: instant }, `${other}@${milliseconds}`],
  ],
  'programme-report': [[{ kind: 'programme-report', programmeId: idOf(other) }, other]],
  farewell: [[{ kind: 'farewell', programmeId: idOf(other) }, other]],
  'join-again': [[{ kind: 'join-again', programmeId: idOf(other) }, other]],
  paused: [[{ kind: 'paused', pairingId, until: Temporal.PlainDate.from('2026-03-20') }, `${one}@2026-03-20`]],
  ended: [[{ kind: 'ended', pairingId }, one]],
  'round-ready': [[{ kind: 'round-ready', roundId: idOf(other) }, other]],
  'round-report': [[{ kind: 'round-report', roundId: idOf(other) }, other]],
  'round-in-the-way': [[{ kind: 'round-in-the-way', roundId: idOf(other) }, other]],
  invitation: [[{ kind: 'invitation', invitationId: idOf(other), wantedAt: instant }, `${other}@${milliseconds}`]],
  'invitation-finish': [[{ kind: 'invitation-finish', invitationId: idOf(other) }, other]],
  'invitation-closing': [[{ kind: 'invitation-closing', invitationId: idOf(other) }, other]],
  application: [[{ kind: 'application', enrolmentId: idOf(other), decidedAt: instant }, `${other}@${milliseconds}`]],
  'mentor-yes': [[{ kind: 'mentor-yes', enrolmentId: idOf(other), appliedAt: instant }, `${other}@${milliseconds}`]],
  alert: [[{ kind: 'alert', at: instant }, `${milliseconds}`]],
  'lead-message': [[{ kind: 'lead-message', messageId: idOf(other) }, other]],
  'member-left': [[{ kind: 'member-left', pairingId, personId: idOf(other) }, `${one}@${other}`]],
};
const every = Object.values(kept).flat();
const said = (value: unknown) => JSON.stringify(value);

describe('what a card is about', () => {
  test.each(every.map(([about, subject]) => ({ kind: about.kind, subject, about })))(
    'is kept as $kind $subject, and read from it',
    ({ kind, subject, about }) => {
      expect(keyOf(about)).toEqual({ kind, subject });
      expect(said(aboutOf({ kind, subject }, pairingId))).toBe(said(about));
    },
  );

  test('comes back the same for any meeting, moment, day and person', () => {
    const uuid = fc.uuid();
    const at = fc.integer({ min: 0, max: 4e12 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));
    const abouts: fc.Arbitrary<NoticeAbout> = fc.oneof(
      fc.tuple(uuid, at).map(([id, start]) => ({ kind: 'moved', meetingId: idOf<'Meeting'>(id), start }) as const),
      fc
        .tuple(uuid, at)
        .map(([id, when]) => ({ kind: 'suggestions', enrolmentId: idOf<'Enrolment'>(id), suggestedAt: when }) as const),
      day.map((until) => ({ kind: 'paused', pairingId, until }) as const),
      uuid.map((id) => ({ kind: 'member-left', pairingId, personId: idOf<'Person'>(id) }) as const),
      fc
        .option(uuid)
        .map(
          (id) => ({ kind: 'booked', pairingId, seriesId: id === null ? null : idOf<'MeetingSeries'>(id) }) as const,
        ),
    );
    fc.assert(fc.property(abouts, (about) => expect(said(aboutOf(keyOf(about), pairingId))).toBe(said(about))));
  });

  test.each([
    ['moved', other],
    ['moved', `${other}@soon`],
    ['paused', `${one}@null`],
    ['member-left', `${one}@`],
    ['invitation', one],
  ])('is not guessed from a row that no version has written: %s %s', (kind, subject) => {
    expect(() => aboutOf({ kind, subject }, pairingId)).toThrow(RangeError);
  });
});

onEachDatabase((store, url) => {
  async function owed() {
    const pair = pairOf();
    await savePair(store(), pair);
    const context = { newId: () => newId<'Notice'>() };
    const mine = (about: NoticeAbout, personId = pair.mentor.id) =>
      newNotice(context, { about, personId, now: noon, pairing: pair.pairing });
    return { pair, mine };
  }

  /** The same as above, about things of this pair alone. */
  const aboutsOf = (id: typeof pairingId) =>
    every.map(([about]) => ('pairingId' in about ? { ...about, pairingId: id } : about));

  test('a card of every kind is read as it was written, and found by what it is about', async () => {
    const { pair, mine } = await owed();
    const abouts = aboutsOf(pair.pairing.id);
    for (const about of abouts) {
      const notice = mine(about);
      await store().write((tx) => tx.addNotices([notice]));
      expect(said(await store().read((reader) => reader.notice(notice.id)))).toBe(said(notice));
      const found = await store().read((reader) => reader.noticesAbout(about));
      expect(found.filter(({ personId }) => personId === pair.mentor.id).map(said)).toEqual([said(notice)]);
    }
    const all = await store().read((reader) => reader.noticesOfProgramme(pair.programme.id));
    expect(all.map(({ about }) => said(about)).toSorted()).toEqual(abouts.map(said).toSorted());
  });

  test('nobody is owed a second card about the same thing, and each of the pair is owed their own', async () => {
    const { pair, mine } = await owed();
    const about = { kind: 'ended', pairingId: pair.pairing.id } as const;
    const first = [mine(about), mine(about, pair.mentee.id)];
    await store().write((tx) => tx.addNotices(first));
    await store().write((tx) => tx.addNotices([mine(about), mine(about, pair.mentee.id)]));
    const found = await store().read((reader) => reader.noticesAbout(about));
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(first.map(({ id }) => id)));
  });

  test('rows from before the pairing had a column of its own are read', async () => {
    const { pair } = await owed();
    const id = newId<'Notice'>();
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query(
      `INSERT INTO public.notice (id, kind, person_id, subject, wanted_at) VALUES ($1, 'booked', $2, $3, now())`,
      [id, pair.mentor.id, pair.pairing.id],
    );
    await client.end();
    const about = { kind: 'booked', pairingId: pair.pairing.id, seriesId: null } as const;
    const read = await store().read((reader) => reader.noticesAbout(about));
    expect(read).toMatchObject([{ id, about, pairingId: pair.pairing.id, programmeId: null }]);
  });
});
