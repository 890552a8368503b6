import { isNear } from '#domain/access/own-pair.ts';
import type { GroupProposalId, PersonId } from '#domain/ids.ts';
import { appraised, type Appraisal, type GroupFault } from '#domain/groups/group-fit.ts';
import { mayActOnGroup, moveGroup, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { obstacleToPairs, type NoNewPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { ownDecision, type OwnDecision } from '../access/own-decision.ts';
import { beginGroup } from './begin-group.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { groupGround, type GroupGround } from './group-candidates.ts';
import type { Job } from '../job.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { matchContext } from '../matching/propose-matches.ts';
import { todayIn } from '../today.ts';

/** A proposed group as HR looked at it. */
export interface GroupSeen {
  readonly id: GroupProposalId;
  readonly version: number;
}

/** Somebody is put into a proposed group, out of one, or from one into another. */
export interface GroupMove {
  readonly personId: PersonId;
  /** Null: they wait. */
  readonly to: GroupProposalId | null;
}

/**
 * A group before and after a move; `after` null: it is dissolved, and its people wait. `isOwn`: the viewer is in it, or
 * would be, or somebody is whose fit is not for them (`fitNotFor`), so that they are not told how well it fits.
 */
export interface MoveEffect {
  readonly group: GroupProposal;
  readonly after: Appraisal | null;
  readonly isOwn: boolean;
}

export type GroupRefusal = 'not-proposed' | NoNewPairs | 'not-allowed-now' | 'nothing-to-publish' | GroupFault;

/** HR keeps a proposed group as it is when groups are proposed again, or lets it go. Throws `Conflict`. */
export async function lockGroup(
  context: Context,
  actor: ActorIn,
  { seen, locked }: { readonly seen: GroupSeen; readonly locked: boolean },
): Promise<void | Refused<GroupRefusal> | OwnDecision> {
  return context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const moved = moveGroup(await groupSeen(tx, actor, seen), locked ? 'lock' : 'unlock');
    if (isRefused(moved)) return moved;
    const own = await ownDecision(tx, actor, [idsOf(moved)]);
    if (own !== null) return own;
    await tx.saveGroupProposal(moved);
  });
}

/** What a move would do to both groups, before it is done. HR only; refused for whoever is in one of them themselves. */
export async function previewMove(
  context: Context,
  actor: ActorIn,
  move: GroupMove,
): Promise<
  { readonly effects: readonly MoveEffect[]; readonly fault: GroupFault | null } | Refused<GroupRefusal> | OwnDecision
> {
  const found = await context.store.read((reader) => planned(context, reader, { actor, move }));
  if (isRefused(found)) return found;
  return { effects: found.effects, fault: faultOf(found) };
}

/**
 * Carries out the move. A group that is left with too few people is dissolved; one that breaks a rule is refused.
 * Throws `Conflict` when one of the groups has been changed since HR looked (`seen`).
 */
export async function moveInGroups(
  context: Context,
  actor: ActorIn,
  { seen, ...move }: GroupMove & { readonly seen: readonly GroupSeen[] },
): Promise<void | Refused<GroupRefusal> | OwnDecision> {
  return context.store.write(async (tx) => {
    const found = await planned(context, tx, { actor, move });
    if (isRefused(found)) return found;
    const fault = faultOf(found);
    if (fault !== null) return refused(fault);
    for (const { group, members, after } of found.effects) {
      const version = seen.find(({ id }) => id === group.id)?.version;
      if (version !== group.version) throw new Conflict('The group has changed');
      if (after === null) await tx.removeGroupProposals([group.id]);
      else await tx.saveGroupProposal({ ...group, members, fit: after.fit, version: group.version + 1 });
    }
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'change', subject: 'groups', subjectId: found.programme.id });
  });
}

/** Up to this many groups begin while HR waits; a worker begins more than that. */
const atOnce = 10;

/** Every group that HR looked at begins, one by one. Throws `Conflict` when one of them has been changed meanwhile. */
export async function publishGroups(
  context: Context,
  actor: ActorIn,
  seen: readonly GroupSeen[],
): Promise<void | Refused<GroupRefusal>> {
  const outcome = await context.store.write(async (tx): Promise<readonly GroupProposalId[] | Refused<GroupRefusal>> => {
    const programme = await ledProgramme(tx, actor);
    const obstacle = obstacleToPairs(programme, todayIn(programme, context.now()));
    if (obstacle !== null) return refused(obstacle);
    if (seen.length === 0) return refused('nothing-to-publish');
    for (const each of seen) {
      const approved = moveGroup(await groupSeen(tx, actor, each), 'approve');
      if (isRefused(approved)) return approved;
      await tx.saveGroupProposal(approved);
    }
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'publish', subject: 'groups', subjectId: programme.id });
    return seen.map(({ id }) => id);
  });
  if (isRefused(outcome)) return outcome;
  for (const id of outcome.slice(0, atOnce)) await beginGroup(context, id);
  await context.bell.ring(outcome.slice(atOnce).map((id): Job => ({ kind: 'begin-group', id })));
}

async function groupSeen(tx: Writer, actor: ActorIn, { id, version }: GroupSeen): Promise<GroupProposal> {
  const proposal = inProgramme(await tx.groupProposal(id), actor);
  if (proposal.version !== version) throw new Conflict('The group has changed');
  return proposal;
}

interface Planned {
  readonly programme: Programme;
  readonly effects: readonly (MoveEffect & { readonly members: GroupProposal['members'] })[];
}

async function planned(
  context: Context,
  reader: Reader,
  { actor, move }: { readonly actor: ActorIn; readonly move: GroupMove },
): Promise<Planned | Refused<GroupRefusal> | OwnDecision> {
  const programme = await ledProgramme(reader, actor);
  const ground = await groupGround(context, reader, programme);
  const changed = changedBy(move, ground);
  if (changed === null) return refused('not-proposed');
  const touched = changed.map((each) => [...idsOf(each.group), ...idsOf(each)]);
  const own = await ownDecision(reader, actor, touched);
  if (own !== null) return own;
  const near = await fitNotFor(reader, actor.personId, programme.matching.weights);
  return {
    programme,
    effects: changed.map((each) => ({
      ...each,
      after: after(context, programme, ground, each),
      isOwn: isNear(near, [...idsOf(each.group), ...idsOf(each)]),
    })),
  };
}

function idsOf({ members }: Pick<GroupProposal, 'members'>): readonly PersonId[] {
  return members.map(({ personId }) => personId);
}

type Changed = Pick<Planned['effects'][number], 'group' | 'members'>;

/** Who is in the touched groups after the move; null where it is no move that can be made: nobody moves a mentor. */
function changedBy({ personId, to }: GroupMove, { proposals, seeking }: GroupGround): readonly Changed[] | null {
  const open = proposals.filter(({ status }) => mayActOnGroup(status, 'change'));
  const from = open.find(({ members }) => members.some((member) => member.personId === personId)) ?? null;
  const target = to === null ? null : open.find(({ id }) => id === to);
  if (target === undefined || from === target) return null;
  const known = from?.members ?? seeking.map((each) => ({ personId: each.personId, role: 'mentee' as const }));
  if (!known.some((each) => each.personId === personId && each.role === 'mentee')) return null;
  const without = from && { group: from, members: from.members.filter((member) => member.personId !== personId) };
  const withThem = target && { group: target, members: [...target.members, { personId, role: 'mentee' as const }] };
  return [without, withThem].filter((each) => each !== null);
}

function after(
  context: Context,
  programme: Programme,
  { candidates }: GroupGround,
  { group, members }: { readonly group: GroupProposal; readonly members: GroupProposal['members'] },
): Appraisal | null {
  const people = members.flatMap(({ personId }) => candidates.get(personId) ?? []);
  const appraisal = appraised(group.kind, people, matchContext(programme, context.now()));
  return appraisal.fault === 'too-few' ? null : appraisal;
}

function faultOf({ effects }: Planned): GroupFault | null {
  return effects.map((each) => each.after?.fault ?? null).find((fault) => fault !== null) ?? null;
}
