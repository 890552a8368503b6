import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { matched } from '#domain/enrolment/next-round.ts';
import { idOf, type GroupProposalId, type PersonId } from '#domain/ids.ts';
import { moveGroup, refuseGroup, type GroupObstacle, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { beginGroup as begin, type Pairing } from '#domain/pairing/pairing.ts';
import type { PairingMember } from '#domain/groups/pairing-kind.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { introductions } from '../pairing/begin-pairing.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import { forgetChoices } from '../candidates/choice-reviews.ts';
import { areAvailable, areRuledOut } from '../candidates/available.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import { lockedRoomOf } from '../candidates/rooms.ts';
import type { Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * A group that HR has published begins: its meetings are wanted and everybody is owed an introduction, in one
 * transaction. Where something has changed since then, the group is refused and HR sees why. May run twice.
 */
export async function beginGroup(context: Context, id: GroupProposalId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const proposal = await tx.groupProposal(id);
    const begun = proposal && moveGroup(proposal, 'begin');
    if (!proposal || !begun || isRefused(begun)) return [];
    const programme = await tx.holdProgramme(proposal.programmeId);
    if (programme === null) return refuse(tx, proposal, 'programme-not-open');
    const now = context.now();
    const today = todayIn(programme, now);
    const pairing = begin({ id: idOf<'Pairing'>(context.newId()), programme, proposal, now, today });
    if (isRefused(pairing)) return refuse(tx, proposal, pairing.refused);
    const found = await enrolmentsFor(tx, programme, proposal, today);
    if ('obstacle' in found) return refuse(tx, proposal, found.obstacle);
    // Every enrolment gets a new version, so that two beginnings of one person at once cannot both see room.
    for (const enrolment of found.enrolments) await tx.saveEnrolment(matched(enrolment));
    await tx.saveGroupProposal(begun);
    const mentees = begun.kind === 'circle' ? [] : found.enrolments.filter(({ personId }) => isMentee(begun, personId));
    const choosing = mentees.map(({ id: enrolmentId, personId }) => ({ enrolmentId, personId }));
    return [...(await start(context, tx, begun, pairing)), ...(await forgetChoices(context, tx, choosing))];
  });
  await context.bell.ring(jobs);
}

async function refuse(tx: Writer, proposal: GroupProposal, obstacle: GroupObstacle): Promise<readonly Job[]> {
  const refusal = refuseGroup(proposal, obstacle);
  if (!isRefused(refusal)) await tx.saveGroupProposal(refusal);
  return [];
}

async function start(context: Context, tx: Writer, proposal: GroupProposal, pairing: Pairing): Promise<readonly Job[]> {
  const series = wantedSeries(context, pairing);
  const notices = introductions(context, pairing, pairing.begunAt);
  await tx.addGroup(pairing, proposal.id);
  await tx.addSeries(series, pairing.begunAt);
  await tx.addNotices(notices);
  context.log.event('group-begun', { pairing: pairing.id, series: series.id, members: pairing.members.length });
  return [
    { kind: 'plan-series', id: series.id },
    ...notices.map((each): Job => ({ kind: 'send-notice', id: each.id })),
  ];
}

async function enrolmentsFor(
  tx: Writer,
  programme: Programme,
  proposal: GroupProposal,
  today: Temporal.PlainDate,
): Promise<{ readonly enrolments: readonly Enrolment[] } | { readonly obstacle: GroupObstacle }> {
  const closed = obstacleToPairs(programme, today);
  if (closed !== null) return { obstacle: closed };
  const pairings = await tx.pairings(programme.id);
  const enrolments: Enrolment[] = [];
  for (const member of proposal.members) {
    const enrolment = await tx.enrolment(programme.id, member.personId);
    if (enrolment?.status !== 'enrolled') return { obstacle: 'no-longer-enrolled' };
    const room = member.role === 'mentor' ? await lockedRoomOf(tx, enrolment) : 0;
    const obstacle = obstacleOf(proposal, { member, room, pairings });
    if (obstacle !== null) return { obstacle };
    enrolments.push(enrolment);
  }
  const people = enrolments.map(({ personId }) => personId);
  const mayBegin = (await areAvailable(tx, enrolments, today)) && !(await areRuledOut(tx, programme, people));
  return mayBegin ? { enrolments } : { obstacle: 'not-available' };
}

/** What else somebody has by now that leaves no room for this group. */
function obstacleOf(
  { kind, members }: GroupProposal,
  from: { readonly member: PairingMember; readonly room: number; readonly pairings: readonly Pairing[] },
): GroupObstacle | null {
  const { member, room, pairings } = from;
  if (member.role === 'mentor') return members.length - 1 > room ? 'mentor-at-capacity' : null;
  const load = loadOf(member.personId, pairings);
  if (kind === 'circle') return load.isInCircle ? 'in-a-circle' : null;
  return load.hasMentor ? 'has-a-mentor' : null;
}

function isMentee({ members }: GroupProposal, id: PersonId): boolean {
  return members.some(({ personId, role }) => personId === id && role === 'mentee');
}
