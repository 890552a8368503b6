import { idOf, type ProgrammeId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { peerCircles, peerPairs } from '#domain/groups/circles.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import { appraised } from '#domain/groups/group-fit.ts';
import { groupSizes, mayActOnGroup, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { mentorGroups } from '#domain/groups/groups.ts';
import { obstacleToPairs, type NoNewPairs } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupGround, type GroupGround } from './group-candidates.ts';
import { matchContext } from '../matching/propose-matches.ts';
import { todayIn } from '../today.ts';

/**
 * What HR wishes for: groups with a mentor or circles of peers, and how many people each has at most; see `groupSizes`.
 */
export interface GroupWish {
  readonly kind: GroupProposal['kind'];
  readonly size: number;
}

/**
 * Proposes groups or circles of everybody who seeks one, which only HR sees. Locked groups stay; those that are not
 * locked, or could not begin, first give their people back. Takes as long as `mentorGroups` or `peerCircles` does.
 */
export async function proposeGroups(
  context: Context,
  actor: ActorIn,
  wish: GroupWish,
): Promise<void | Refused<'form-not-offered' | NoNewPairs>> {
  const outcome = await context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if (!programme.forms.includes(wish.kind)) return refused('form-not-offered');
    const obstacle = obstacleToPairs(programme, todayIn(programme, context.now()));
    if (obstacle !== null) return refused(obstacle);
    const before = await tx.groupProposals(programme.id);
    const again = before.filter(({ status }) => mayActOnGroup(status, 'lock') || status === 'refused');
    await tx.removeGroupProposals(again.map(({ id }) => id));
    const ground = await groupGround(context, tx, programme);
    const at = context.now();
    const proposed = proposedGroups(context, programme.id, { ground, wish, rules: matchContext(programme, at) });
    for (const proposal of proposed) await tx.saveGroupProposal(proposal);
    await tx.audit({ at, actorId: actor.personId, act: 'propose', subject: 'groups', subjectId: programme.id });
    return { groups: proposed.length };
  });
  if ('refused' in outcome) return outcome;
  context.log.event('groups-proposed', { kind: wish.kind, groups: outcome.groups });
}

function proposedGroups(
  context: Context,
  programmeId: ProgrammeId,
  from: { readonly ground: GroupGround; readonly wish: GroupWish; readonly rules: MatchContext },
): readonly GroupProposal[] {
  const { ground, wish, rules } = from;
  return teamsOf(ground, wish, rules).map((people) => ({
    id: idOf<'GroupProposal'>(context.newId()),
    programmeId,
    kind: wish.kind,
    members: people.map(({ personId }, index) => ({
      personId,
      role: wish.kind === 'group' && index === 0 ? 'mentor' : 'mentee',
    })),
    status: 'proposed',
    fit: appraised(wish.kind, people, rules).fit,
    refusal: null,
    proposedAt: context.now(),
    version: 1,
  }));
}

function teamsOf(
  { mentors, seeking }: GroupGround,
  { kind, size }: GroupWish,
  rules: MatchContext,
): readonly (readonly Candidate[])[] {
  if (kind === 'circle') return circlesOf(seeking, size, rules).circles.map(({ members }) => members);
  const limits = { ...groupSizes.group, most: size };
  return mentorGroups(mentors, seeking, rules, limits).groups.map(({ mentor, mentees }) => [mentor, ...mentees]);
}

/**
 * Circles of two are pairs of peers, with a trio where the number is odd; larger circles have at least three people.
 */
function circlesOf(seeking: readonly Candidate[], size: number, rules: MatchContext) {
  return size === groupSizes.circle.least
    ? peerPairs(seeking, rules)
    : peerCircles(seeking, rules, size, { least: groupSizes.circle.least + 1, most: size });
}
