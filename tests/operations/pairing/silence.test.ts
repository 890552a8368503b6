import { beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { chooseNextRound, nextRoundOf } from '#operations/candidates/next-round.ts';
import { composers } from '#operations/composers.ts';
import { home } from '#operations/home/home.ts';
import { seeToHelp } from '#operations/insight/help-wish.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { compose } from '#operations/messages/composer.ts';
import { chooseTime } from '#operations/meetings/meeting-offers.ts';
import { offerStep } from '#operations/meetings/offer-step.ts';
import { reviewSilence } from '#operations/meetings/silence.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { askHrForHelp, endForNewMatch, sayStillThere, waitForThem } from '#operations/pairing/silence-choices.ts';
import { silenceStep } from '#operations/pairing/silence-step.ts';
import type { Notice } from '#operations/ports/messages.ts';
import { meetingsOf } from '../life-world.ts';
import {
  enrolments,
  life,
  mentee,
  mentor,
  notices,
  offered,
  pair,
  pairing,
  pairingId,
  pauseUntilThe20th,
  stranger,
  withOnePair,
} from '../one-pair.ts';
import { newId, noon } from '../../adapters/store/world.ts';
import { attentionIn } from '../../support/needs-of.ts';

withOnePair();

const hrId: PersonId = newId();
const hr = () => life.as(hrId, true);
const of = () => ({ pairingId: pairingId() });
const days = (count: number): Temporal.Instant => noon.add({ hours: 24 * count });

async function settle(index: number, change: Partial<Meeting>): Promise<void> {
  const [meeting] = (await meetingsOf(life, pair)).slice(index);
  if (meeting === undefined) throw new Error('No such meeting');
  life.moveTo(meeting.end.add({ minutes: 20 }));
  await life.store.write((tx) =>
    tx.changeMeeting(meeting.id, (present) => ({ ...present, settledAt: life.context.now(), ...change })),
  );
  await review();
}
async function review(): Promise<void> {
  const now = await pairing();
  if (now === null) throw new Error('No pairing');
  await life.store.write((tx) => reviewSilence(life.context, tx, now));
}

/** The mentor organises here, and the mentee declines the first two meetings, on the 3rd and the 11th. */
async function silentGuest(): Promise<void> {
  await settle(0, { status: 'missed', guestAnswer: 'declined' });
  await settle(1, { status: 'missed', guestAnswer: 'declined' });
}
const silences = () => life.store.read((reader) => reader.lastingSilencesOf([pairingId()]));
/** Runs what is due, as the sweep does. */
async function runDue(at: Temporal.Instant): Promise<void> {
  life.moveTo(at);
  const due = await life.store.write((tx) => tx.dueJobs(at, 500));
  for (const { kind, id } of due) if (kind === 'silence-step') await silenceStep(life.context, idOf(id));
}
const cards = async (kind: Notice['about']['kind']) => (await notices()).filter(({ about }) => about.kind === kind);
async function saidBy(notice: Notice | undefined) {
  if (notice === undefined) throw new Error('No such card');
  const composed = await life.store.read((reader) => compose(composers, life.context, reader, notice));
  return composed?.message ?? null;
}
const sent = (notice: Notice) =>
  life.store.write((tx) => tx.saveNotice({ ...notice, sentAt: life.context.now(), dueAt: null, activityId: 'a' }));
const reach = async (who = mentor()) => (await home(life.context, who)).pairings[0]?.reach ?? null;

describe('The other side declines twice', () => {
  beforeEach(silentGuest);

  test('and is asked kindly first; a week later, if it lasts, whoever waits is told, once', async () => {
    expect(await silences()).toMatchObject([{ personId: pair.mentor.id, status: 'noticed' }]);
    expect(await cards('still-there')).toMatchObject([{ personId: pair.mentee.id }]);
    expect(await cards('silence')).toEqual([]);
    expect(await reach()).toMatchObject({ state: 'none', signs: ['declined-twice', 'not-met-twice'] });
    await review();
    expect((await reach(mentee()))?.question).toBeNull();
    await runDue(days(15));
    // The page of the silent one asks the same as the card, once that has fallen due.
    expect((await reach(mentee()))?.question).toEqual(['declined-twice', 'not-met-twice']);
    expect(await cards('silence')).toEqual([]);
    await runDue(days(17));
    await runDue(days(17));
    const [told, ...more] = await cards('silence');
    expect(more).toEqual([]);
    expect(told?.personId).toBe(pair.mentor.id);
    expect(await saidBy(told)).toMatchObject({ kind: 'silence', state: 'asking', partnerGivenName: 'Omar' });
    expect(await reach()).toMatchObject({ state: 'asked' });
    // The silent one is told of nothing of that, and is asked nothing more.
    expect(await reach(mentee())).toMatchObject({ state: 'none', signs: ['not-met-twice'] });
    await settle(2, { status: 'missed', guestAnswer: 'declined' });
    expect(await cards('still-there')).toHaveLength(1);
    expect(await silences()).toHaveLength(1);
  });

  test('and says that they still want to meet: nobody is told then, and whoever was reads it', async () => {
    await sayStillThere(life.context, mentee(), of());
    await runDue(days(17));
    expect(await cards('silence')).toEqual([]);
    expect(await reach()).toMatchObject({ state: 'none', signs: [] });
    expect((await reach(mentee()))?.question).toBeNull();
    // A new stretch needs two more of them.
    await settle(2, { status: 'missed', guestAnswer: 'declined' });
    expect(await silences()).toEqual([]);
    await settle(3, { status: 'missed', guestAnswer: 'declined' });
    expect(await silences()).toHaveLength(1);
    await runDue(days(40));
    const [told] = await cards('silence');
    if (told === undefined) throw new Error('Nobody was told');
    await sent(told);
    await sayStillThere(life.context, mentee(), of());
    await sayStillThere(life.context, mentee(), of());
    expect(await life.store.read((reader) => reader.notice(told.id))).toMatchObject({ stale: true });
    expect(await saidBy({ ...told, sentAt: days(40) })).toMatchObject({ state: 'heard' });
  });

  test('and answers in Outlook meanwhile: the stretch is over, and the question is withdrawn', async () => {
    const [question] = await cards('still-there');
    const [, , third] = await meetingsOf(life, pair);
    if (third === undefined) throw new Error('No meeting');
    expect(await saidBy(question)).not.toBeNull();
    await life.store.write((tx) => tx.saveGuestAnswers([{ id: third.id, guestAnswer: 'accepted' }]));
    expect(await saidBy(question)).toBeNull();
    await settle(2, { status: 'held', guestAnswer: 'accepted' });
    expect(await silences()).toEqual([]);
    expect(await saidBy(question)).toBeNull();
    await runDue(days(30));
    expect(await cards('silence')).toEqual([]);
  });

  test('whoever waits is asked again after three weeks, then only once more', async () => {
    await runDue(days(17));
    for (const asked of [1, 2]) {
      await waitForThem(life.context, mentor(), of());
      await waitForThem(life.context, mentor(), of());
      expect(await silences()).toMatchObject([{ status: 'waits', asked }]);
      expect((await reach())?.asksAgainAt).not.toBeNull();
      await runDue(days(17 + 21 * asked));
      expect(await cards('silence')).toHaveLength(asked + 1);
    }
    await waitForThem(life.context, mentor(), of());
    expect(await silences()).toMatchObject([{ status: 'left' }]);
    await runDue(days(300));
    expect(await cards('silence')).toHaveLength(3);
  });

  test('a pause is theirs: nobody is told in it', async () => {
    await pauseUntilThe20th();
    expect(await silences()).toEqual([]);
    await runDue(days(17));
    expect(await cards('silence')).toEqual([]);
    expect(await reach()).toBeNull();
  });
});

describe('Two meetings that did not take place, which neither side declined', () => {
  test('single out nobody: both are told the same, and nobody is asked first', async () => {
    await settle(0, { status: 'missed', guestAnswer: 'accepted' });
    await settle(1, { status: 'missed', guestAnswer: 'accepted' });
    expect(new Set((await silences()).map(({ personId }) => personId))).toEqual(
      new Set([pair.mentor.id, pair.mentee.id]),
    );
    expect(await cards('still-there')).toEqual([]);
  });
});

describe('A time that lacks the other’s yes', () => {
  test('is told to whoever chose it when it has run out, and not when it was taken back', async () => {
    const option = {
      kind: 'standing',
      standing: { weekday: 1, time: Temporal.PlainTime.from('17:00'), cadence: 'monthly', week: 1 },
      timeZone: 'Europe/Stockholm',
      first: days(30),
      counts: { planned: 1, moved: 0, skipped: 0 },
      outside: [{ personId: pair.mentee.id, minutes: 30 }],
    } as const;
    const before = await offered(null);
    const open = {
      ...before,
      status: 'open',
      options: [option],
      createdAt: noon.add({ hours: 1 }),
      version: 2,
    } as const;
    await life.store.write((tx) => tx.saveOffer(open));
    life.moveTo(days(1));
    await chooseTime(life.context, mentor(), { offerId: before.id, version: 2, option: 0 });
    life.moveTo(days(8));
    await offerStep(life.context, before.id);
    expect(await silences()).toMatchObject([{ personId: pair.mentor.id, status: 'noticed' }]);
    expect(await cards('still-there')).toMatchObject([{ personId: pair.mentee.id }]);
    expect(await saidBy((await cards('still-there'))[0])).toMatchObject({ signs: ['time-unanswered'] });
    expect((await reach(mentee()))?.signs).toEqual([]);
  });
});

describe('A new match', () => {
  test('ends it as any other end: the same for both, nobody in line at once, and the wish is kept for the morning', async () => {
    await silentGuest();
    await endForNewMatch(life.context, mentor(), of());
    expect(await pairing()).toMatchObject({ status: 'closed', ended: { why: 'asked', reason: null } });
    const [one, other] = (await cards('ended')).map(({ id: _id, personId: _person, ...rest }) => JSON.stringify(rest));
    expect(one).toBe(other);
    const [ofWaiting, ofSilent] = await enrolments();
    expect(ofSilent).toMatchObject({ standsAside: true });
    expect(ofWaiting).toMatchObject({ standsAside: true });
    expect(ofWaiting?.freedAt).toEqual(ofSilent?.freedAt);
    const stands = (id: typeof pair.mentor.id) =>
      life.store.read((reader) => nextRoundOf(reader, life.programme, id, life.context.now()));
    expect(await stands(pair.mentor.id)).toBe('soon');
    expect(await stands(pair.mentee.id)).toBe('aside');
    await runDue(days(10));
    expect((await enrolments())[0]).toMatchObject({ standsAside: false });
    expect(await stands(pair.mentee.id)).toBe('aside');
    await runDue(days(11));
    expect((await enrolments())[0]?.version).toBe((ofWaiting?.version ?? 0) + 1);
  });

  test('is given up by whoever says no before the morning', async () => {
    await endForNewMatch(life.context, mentor(), of());
    await chooseNextRound(life.context, life.as(pair.mentor.id), { takesPart: false });
    await runDue(days(30));
    expect((await enrolments())[0]).toMatchObject({ standsAside: true });
  });

  test('two at once end it once, and whoever comes second is told that it had ended', async () => {
    const both = await Promise.all([
      endForNewMatch(life.context, mentor(), of()),
      endForNewMatch(life.context, mentee(), of()),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['ended', 'ended-before']);
    expect(await endForNewMatch(life.context, mentor(), of())).toEqual({ outcome: 'ended-before' });
  });

  test('there is nothing to wait for or to ask once it has ended', async () => {
    await endPairing(life.context, mentee(), { ...of(), reason: null });
    expect(await waitForThem(life.context, mentor(), of())).toEqual({ refused: 'not-meeting-now' });
    expect(await askHrForHelp(life.context, mentor(), of())).toEqual({ refused: 'pairing-closed' });
    expect(await reach()).toBeNull();
  });
});

describe('“I cannot reach my partner”', () => {
  test('may be said at any time, tells the other nothing, and is asked about again', async () => {
    await waitForThem(life.context, mentor(), of());
    expect(await silences()).toMatchObject([{ said: true, status: 'waits', personId: pair.mentor.id }]);
    expect(await cards('still-there')).toEqual([]);
    await runDue(days(21));
    const [told] = await cards('silence');
    expect(await saidBy(told)).toMatchObject({ state: 'asking', signs: [] });
    // What is seen later asks the other side, as it would have without that.
    await silentGuest();
    expect(await cards('still-there')).toMatchObject([{ personId: pair.mentee.id }]);
    expect(await silences()).toMatchObject([{ said: false }]);
  });

  test('is nobody else’s to say', async () => {
    for (const choose of [waitForThem, endForNewMatch, askHrForHelp, sayStillThere]) {
      await expect(choose(life.context, stranger, of())).rejects.toThrow('No such pairing');
    }
  });

  test('a wish for help without a survey is one of HR’s, once, until it is closed', async () => {
    await askHrForHelp(life.context, mentor(), of());
    await askHrForHelp(life.context, mentor(), of());
    const wishes = async () =>
      attentionIn(await programmeInsight(life.context, hr())).filter(
        ({ reason, people }) => reason === 'help-wanted' && people.some(({ id }) => id === pair.mentor.id),
      );
    const [wish, ...more] = await wishes();
    expect(more).toEqual([]);
    if (wish === undefined) throw new Error('HR sees no wish');
    expect(wish).toMatchObject({ subject: { kind: 'help' }, takenUp: null, canRetry: false });
    expect(await reach()).toMatchObject({ helpAsked: true });
    const wishId = idOf<'HelpWish'>(wish.subject.id);
    // Whoever of HR, or who leads the programme, is in the pairing themselves neither reads it nor sees to it.
    const partner = life.as(pair.mentee.id, true);
    expect(attentionIn(await programmeInsight(life.context, partner)).map(({ reason }) => reason)).not.toContain(
      'help-wanted',
    );
    await expect(seeToHelp(life.context, partner, { wishId, step: 'take-up' })).rejects.toThrow('No such wish');
    await seeToHelp(life.context, hr(), { wishId, step: 'take-up' });
    await expect(seeToHelp(life.context, life.as(newId(), true), { wishId, step: 'take-up' })).rejects.toThrow(
      'Somebody else',
    );
    await seeToHelp(life.context, hr(), { wishId, step: 'close' });
    await seeToHelp(life.context, hr(), { wishId, step: 'close' });
    expect(await wishes()).toEqual([]);
    expect(await reach()).toMatchObject({ helpAsked: false });
    await askHrForHelp(life.context, mentor(), of());
    expect(await wishes()).toHaveLength(1);
  });
});
