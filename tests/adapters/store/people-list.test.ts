import { beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { roomSeen, stateSeen, seenStates } from '#domain/access/seen-by-hr.ts';
import { peopleColumns } from '#domain/access/people-list.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { ListedIn, PeopleWish } from '#operations/ports/people-list.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { enrolmentOf, newId, noon, onEachDatabase, pairOf, programmeOf, savePair, someone } from './world.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const everybody: PeopleWish = {
  search: '',
  states: seenStates,
  role: null,
  onlyWithRoom: false,
  department: null,
  order: { column: 'name', down: false },
  language: 'sv',
};
const all = { skip: 0, most: 1_000 };

/** Every way in which an enrolment, a pairing and a proposal can stand together. */
const standings = (['enrolled', 'withdrawn'] as const).flatMap((status) =>
  [false, true].flatMap((standsAside) =>
    [null, '2026-03-02', '2026-03-03'].flatMap((pausedUntil) =>
      [null, 'begun', 'closed'].flatMap((pairing) =>
        ([null, 'locked', 'refused'] as const).map((proposal) => ({
          status,
          standsAside,
          pausedUntil,
          pairing,
          proposal,
        })),
      ),
    ),
  ),
);

describe("HR's list of people", () => {
  onEachDatabase((store) => {
    const listed = (within: ListedIn, wish: Partial<PeopleWish> = {}, page = all) =>
      store().read((reader) => reader.listedPeople(within, { ...everybody, ...wish }, page));

    test('has everybody in the state that HR sees, however they stand', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const { programme } = pair;
      const round = { ...pair.round, id: newId<'MatchRound'>() };
      const partner = someone('Partner');
      const partnerPart = enrolmentOf(programme, partner.id, 'mentor');
      const rows = standings.map((standing, at) => {
        const person = someone(`Person ${at}`);
        const part: Enrolment = {
          ...enrolmentOf(programme, person.id, 'mentee'),
          status: standing.status,
          standsAside: standing.standsAside,
          pausedUntil: standing.pausedUntil === null ? null : Temporal.PlainDate.from(standing.pausedUntil),
        };
        return { standing, person, part };
      });
      await store().write(async (tx) => {
        await tx.savePeople([partner, ...rows.map(({ person }) => person)], noon);
        await tx.saveEnrolment(partnerPart);
        for (const { part } of rows) await tx.saveEnrolment(part);
        await tx.saveRound(round);
        const proposals = rows.flatMap(({ part, person, standing: { proposal } }) =>
          proposal === null
            ? []
            : [
                {
                  ...pair.proposal,
                  id: newId<'MatchProposal'>(),
                  roundId: round.id,
                  mentorEnrolmentId: partnerPart.id,
                  menteeEnrolmentId: part.id,
                  mentorId: partner.id,
                  menteeId: person.id,
                  status: proposal,
                  refusal: proposal === 'refused' ? ('not-available' as const) : null,
                },
              ],
        );
        await tx.fillRound(round.id, proposals, []);
        for (const { person, part, standing } of rows) {
          if (standing.pairing === null) continue;
          const origin = {
            ...pair.proposal,
            id: newId<'MatchProposal'>(),
            roundId: pair.round.id,
            mentorEnrolmentId: partnerPart.id,
            menteeEnrolmentId: part.id,
          };
          await tx.fillRound(pair.round.id, [origin], []);
          const pairing: Pairing = {
            ...pair.pairing,
            id: newId(),
            members: [
              { personId: partner.id, role: 'mentor' },
              { personId: person.id, role: 'mentee' },
            ],
          };
          await tx.addPairing(pairing, origin.id);
          if (standing.pairing === 'closed') {
            const ended = { why: 'completed' as const, at: noon, reason: null };
            await tx.savePairing({ ...pairing, status: 'closed', ended, version: 2 });
          }
        }
      });
      const within = { programmeId: programme.id, roundId: round.id, today };
      const expected = rows.map(({ person, part, standing }) => {
        const facts = {
          isPaired: standing.pairing === 'begun',
          isProposed: standing.proposal === 'locked',
          today,
        };
        return { id: person.id, state: stateSeen(part, facts), isProposed: facts.isProposed };
      });
      for (const state of seenStates) {
        const { hits, listed: found } = await listed(within, { states: [state], search: 'person' });
        const wanted = expected.filter((each) => each.state === state);
        expect(found.map(({ personId }) => personId).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(hits).toBe(wanted.length);
        for (const { personId, isProposed } of found)
          expect(isProposed).toBe(wanted.find(({ id }) => id === personId)?.isProposed);
      }
      const { counts } = await listed(within, { states: [] });
      expect(counts.reduce((sum, { people }) => sum + people, 0)).toBe(rows.length + 3);
    });

    test('has room where a mentor takes more mentees and is not away, as HR reads of each', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const { programme } = pair;
      const mentees = 1;
      const ways = (['enrolled', 'withdrawn'] as const).flatMap((status) =>
        [false, true].flatMap((standsAside) => [null, '2026-03-03'].map((paused) => ({ status, standsAside, paused }))),
      );
      const parts = ways.map((way) => ({
        ...enrolmentOf(programme, someone('Mentor').id, 'mentor'),
        status: way.status,
        standsAside: way.standsAside,
        pausedUntil: way.paused === null ? null : Temporal.PlainDate.from(way.paused),
      }));
      await store().write(async (tx) => {
        await tx.savePeople(
          parts.map(({ personId }) => ({ ...someone('Mentor'), id: personId })),
          noon,
        );
        for (const part of parts) await tx.saveEnrolment(part);
      });
      const within = { programmeId: programme.id, roundId: null, today };
      const { listed: found, counts } = await listed(within, { onlyWithRoom: true });
      const away = { isPaired: false, isProposed: false, today };
      const free = parts.filter((part) => roomSeen(part, { state: stateSeen(part, away), mentees: 0 }) > 0);
      const [ofPair] = pair.enrolments;
      const paired = { state: 'matched' as const, mentees };
      const expected = [...free, ...(roomSeen(ofPair, paired) > 0 ? [ofPair] : [])].map(({ personId }) => personId);
      expect(found.map(({ personId }) => personId).toSorted()).toEqual(expected.toSorted());
      expect(counts.reduce((sum, { withRoom }) => sum + withRoom, 0)).toBe(expected.length);
      expect(expected).toHaveLength(2);
    });

    describe('of a few', () => {
      const programme = programmeOf();
      const within: ListedIn = { programmeId: programme.id, roundId: null, today };
      const names = [
        'Örjan Öst',
        'Zoe Zackrisson',
        'Åsa Ek',
        'Ärla Dahl',
        'Eva',
        'Émile Dufour',
        'adam ek',
        'Ulf',
        'Ürsula',
      ];
      const people = names.map((name, at) => ({
        ...someone(name),
        mail: `person.${at}@example.com`,
        department: at % 2 === 0 ? 'Ekonomi' : 'Östra driften',
        jobTitle: at === 0 ? '100 % (chef) [tf.]' : 'Montör',
      }));
      beforeAll(async () => {
        await store().write(async (tx) => {
          await tx.savePeople(people, noon);
          await tx.saveProgramme(programme, noon);
          for (const [at, { id }] of people.entries()) {
            const part = enrolmentOf(programme, id, at % 2 === 0 ? 'mentor' : 'mentee');
            await tx.saveEnrolment({ ...part, enrolledAt: noon.add({ hours: at }), pausedUntil: null });
          }
        });
      });
      const found = async (wish: Partial<PeopleWish>, page = all): Promise<readonly string[]> => {
        const { listed: some } = await listed(within, wish, page);
        return some.map(({ personId }) => people.find(({ id }) => id === personId)?.name ?? '');
      };

      const isEk = (name: string): boolean =>
        people.some((each) => each.name === name && `${name} ${each.department}`.toLowerCase().includes('ek'));

      test('follows the alphabet of whoever reads', async () => {
        const swedish = [
          'adam ek',
          'Émile Dufour',
          'Eva',
          'Ulf',
          'Ürsula',
          'Zoe Zackrisson',
          'Åsa Ek',
          'Ärla Dahl',
          'Örjan Öst',
        ];
        expect(await found({})).toEqual(swedish);
        const english = [
          'adam ek',
          'Ärla Dahl',
          'Åsa Ek',
          'Émile Dufour',
          'Eva',
          'Örjan Öst',
          'Ulf',
          'Ürsula',
          'Zoe Zackrisson',
        ];
        expect(await found({ language: 'en' })).toEqual(english);
      });

      test('is searched by every word of name, department, place or title, whatever its case', async () => {
        expect(await found({ search: 'åSA' })).toEqual(['Åsa Ek']);
        // Ekonomi holds it as well.
        const ek = await found({ search: '  EK luleå ' });
        expect(ek.toSorted()).toEqual(names.filter((name) => isEk(name)).toSorted());
        expect(await found({ search: 'östra ulf' })).toEqual(['Ulf']);
      });

      test.each(['100 %', '(chef)', '[tf.]', '% (chef'])(
        'takes what is searched as it is written: %s',
        async (search) => {
          expect(await found({ search })).toEqual(['Örjan Öst']);
        },
      );

      test.each(['.', '^', 'a|b', "' OR 1=1 --", '\\', '***=', '(?i)', '$1', '*'])(
        'searches for signs, not by them: %s',
        async (search) => {
          const names = await found({ search });
          const isIn = ({ name, department, place, jobTitle }: (typeof people)[number]) =>
            search
              .split(' ')
              .every((word) => `${name} ${department} ${place} ${jobTitle}`.toLowerCase().includes(word.toLowerCase()));
          expect(names.toSorted()).toEqual(
            people
              .filter(isIn)
              .map(({ name }) => name)
              .toSorted(),
          );
        },
      );

      test('is narrowed by role and department', async () => {
        expect(await found({ role: 'mentee', department: 'Östra driften', search: 'z' })).toEqual(['Zoe Zackrisson']);
        expect(await found({ role: 'mentor', department: 'Östra driften' })).toEqual([]);
        expect(await found({ states: [] })).toEqual([]);
      });

      test('comes in pages that together are the list, in every order', async () => {
        for (const column of peopleColumns) {
          for (const down of [false, true]) {
            const order = { column, down };
            const whole = await found({ order });
            const parts = await Promise.all([0, 4, 8].map((skip) => found({ order }, { skip, most: 4 })));
            expect(parts.flat()).toEqual(whole);
            expect(whole.toSorted()).toEqual(names.toSorted());
          }
        }
        expect(await found({ order: { column: 'since', down: true } })).toEqual(names.toReversed());
        expect(await listed(within, {}, { skip: 50, most: 4 })).toMatchObject({ hits: 9, listed: [] });
      });
    });
  });
});
