import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { OpenStore } from '#adapters/store/store.ts';
import { meetingOf, noon, onEachDatabase, pairOf, savePair, type Pair } from './world.ts';

/** Kinds of work due for one row. */
async function dueFor(store: OpenStore, id: string, now: Temporal.Instant) {
  const jobs = await store.read((reader) => reader.dueJobs(now, 1000));
  return jobs.filter((job) => job.id === id).map(({ kind }) => kind);
}

describe('What is due by itself', () => {
  onEachDatabase((store) => {
    test('a pairing is over after its own day in a rolling programme, and else with its programme', async () => {
      const endsOn = Temporal.PlainDate.from('2026-03-20');
      const concludes = async (part: Partial<Pair['programme']>, at: string) => {
        const pair = pairOf();
        const meeting = meetingOf(pair, 1);
        const overseas = { ...pair.programme, timeZone: 'America/New_York', ...part };
        await savePair(store(), { ...pair, programme: overseas, pairing: { ...pair.pairing, endsOn } });
        await store().write((writer) => writer.addMeetings([meeting]));
        const isDue = async () =>
          (await dueFor(store(), pair.pairing.id, Temporal.Instant.from(at))).includes('conclude-pairing');
        // What took place is settled first.
        const before = await isDue();
        await store().write((writer) =>
          writer.changeMeeting(meeting.id, (present) => ({ ...present, status: 'held', settledAt: noon })),
        );
        return [before, await isDue()];
      };
      const rolling = { endsOn: null, pairingMonths: 1 };
      expect(await concludes(rolling, '2026-03-21T03:59:59Z')).toEqual([false, false]);
      expect(await concludes(rolling, '2026-03-21T04:00:00Z')).toEqual([false, true]);
      expect(await concludes({ ...rolling, status: 'ended' }, '2026-04-28T04:00:00Z')).toEqual([false, false]);
      expect(await concludes({}, '2026-04-28T04:00:00Z')).toEqual([false, false]);
    });

    test('a programme is over a week after its last day, or two where a meeting stays unsettled', async () => {
      const pair = pairOf();
      const endsOn = Temporal.PlainDate.from('2026-03-20');
      const programme = { ...pair.programme, timeZone: 'America/New_York', endsOn };
      const meeting = meetingOf(pair, 1);
      await savePair(store(), { ...pair, programme });
      await store().write((writer) => writer.addMeetings([meeting]));
      const isDue = async (at: string) =>
        (await dueFor(store(), programme.id, Temporal.Instant.from(at))).includes('end-programme');
      expect([await isDue('2026-03-28T04:00:00Z'), await isDue('2026-04-04T03:59:59Z')]).toEqual([false, false]);
      expect(await isDue('2026-04-04T04:00:00Z')).toBe(true);
      await store().write((writer) =>
        writer.changeMeeting(meeting.id, (present) => ({ ...present, status: 'held', settledAt: noon })),
      );
      expect([await isDue('2026-03-28T03:59:59Z'), await isDue('2026-03-28T04:00:00Z')]).toEqual([false, true]);
      await store().write((writer) => writer.saveProgramme({ ...programme, status: 'ended', version: 2 }, noon));
      expect(await isDue('2026-04-04T04:00:00Z')).toBe(false);
    });

    test('a round runs when its moment has come, and that is worked out anew whenever the programme has changed', async () => {
      const pair = pairOf();
      const rounds = { ...pair.programme.rounds, rhythm: 'weekly' } as const;
      await savePair(store(), { ...pair, programme: { ...pair.programme, rounds } });
      const { id } = pair.programme;
      const isDue = async (at: Temporal.Instant) => (await dueFor(store(), id, at)).includes('propose-round');
      expect(await isDue(noon)).toBe(true);
      const nextAt = noon.add({ hours: 24 });
      await store().write((writer) => writer.saveRoundPlan(id, { nextAt, programmeVersion: 1 }));
      expect([await isDue(noon), await isDue(nextAt)]).toEqual([false, true]);
      await store().write((writer) => writer.saveProgramme({ ...pair.programme, rounds, version: 2 }, noon));
      expect(await isDue(noon)).toBe(true);
      await store().write((writer) => writer.saveRoundPlan(id, { nextAt: null, programmeVersion: 2 }));
      expect(await isDue(nextAt)).toBe(false);
    });

    test('a draft is published by itself when its moment has come, unless somebody holds it', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const draft = { ...pair.round, status: 'draft', publishesAt: noon, version: 2 } as const;
      await store().write((writer) => writer.saveRound(draft));
      const isDue = async (at: Temporal.Instant) => (await dueFor(store(), draft.id, at)).includes('publish-by-itself');
      expect([await isDue(noon.subtract({ seconds: 1 })), await isDue(noon)]).toEqual([false, true]);
      const held = { by: pair.mentor.id, at: noon };
      await store().write((writer) => writer.saveRound({ ...draft, held, version: 3 }));
      expect(await isDue(noon)).toBe(false);
      await store().write((writer) => writer.saveRound({ ...draft, status: 'published', version: 4 }));
      expect(await isDue(noon)).toBe(false);
    });
  });
});
