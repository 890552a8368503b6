import { describe, expect, test } from '@jest/globals';
import { storedFit } from '#adapters/store/json.ts';
import { withPreset } from '#domain/programme/match-presets.ts';
import { standardSettings } from '#domain/programme/match-settings.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import { enrolmentOf, newId, noon, onEachDatabase, pairOf, programmeOf, savePair, someone, tell } from './world.ts';

describe('What the matching knows', () => {
  onEachDatabase((store) => {
    test('how a programme matches comes back as it was', async () => {
      const matching = withPreset({ ...standardSettings, choosing: 'self' }, 'reverse');
      const programme = { ...programmeOf('ended'), matching };
      await store().write((writer) => writer.saveProgramme(programme, noon));
      expect((await store().read((reader) => reader.programme(programme.id)))?.matching).toEqual(matching);
    });

    test('optional answers of a profile are kept, and somebody who gave none has none', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const [first, second] = pair.enrolments;
      const told = { partnerStyle: 'different', careerWish: 'widen', careerWays: ['go-deeper'] } as const;
      await store().write((writer) => tell(writer, [first.personId], told));
      const profiles = await store().read((reader) => reader.profiles([first.personId, second.personId]));
      expect(profiles.get(first.personId)?.told).toMatchObject(told);
      expect(Object.keys(profiles.get(second.personId)?.told ?? {})).not.toContain('careerWish');
    });

    test('a manager somebody no longer has is kept as a former one, since the last reading that saw both', async () => {
      const [astrid, boss, next] = [someone('Astrid'), newId<'Person'>(), newId<'Person'>()];
      const read = (managerId: typeof boss | null, hours: number) =>
        store().write((writer) => writer.savePeople([{ ...astrid, managerId }], noon.add({ hours })));
      const former = async (hours: number) =>
        (await store().read((reader) => reader.formerManagers(noon.add({ hours })))).get(astrid.id);
      await read(boss, 0);
      await read(boss, 1);
      expect(await former(-1)).toBeUndefined();
      await read(next, 2);
      expect(await former(1)).toEqual([boss]);
      await read(null, 3);
      expect(new Set(await former(1))).toEqual(new Set([boss, next]));
      expect(await former(2)).toEqual([next]);
      expect(await former(3)).toBeUndefined();
    });

    test('a candidate brings the whole reporting line, where a loop in the directory ends it, and earlier partners', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const [boss, above] = [someone('Boss'), someone('Above')];
      const line = [
        { ...pair.mentee, managerId: boss.id },
        { ...boss, managerId: above.id },
        { ...above, managerId: boss.id },
        { ...pair.mentor, managerId: pair.mentor.id },
      ];
      const ended = { why: 'completed', at: noon.add({ hours: 5 }), reason: null } as const;
      await store().write(async (writer) => {
        await writer.savePeople(line, noon);
        await writer.savePairing({ ...pair.pairing, status: 'closed', ended, version: 2 });
      });
      const candidates = await store().read((reader) =>
        matchCandidates(reader, pair.programme, { rejected: [], rules: [] }, noon.add({ hours: 6 })),
      );
      const candidate = (id: typeof boss.id) => candidates.find(({ personId }) => personId === id);
      expect(candidate(pair.mentee.id)?.managers).toEqual([boss.id, above.id]);
      expect(candidate(pair.mentor.id)?.managers).toEqual([]);
      expect(candidate(pair.mentor.id)?.earlierPartners.map(({ personId }) => personId)).toEqual([pair.mentee.id]);
      expect(candidate(pair.mentor.id)?.excluded).toEqual([]);
    });

    test('somebody who got nobody when others were approved has waited, and somebody who came later has not', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const [waits, late] = [someone('Waits'), someone('Late')];
      const waiting = enrolmentOf(pair.programme, waits.id, 'mentee');
      const later = { ...enrolmentOf(pair.programme, late.id, 'mentee'), enrolledAt: noon.add({ hours: 1 }) };
      await store().write(async (writer) => {
        await writer.savePeople([waits, late], noon);
        await writer.saveEnrolment(waiting);
        await writer.saveEnrolment(later);
      });
      const rounds = () => store().read((reader) => reader.waitedRounds(pair.programme.id));
      expect(await rounds()).toEqual(new Map());
      await store().write((writer) => writer.saveProposal({ ...pair.proposal, status: 'approved', version: 2 }));
      expect(await rounds()).toEqual(new Map([[waiting.id, 1]]));
    });

    test('pairings that ended are found by when they did', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const ended = { why: 'completed', at: noon.add({ hours: 5 }), reason: null } as const;
      await store().write((writer) => writer.savePairing({ ...pair.pairing, status: 'closed', ended, version: 2 }));
      const since = (hours: number) => store().read((reader) => reader.pairingsEndedSince(noon.add({ hours })));
      expect((await since(4)).map(({ id }) => id)).toContain(pair.pairing.id);
      expect((await since(5)).map(({ id }) => id)).not.toContain(pair.pairing.id);
    });
  });
});

test('a stored proposal of the time when reasons named answers is read without them', () => {
  const reasonsFor = [
    { kind: 'alike-in', styles: ['planning'] },
    { kind: 'shared-goal-words', words: ['leda'] },
  ];
  const factors = { competences: 1, goals: 0.5 };
  const stored = { score: 0.5, factors, reasonsFor, reasonsAgainst: [{ kind: 'different-in', styles: ['pace'] }] };
  expect(storedFit.parse(stored)).toMatchObject({
    factors: { competences: 1, goals: 0.5, 'career-wish': 0.5 },
    reasonsFor: [{ kind: 'alike' }, { kind: 'shared-goals', competences: [], words: ['leda'] }],
    reasonsAgainst: [{ kind: 'different', wished: false }],
  });
});
