import { beforeEach, describe, expect, test } from '@jest/globals';
import type { OwnRhythm } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { decisionMessage, decisionView } from '#operations/pairing/decision-view.ts';
import { composers } from '#operations/composers.ts';
import {
  answerDecision,
  lapseDecision,
  proposeForNext,
  proposeRhythm,
  takeBackDecision,
} from '#operations/pairing/joint-decisions.ts';
import { resumePairing } from '#operations/pairing/pause-pairing.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { meetingsOf } from '../life-world.ts';
import {
  life,
  mentee,
  mentor,
  notices,
  offered,
  offerStatus,
  pair,
  pairing,
  pairingId,
  pauseUntilThe20th,
  series,
  stranger,
  unbooked,
  withOnePair,
} from '../one-pair.ts';
import { noon } from '../../adapters/store/world.ts';
import { attentionIn } from '../../support/needs-of.ts';

withOnePair();

const bounds: OwnRhythm = { cadences: ['weekly', 'every-two-weeks'], minutes: { least: 30, most: 60 } };
const weekly = { cadence: 'weekly', minutes: 30 } as const;

async function lets(ownRhythm: OwnRhythm | null): Promise<void> {
  const present = await life.store.read((reader) => reader.programme(life.programme.id));
  if (present === null) throw new Error('No programme');
  await life.store.write((tx) => tx.saveProgramme({ ...present, ownRhythm, version: present.version + 1 }, noon));
}
beforeEach(() => lets(bounds));

const firstMeeting = async () => {
  const [first] = await meetingsOf(life, pair);
  if (first === undefined) throw new Error('No meeting');
  return first;
};
const allSeries = () => life.store.read((reader) => reader.allSeriesOf([pairingId()]));
async function proposed(who = mentor(), rhythm: typeof weekly = weekly) {
  const outcome = await proposeRhythm(life.context, who, { pairingId: pairingId(), rhythm });
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.decisionId;
}
async function toSkip(who = mentor(), what: 'skip' | 'move' = 'skip') {
  const outcome = await proposeForNext(life.context, who, { meetingId: (await firstMeeting()).id, what });
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.decisionId;
}
const answer = (decisionId: Awaited<ReturnType<typeof proposed>>, agrees: boolean, who: Actor = mentee()) =>
  answerDecision(life.context, who, { decisionId, agrees });
const decision = (id: Awaited<ReturnType<typeof proposed>>) => life.store.read((reader) => reader.decision(id));
const toldOf = async () =>
  (await notices()).filter(({ about }) => about.kind === 'joint-decision').map(({ personId }) => personId);

describe('The next meeting is left out or moved only if both want it', () => {
  test('nothing changes until the other one has said yes; then it is left out in Outlook', async () => {
    const id = await toSkip();
    expect((await firstMeeting()).intent).toBeNull();
    expect(await toldOf()).toEqual([pair.mentee.id]);
    expect(await answer(id, true)).toEqual({ agreed: true });
    expect((await firstMeeting()).intent).toEqual({ kind: 'skip', why: 'asked' });
    expect(await series()).toMatchObject({ status: 'drifted' });
    expect((await toldOf()).toSorted()).toEqual([pair.mentor.id, pair.mentee.id].toSorted());
    expect(life.rung().map(({ kind }) => kind)).toContain('repair-series');
  });

  test('agreed to move: other times are looked for, and offered to both', async () => {
    const id = await toSkip(mentor(), 'move');
    expect(await answer(id, true)).toEqual({ agreed: true });
    const offers = await life.store.read((reader) => reader.liveOffersOf([pair.series.id]));
    expect(offers.map(({ askedBy, why, meetingId }) => [askedBy, why, meetingId])).toEqual([
      [null, 'asked', (await firstMeeting()).id],
    ]);
    expect((await firstMeeting()).intent).toBeNull();
  });

  test('a no, silence, and thinking better of it change nothing', async () => {
    const refused = await toSkip();
    expect(await answer(refused, false)).toEqual({ agreed: false });
    expect(await answer(refused, true)).toEqual({ refused: 'decision-over' });
    const back = await toSkip();
    expect(await takeBackDecision(life.context, mentee(), back)).toEqual({ refused: 'not-allowed-now' });
    expect(isRefused(await takeBackDecision(life.context, mentor(), back))).toBe(false);
    const silent = await toSkip();
    life.moveTo(noon.add({ hours: 22 }));
    const due = await life.store.read((reader) => reader.dueJobs(noon.add({ hours: 22 }), 100));
    expect(due).toContainEqual({ kind: 'joint-decision-step', id: silent });
    await lapseDecision(life.context, silent);
    await lapseDecision(life.context, silent);
    expect((await decision(silent))?.status).toBe('lapsed');
    expect((await firstMeeting()).intent).toBeNull();
  });

  test('both propose the same: that is a yes; something else waits for an answer first', async () => {
    const id = await toSkip();
    expect(await toSkip()).toBe(id);
    const { id: meetingId } = await firstMeeting();
    expect(await proposeForNext(life.context, mentee(), { meetingId, what: 'move' })).toEqual({
      refused: 'proposed-already',
    });
    expect(await proposeForNext(life.context, mentee(), { meetingId, what: 'skip' })).toEqual({
      decisionId: id,
      agreed: true,
    });
  });

  test('not one about to begin, and nobody else’s', async () => {
    const { id: meetingId } = await firstMeeting();
    await expect(proposeForNext(life.context, stranger, { meetingId, what: 'skip' })).rejects.toThrow(
      'No such meeting',
    );
    const id = await toSkip();
    await expect(answer(id, true, stranger)).rejects.toThrow('No such proposal');
    life.moveTo(noon.add({ hours: 22 }));
    expect(await proposeForNext(life.context, mentor(), { meetingId, what: 'move' })).toEqual({ refused: 'too-late' });
  });
});

describe('A pair changes its own rhythm', () => {
  test('once both want it: what stands in Outlook ends, and the next series takes its place', async () => {
    const standing = await offered(null);
    const id = await proposed();
    expect((await pairing())?.rhythm).toBeNull();
    life.rung();
    expect(await answer(id, true)).toEqual({ agreed: true });
    expect((await pairing())?.rhythm).toEqual(weekly);
    const [next, before] = await allSeries();
    expect(before).toMatchObject({ id: pair.series.id, ending: 'replaced' });
    expect(next).toMatchObject({ status: 'wanted', dueAt: null, wish: null });
    expect(await offerStatus(standing)).toBe('expired');
    expect(life.rung()).toContainEqual({ kind: 'end-series', id: pair.series.id });
    expect(await answer(id, true)).toEqual({ refused: 'decision-over' });
  });

  test('what was held before still counts, in HR’s list and in the figures', async () => {
    const { id } = await firstMeeting();
    const held = { status: 'held', settledAt: noon, confirmedAt: noon } as const;
    await life.store.write((tx) => tx.changeMeeting(id, (present) => ({ ...present, ...held })));
    life.moveTo(noon.add({ hours: 30 }));
    const hr = life.as(stranger.personId, true);
    const figures = async () => (await programmeInsight(life.context, hr)).figures;
    const before = (await figures()).meetingsHeld;
    await answer(await proposed(), true);
    const old = await series();
    if (old === null) throw new Error('No series');
    await life.store.write((tx) => tx.saveSeries({ ...old, status: 'ended', dueAt: null, version: old.version + 1 }));
    expect((await figures()).meetingsHeld).toBe(before);
    const rows = (await hrSeries(life.context, hr)).filter(({ series: { pairingId: of } }) => of === pairingId());
    expect(rows.map(({ counts, ownRhythm }) => [counts.held, counts.confirmed, ownRhythm])).toEqual([[1, 1, weekly]]);
  });

  test('is nothing that HR learns of by a card that did not arrive', async () => {
    const attention = async () => attentionIn(await programmeInsight(life.context, life.as(stranger.personId, true)));
    const before = await attention();
    const decisionId = await proposed();
    await life.store.write(async (tx) => {
      const cards = await tx.noticesAbout({ kind: 'joint-decision', decisionId });
      expect(cards).toHaveLength(1);
      for (const card of cards) await tx.saveNotice({ ...card, dueAt: null, undelivered: 'blocked' });
    });
    expect(await attention()).toEqual(before);
  });

  test('a series that is not booked yet is planned anew, also one in trouble', async () => {
    for (const trouble of [null, { reason: 'no-common-time', personId: null, since: noon } as const]) {
      await unbooked();
      const wanted = await series();
      if (wanted === null) throw new Error('No series');
      const changed = trouble === null ? wanted : { ...wanted, status: 'broken' as const, trouble, dueAt: null };
      await life.store.write((tx) => tx.saveSeries({ ...changed, version: wanted.version + 1 }));
      await answer(await proposed(), true);
      expect(await series()).toMatchObject({ status: 'wanted', trouble: null, ending: null });
      expect((await series())?.dueAt?.equals(noon)).toBe(true);
      expect(life.rung()).toContainEqual({ kind: 'plan-series', id: pair.series.id });
    }
  });

  test('while it is being booked: it may stand in Outlook, so that is ended first', async () => {
    await unbooked();
    const wanted = await series();
    if (wanted === null) throw new Error('No series');
    const tried: SeriesRecord = { ...wanted, status: 'planned', triedAt: noon, version: wanted.version + 1 };
    await life.store.write((tx) => tx.saveSeries(tried));
    await answer(await proposed(), true);
    expect(await series()).toMatchObject({ status: 'planned', ending: 'replaced' });
    expect(await allSeries()).toHaveLength(2);
  });

  test('agreed in a pause, it is planned when the pause is over', async () => {
    const id = await proposed();
    await pauseUntilThe20th();
    await answer(id, true);
    const [next] = await allSeries();
    expect(next).toMatchObject({ status: 'wanted', dueAt: null });
    await unbooked();
    await pauseUntilThe20th();
    await answer(await proposed(), true);
    expect((await series())?.dueAt).toBeNull();
    await resumePairing(life.context, mentee(), { pairingId: pairingId() });
    expect((await series())?.dueAt).not.toBeNull();
  });

  test('is refused outside what the programme allows, also when HR has narrowed it meanwhile', async () => {
    const ask = (minutes: number) =>
      proposeRhythm(life.context, mentor(), { pairingId: pairingId(), rhythm: { cadence: 'weekly', minutes } });
    expect(await ask(25)).toEqual({ refused: 'length-not-offered' });
    const id = await proposed();
    await lets(null);
    expect(await answer(id, true)).toEqual({ refused: 'own-rhythm-closed' });
    expect((await pairing())?.rhythm).toBeNull();
    expect((await decision(id))?.status).toBe('open');
  });

  test('undone by proposing the programme’s rhythm again', async () => {
    await answer(await proposed(), true);
    const back = await proposeRhythm(life.context, mentee(), {
      pairingId: pairingId(),
      rhythm: { cadence: 'monthly', minutes: 45 },
    });
    if (isRefused(back)) throw new Error(back.refused);
    await answer(back.decisionId, true, mentor());
    expect((await pairing())?.rhythm).toBeNull();
  });

  test('two propose different ones at once: one stands, the other is told so', async () => {
    const both = await Promise.all([
      proposeRhythm(life.context, mentor(), { pairingId: pairingId(), rhythm: weekly }),
      proposeRhythm(life.context, mentee(), { pairingId: pairingId(), rhythm: { ...weekly, minutes: 60 } }),
    ]);
    expect(both.filter((each) => isRefused(each))).toEqual([{ refused: 'proposed-already' }]);
  });

  test('the end of the pairing withdraws what is proposed', async () => {
    const id = await proposed();
    await endPairing(life.context, mentee(), { pairingId: pairingId(), reason: null });
    expect((await decision(id))?.status).toBe('withdrawn');
  });
});

describe('The card about it', () => {
  const cardFor = async (personId: Actor['personId']) => {
    const notice = (await notices()).find((each) => each.personId === personId && each.about.kind === 'joint-decision');
    if (notice === undefined) return undefined;
    const { about } = notice;
    if (about.kind !== 'joint-decision') throw new Error('Another card');
    const composed = await life.store.read((reader) =>
      composers['joint-decision'](life.context, reader, { ...notice, about }),
    );
    return composed?.message ?? null;
  };

  test('asks the other one, and then tells whoever proposed it what became of it', async () => {
    const id = await proposed();
    expect(await cardFor(pair.mentor.id)).toBeUndefined();
    expect(await cardFor(pair.mentee.id)).toMatchObject({ waitsForReader: true, present: { cadence: 'monthly' } });
    await answer(id, false);
    expect(await cardFor(pair.mentee.id)).toBeNull();
    expect(await cardFor(pair.mentor.id)).toMatchObject({ isAsker: true, decision: { status: 'declined' } });
    const view = await decisionView(life.context, mentor(), id);
    expect(JSON.stringify(decisionMessage(view))).not.toContain(pair.mentee.id);
  });
});
