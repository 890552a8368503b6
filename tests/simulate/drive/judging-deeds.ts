import { offerEndpoints } from '#teams-app/contract/meetings.ts';
import { answersLost } from '../judge/answers.ts';
import type { Look } from '../judge/look.ts';
import { cancelledByPassingState } from '../judge/passing.ts';
import { isFirstForAll, proposalIgnored, type FollowedProposal } from '../judge/proposals.ts';
import { pairKey } from '../calendar/pair-meetings.ts';
import type { Proposal } from '../perform/scene.ts';
import type { KeptScene } from './begin-scene.ts';
import type { Company, Pair } from './participants.ts';
import type { Judging } from './judging.ts';

/** Judges what came of absences that are over, and of the surveys that were answered when the clock stood still last. */
export function judgePassing(look: Look, { verdict, chronicle }: Judging, { absences, answers }: KeptScene): void {
  const untouched = absences.filter((absence) => chronicle.actsOf(absence.people) === absence.acts);
  verdict.add(cancelledByPassingState(look, untouched));
  verdict.add(answersLost(answers, (person) => look.nameOf(person)));
  absences.length = 0;
  answers.length = 0;
}

/**
 * Judges what all who are to meet are offered after a proposal. Those that are offered as they should be are done with, and so are
 * those of pairs that have done something since; `isStrict`: the others should be offered by now.
 */
export async function judgeProposals(
  look: Look,
  { company, chronicle, pairs, verdict }: Judging,
  { proposals, isStrict }: { readonly proposals: Proposal[]; readonly isStrict: boolean },
): Promise<void> {
  const ended = chronicle.endings(pairs);
  const open = proposals.filter(
    (proposal) =>
      chronicle.actsOf(proposal.people) === proposal.acts &&
      !ended.has(pairKey(proposal)) &&
      !chronicle.isPaused(proposal, look.at),
  );
  const followed: (FollowedProposal & { readonly acts: number })[] = [];
  for (const proposal of open) {
    const pair = pairs.find((each) => pairKey(each) === pairKey(proposal));
    if (pair !== undefined) followed.push({ ...proposal, firstOffered: await firstOfferedTo(company, pair, proposal) });
  }
  const left = followed.filter((each) => !isFirstForAll(each));
  if (isStrict) verdict.add(proposalIgnored(look, left));
  proposals.splice(0, proposals.length, ...(isStrict ? [] : left));
}

async function firstOfferedTo(
  { tab }: Company,
  { id }: Pair,
  { meeting, people }: Pick<Proposal, 'meeting' | 'people'>,
): Promise<ReadonlyMap<string, number | null>> {
  const first = new Map<string, number | null>();
  for (const person of people) {
    const { pairings } = await tab.home(person);
    const offers = pairings.find((pairing) => pairing.id === id)?.offers ?? [];
    const note = offers.find((each) => each.meeting !== null && Date.parse(each.meeting.start) === meeting);
    const offer = note && (await tab.call(person, offerEndpoints.offer, { params: { id: note.id } }));
    const option = offer?.options[0];
    first.set(person, option === undefined ? null : Date.parse(option.start));
  }
  return first;
}
