import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { PartingWish } from '#domain/pairing/parting.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { endSeries } from '#operations/booking/end-series.ts';
import type { Context } from '#operations/context.ts';
import { NotFound } from '#operations/failures.ts';
import { home } from '#operations/home/home.ts';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { carryOn } from '#operations/pairing/carry-on.ts';
import { endPairing, endPairings } from '#operations/pairing/end-pairing.ts';
import { askAboutParting, sayPartingWish } from '#operations/pairing/parting.ts';
import { enrolmentOf, newId, noon, programmeOf } from '../../adapters/store/world.ts';
import { life, mentee, mentor, notices, pair, pairing, pairingId, series, stranger, withOnePair } from '../one-pair.ts';

withOnePair();

const sixWeeksBefore = Temporal.Instant.from('2026-09-13T06:00:00Z');
const ask = () => askAboutParting(life.context, pairingId());
const say = (who: ReturnType<typeof mentor>, wish: PartingWish) =>
  sayPartingWish(life.context, who, { pairingId: pairingId(), wish });
const parting = () => life.store.read((reader) => reader.parting(pairingId()));
const end = (why: 'programme-ended' | 'completed') =>
  life.store.write(async (tx) =>
    endPairings(life.context, tx, [(await tx.pairing(pairingId())) ?? pair.pairing], { why }),
  );
const seen = async (who: ReturnType<typeof mentor>) =>
  (await home(life.context, who)).pairings.find((each) => each.pairing.id === pairingId())?.parting;

async function asked(): Promise<void> {
  life.moveTo(sixWeeksBefore);
  await ask();
  life.rung();
}

async function cardTo(personId: PersonId, kind: 'parting' | 'ended') {
  const notice = (await notices()).find((each) => each.personId === personId && each.about.kind === kind);
  if (notice === undefined) return undefined;
  return (await life.store.read((reader) => compose(composers, life.context, reader, notice)))?.message;
}

describe('the question how it goes on', () => {
  test('is due six weeks before the last day, and asked once', async () => {
    const due = async () =>
      (await life.store.read((reader) => reader.dueJobs(life.context.now(), 1000))).map(
        ({ kind, id }) => `${kind} ${id}`,
      );
    await ask();
    expect(await parting()).toBeNull();
    expect(await due()).not.toContain(`parting-step ${pairingId()}`);
    life.moveTo(sixWeeksBefore);
    expect(await due()).toContain(`parting-step ${pairingId()}`);
    await ask();
    await ask();
    expect((await notices()).filter(({ about }) => about.kind === 'parting')).toHaveLength(2);
    expect(await due()).not.toContain(`parting-step ${pairingId()}`);
  });

  test('is not there before, and for nobody else', async () => {
    expect(await say(mentor(), 'next')).toMatchObject({ refused: 'not-allowed-now' });
    await asked();
    await expect(say(stranger, 'next')).rejects.toThrow(NotFound);
  });

  test('shows each their own answer alone, and lets them think again', async () => {
    await asked();
    await say(mentor(), 'outside');
    expect(await seen(mentor())).toMatchObject({ asked: { wish: 'outside' } });
    expect(await seen(mentee())).toMatchObject({ asked: { wish: null }, outcome: null });
    expect(await cardTo(pair.mentee.id, 'parting')).toMatchObject({ wish: null, isOver: false });
    await say(mentor(), 'end');
    await say(mentor(), 'end');
    expect(await cardTo(pair.mentor.id, 'parting')).toMatchObject({ wish: 'end' });
  });

  test('has room for both at once', async () => {
    await asked();
    await Promise.all([say(mentor(), 'next'), say(mentee(), 'next')]);
    const said = await life.store.read((reader) => reader.partingWishes(pairingId()));
    expect(said.map(({ wish }) => wish)).toEqual(['next', 'next']);
  });
});

describe('an end', () => {
  test.each<[string, PartingWish | null, PartingWish | null]>([
    ['silence', null, null],
    ['one answer alone', 'next', null],
    ['disagreement', 'next', 'outside'],
    ['a wish to end', 'next', 'end'],
  ])('%s is an end here, in the same words', async (_name, one, other) => {
    await asked();
    if (one !== null) await say(mentor(), one);
    if (other !== null) await say(mentee(), other);
    await end('completed');
    expect(await parting()).toMatchObject({ outcome: 'end' });
    expect(await seen(mentor())).toEqual({ asked: null, outcome: 'end', seriesStays: false, goesOnIn: null });
    expect(await cardTo(pair.mentor.id, 'ended')).not.toHaveProperty('goesOn');
    expect(await series()).toMatchObject({ ending: 'pairing-ended' });
  });

  test('that one of them wishes counts before what both had said', async () => {
    await asked();
    await say(mentor(), 'outside');
    await say(mentee(), 'outside');
    await endPairing(life.context, mentee(), { pairingId: pairingId(), reason: null });
    expect(await parting()).toMatchObject({ outcome: 'end' });
    expect(await series()).toMatchObject({ ending: 'pairing-ended' });
  });

  test('comes before a late answer', async () => {
    await asked();
    await end('completed');
    expect(await say(mentor(), 'next')).toMatchObject({ refused: 'not-allowed-now' });
  });
});

describe('going on outside the programme', () => {
  const told: [string, string, string][] = [];
  const withCalendar = (): Context => ({
    ...life.context,
    calendar: {
      ...life.context.calendar,
      lengthen: async (organiser, eventId, lastDate) => {
        told.push([organiser, eventId, lastDate.toString()]);
      },
    },
  });

  async function outside(): Promise<void> {
    await asked();
    await say(mentor(), 'outside');
    await say(mentee(), 'outside');
    told.length = 0;
  }

  test('leaves the series in Outlook, half a year longer, and lets go of it', async () => {
    await outside();
    life.moveTo(Temporal.Instant.from('2026-10-26T09:00:00Z'));
    await end('completed');
    expect(await series()).toMatchObject({ ending: 'released', status: 'verified' });
    const { mentor: by } = pair;
    expect(await life.store.read((reader) => reader.followedSeriesOf(by.id))).toEqual([]);
    await endSeries(withCalendar(), pair.series.id);
    expect(await series()).toMatchObject({ status: 'ended', ending: 'released' });
    expect(told).toEqual([[pair.series.organiserId, 'AAk', '2027-04-25']]);
    expect(await seen(mentor())).toMatchObject({ outcome: 'outside', seriesStays: true });
    expect(await cardTo(pair.mentee.id, 'ended')).toMatchObject({ goesOn: { outcome: 'outside', seriesStays: true } });
  });

  test('leaves a series with a moved meeting ahead exactly as it is', async () => {
    await outside();
    const [meeting] = await life.store.read((reader) => reader.meetingsOf([pair.series.id]));
    if (meeting === undefined) throw new Error('No meeting');
    const later = Temporal.Instant.from('2026-10-30T09:00:00Z');
    await life.store.write((tx) =>
      tx.changeMeeting(meeting.id, (now) => ({
        ...now,
        originalStart: now.originalStart,
        start: later,
        end: later.add({ minutes: 45 }),
        status: 'moved',
      })),
    );
    life.moveTo(noon);
    await end('programme-ended');
    await endSeries(withCalendar(), pair.series.id);
    expect(told).toEqual([]);
    expect(await series()).toMatchObject({ status: 'ended' });
  });
});

describe('carrying on', () => {
  async function carrying(): Promise<void> {
    await asked();
    await say(mentor(), 'next');
    await say(mentee(), 'next');
    life.moveTo(Temporal.Instant.from('2026-10-26T09:00:00Z'));
    await end('programme-ended');
  }

  const nextYear = (): Programme => ({
    ...programmeOf('open'),
    startsOn: Temporal.PlainDate.from('2026-11-01'),
    endsOn: Temporal.PlainDate.from('2027-06-01'),
  });

  async function opened(programme: Programme, people: readonly Enrolment[]): Promise<void> {
    await life.store.write(async (tx) => {
      await tx.saveProgramme(programme, noon);
      await tx.saveNextProgramme(life.programme.id, programme.id, noon);
      for (const each of people) await tx.saveEnrolment(each);
    });
  }
  const part = (programme: Programme, role: 'mentor' | 'mentee') => ({
    ...enrolmentOf(programme, role === 'mentor' ? pair.mentor.id : pair.mentee.id, role),
    id: newId<'Enrolment'>(),
    pausedUntil: null,
  });
  const goesOnIn = () => life.store.read((reader) => reader.carriedOnIn(pairingId()));
  const isDue = async () =>
    (await life.store.read((reader) => reader.dueJobs(life.context.now(), 1000))).some(
      ({ kind, id }) => kind === 'carry-on-step' && id === pairingId(),
    );

  test('waits for a next programme, and for both to take part in it', async () => {
    await carrying();
    await carryOn(life.context, pairingId());
    expect([await goesOnIn(), await isDue()]).toEqual([null, false]);
    const programme = nextYear();
    await opened(programme, [part(programme, 'mentor')]);
    await carryOn(life.context, pairingId());
    expect([await goesOnIn(), await isDue()]).toEqual([null, false]);
  });

  test('begins anew together, once, with meetings of its own', async () => {
    await carrying();
    const programme = nextYear();
    await opened(programme, [part(programme, 'mentor'), part(programme, 'mentee')]);
    expect(await isDue()).toBe(true);
    await Promise.all([carryOn(life.context, pairingId()), carryOn(life.context, pairingId())]);
    const id = await goesOnIn();
    if (id === null) throw new Error('Nothing goes on');
    const found = await life.store.read(async (reader) => ({
      pairing: await reader.pairing(id),
      series: await reader.seriesOf([id]),
    }));
    expect(found).toMatchObject({
      pairing: { programmeId: programme.id, status: 'begun', startsOn: programme.startsOn, endsOn: programme.endsOn },
      series: [{ status: 'wanted' }],
    });
    expect(found.pairing?.members).toEqual(pair.pairing.members);
    expect(await isDue()).toBe(false);
    expect(await life.store.read((reader) => reader.pairings(programme.id))).toHaveLength(1);
    expect(await seen(mentor())).toMatchObject({ outcome: 'next', goesOnIn: id });
    expect(await pairing()).toMatchObject({ status: 'closed' });
  });

  test('does not begin where HR has ruled out meanwhile that the two are together', async () => {
    await carrying();
    const programme = nextYear();
    await opened(programme, [part(programme, 'mentor'), part(programme, 'mentee')]);
    const two = { personId: pair.mentee.id, otherId: pair.mentor.id };
    const rule = {
      id: newId<'MatchRule'>(),
      programmeId: programme.id,
      ...two,
      addedAt: noon,
      addedBy: pair.mentor.id,
    };
    await life.store.write((tx) => tx.addMatchRules([rule]));
    await carryOn(life.context, pairingId());
    expect([await goesOnIn(), await isDue()]).toEqual([null, false]);
    expect(await life.store.read((reader) => reader.pairings(programme.id))).toEqual([]);
  });
});
