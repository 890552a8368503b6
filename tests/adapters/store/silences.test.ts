import { describe, expect, test } from '@jest/globals';
import type { LeftAlone } from '#domain/matching/left-alone.ts';
import { heard, newSilence, told, waitOn, type Silence } from '#domain/pairing/silence.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, savePair } from './world.ts';

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const next = (outcome: Silence | Refused<string>): Silence => {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
};

describe('Silence in rows', () => {
  onEachDatabase((store) => {
    test('a stretch comes back as it was; one at a time lasts for a person, and a second writer is told', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const about = { pairingId: pair.pairing.id, personId: pair.mentee.id, said: false, since: noon };
      const silence = newSilence({ id: newId(), ...about }, noon);
      const add = (one: Silence) => store().write((tx) => tx.addSilence(one));
      const both = await Promise.all([add(silence), add(newSilence({ id: newId(), ...about }, noon))]);
      expect(both.filter(Boolean)).toEqual([true]);
      const [kept] = await store().read((reader) => reader.lastingSilencesOf([pair.pairing.id]));
      if (kept === undefined) throw new Error('Nothing was kept');
      expect(written({ ...kept, id: 0 })).toEqual(written({ ...silence, id: 0 }));
      const save = (one: Silence) => store().write((tx) => tx.saveSilence(one));
      const asking = next(told(kept));
      expect((await Promise.all([save(asking), save(asking)])).filter(Boolean)).toEqual([true]);
      const waiting = next(waitOn(asking, noon));
      expect(await save(waiting)).toBe(true);
      expect(written(await store().read((reader) => reader.silence(kept.id)))).toEqual(written(waiting));
      const due = await store().read((reader) => reader.dueJobs(noon.add({ hours: 24 * 22 }), 500));
      expect(due).toContainEqual({ kind: 'silence-step', id: kept.id });
      expect(await save(heard(waiting, noon.add({ hours: 1 })))).toBe(true);
      const after = await store().read(async (reader) => ({
        lasting: await reader.lastingSilencesOf([pair.pairing.id]),
        heardAt: await reader.lastHeardIn(pair.pairing.id),
      }));
      expect(after.lasting).toEqual([]);
      expect(after.heardAt?.toString()).toBe(noon.add({ hours: 1 }).toString());
      // The next one begins anew.
      expect(await add(newSilence({ id: newId(), ...about }, noon))).toBe(true);
    });

    test('a wish for help without a survey is there once, is taken up by whoever was first, and stays closed', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const { id: pairingId } = pair.pairing;
      const ask = () =>
        store().write((tx) => tx.addHelpRequest({ id: newId(), pairingId, personId: pair.mentee.id, at: noon }));
      await Promise.all([ask(), ask()]);
      const wishes = await store().read((reader) => reader.helpWanted(pair.programme.id));
      expect(wishes).toMatchObject([{ personId: pair.mentee.id, pairingId }]);
      const [wishId] = wishes.map((each) => each.wishId);
      if (wishId === undefined) throw new Error('Nobody wished');
      const [first, second] = [newId<'Person'>(), newId<'Person'>()];
      const take = (by: typeof first, isClosed: boolean) =>
        store().write((tx) =>
          tx.saveHelp({ wishId, takenUp: { by, at: noon }, closed: isClosed ? { by, at: noon } : null }),
        );
      await take(first, false);
      await take(second, false);
      const taken = () => store().read((reader) => reader.helpTaken([wishId]));
      expect(await taken()).toMatchObject([{ wishId, takenUp: { by: first }, closed: null }]);
      await take(second, true);
      await take(first, false);
      expect(await taken()).toMatchObject([{ takenUp: { by: first }, closed: { by: second } }]);
      expect(await store().read((reader) => reader.openHelpRequest(pairingId, pair.mentee.id))).toBeNull();
      await ask();
      expect(await store().read((reader) => reader.helpWanted(pair.programme.id))).toHaveLength(2);
    });

    test('what guests answer is kept, but not of a meeting that is settled', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const open = meetingOf(pair, 24);
      const settled = { ...meetingOf(pair, 48), settledAt: noon, status: 'missed', guestAnswer: 'declined' } as const;
      await store().write(async (tx) => {
        await tx.addMeetings([open, settled]);
        await tx.saveGuestAnswers([open, settled].map(({ id }) => ({ id, guestAnswer: 'accepted' })));
      });
      const meetings = await store().read((reader) => reader.meetingsOf([pair.series.id]));
      expect(meetings.map(({ guestAnswer }) => guestAnswer)).toEqual(['accepted', 'declined']);
    });

    test('whom a round left alone is told by the latest one only', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const later = { ...pair.round, id: newId<'MatchRound'>(), proposedAt: noon.add({ hours: 24 }) };
      const left = (roundId: typeof later.id): LeftAlone => ({
        roundId,
        personId: pair.mentee.id,
        role: 'mentee',
        why: 'none-fits',
        ways: [
          { kind: 'language', language: 'en' },
          { kind: 'competences', competences: ['innovation'] },
          { kind: 'hours' },
        ],
      });
      const told = () => store().read((reader) => reader.leftAloneOf(pair.mentee.id));
      await store().write((tx) => tx.addLeftAlone([left(pair.round.id)]));
      await store().write((tx) => tx.addLeftAlone([{ ...left(pair.round.id), why: 'none-left' }]));
      expect(await told()).toEqual([left(pair.round.id)]);
      await store().write((tx) => tx.saveRound(later));
      expect(await told()).toEqual([]);
      await store().write((tx) => tx.addLeftAlone([left(later.id)]));
      expect(await told()).toEqual([left(later.id)]);
    });
  });
});
