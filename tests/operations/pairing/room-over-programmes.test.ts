import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roomOf } from '#operations/candidates/rooms.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import { beginGroup } from '#operations/groups/begin-group.ts';
import { requestObstacle } from '#operations/choosing/request-obstacle.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { openLife, type Life } from '../life-world.ts';
import { enrolmentOf, newId, noon, programmeOf, someone, tell } from '../../adapters/store/world.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close());

/** A mentor who takes two in each of several programmes, with one group of one mentee decided in each. */
async function mentorIn(programmes: readonly Programme[], room: number | null) {
  const [mentor, ...mentees] = [someone('Astrid'), ...programmes.map((_, place) => someone(`Omar${place}`))];
  if (mentor === undefined) throw new Error('Nobody');
  const enrolments = programmes.map((programme) => enrolmentOf(programme, mentor.id, 'mentor'));
  const proposals = programmes.map((programme, place) => ({
    id: newId<'GroupProposal'>(),
    programmeId: programme.id,
    kind: 'group' as const,
    members: [
      { personId: mentor.id, role: 'mentor' as const },
      { personId: mentees[place]?.id ?? newId<'Person'>(), role: 'mentee' as const },
    ],
    status: 'approved' as const,
    fit: { score: 1, reasons: [] },
    review: null,
    refusal: null,
    proposedAt: noon,
    version: 1,
  }));
  await life.store.write(async (tx) => {
    await tx.savePeople([mentor, ...mentees], noon);
    await tell(tx, [mentor.id], { room });
    for (const programme of programmes) {
      if ((await tx.programme(programme.id)) === null) await tx.saveProgramme(programme, noon);
    }
    for (const each of enrolments) await tx.saveEnrolment({ ...each, pausedUntil: null });
    for (const [place, programme] of programmes.entries()) {
      const mentee = mentees[place];
      if (mentee === undefined) continue;
      await tell(tx, [mentee.id]);
      await tx.saveEnrolment({ ...enrolmentOf(programme, mentee.id, 'mentee'), pausedUntil: null });
    }
    for (const each of proposals) await tx.saveGroupProposal(each);
  });
  return { mentor, mentees, enrolments, proposals };
}

const running = (): Programme => ({ ...programmeOf('running'), audience: { kind: 'everyone' } });

describe('room over all programmes', () => {
  test('is never exceeded by two programmes that begin something at the same moment', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { mentor, proposals } = await mentorIn([running(), running(), running()], 2);
      await Promise.all(proposals.map(({ id }) => beginGroup(life.context, id)));
      const read = await life.store.read(async (reader) => ({
        mentees: (await reader.menteesInAll([mentor.id])).get(mentor.id),
        states: await Promise.all(proposals.map(({ id }) => reader.groupProposal(id))),
      }));
      expect(read.mentees).toBe(2);
      expect(read.states.flatMap((each) => each?.refusal ?? [])).toEqual(['mentor-at-capacity']);
    }
  }, 60_000);

  test('a mentor who has set no limit takes what each programme’s number says', async () => {
    const { mentor, proposals } = await mentorIn([running(), running()], null);
    for (const { id } of proposals) await beginGroup(life.context, id);
    expect((await life.store.read((reader) => reader.menteesInAll([mentor.id]))).get(mentor.id)).toBe(2);
  });

  test('matching, requests and HR’s draft see what another programme took, and that alone', async () => {
    const [here, there] = [running(), running()];
    const { mentor, mentees, enrolments, proposals } = await mentorIn([here, there], 1);
    const [first] = enrolments;
    const [, elsewhere] = proposals;
    const [mentee] = mentees;
    if (first === undefined || elsewhere === undefined || mentee === undefined) throw new Error('Nobody');
    const now = life.context.now();
    const seen = () =>
      life.store.read(async (reader) => {
        const candidates = await matchCandidates(reader, here, { rejected: [], rules: [] }, now);
        return {
          free: candidates.find(({ personId }) => personId === mentor.id)?.freeCapacity,
          room: await roomOf(reader, first),
          obstacle: await requestObstacle(life.context, reader, here, { mentorId: mentor.id, menteeId: mentee.id }),
        };
      });
    expect(await seen()).toEqual({ free: 1, room: 1, obstacle: null });
    await beginGroup(life.context, elsewhere.id);
    expect(await seen()).toEqual({ free: 0, room: 0, obstacle: 'mentor-at-capacity' });
    await life.store.write((tx) => tell(tx, [mentor.id], { room: 2 }));
    expect(await seen()).toEqual({ free: 1, room: 1, obstacle: null });
  });
});
