import type { z } from 'zod';
import { groupEndpoints, type Groups } from '#teams-app/contract/groups.ts';
import { proposalEndpoints, ruleEndpoints } from '#teams-app/contract/matching.ts';
import { reasons as english } from '#texts/matching/reasons/en.ts';
import { reasons as swedish } from '#texts/matching/reasons/sv.ts';
import type { MatchingRows, TabClient } from '../../support/tab-client.ts';
import { chanceFrom } from '../chance.ts';
import { hrRates } from '../life/rates.ts';
import type { Company } from './participants.ts';
import { allNeeds } from '../../support/needs-of.ts';

const sameName: readonly string[] = [swedish.against.sameName, english.against.sameName];

/**
 * HR reads what speaks against each pair. Where the two may be accounts of one person they are never to be together, and
 * the draft is run again; nobody else says so.
 */
export async function keepApart({ hr }: { readonly hr: TabClient }, draft: MatchingRows): Promise<MatchingRows> {
  const doubted: MatchingRows['proposals'][number][] = [];
  for (const proposal of draft.proposals.filter(({ cautions }) => cautions > 0)) {
    const { against } = await hr.call(proposalEndpoints.proposal, { params: { id: proposal.id } });
    if (against.some((sentence) => sameName.includes(sentence))) doubted.push(proposal);
  }
  if (doubted.length === 0) return draft;
  for (const { mentor, mentee } of doubted) {
    const { round } = await hr.matching();
    const seen = round && { roundId: round.id, version: round.version };
    await hr.call(ruleEndpoints.add, { body: { personId: mentor.id, otherId: mentee.id, seen } });
  }
  return keepApart({ hr }, await hr.propose());
}

/** The same for groups: those whom the product says to look at are never to be together, and groups are proposed again. */
export async function keepApartInGroups(
  hr: TabClient,
  proposed: Groups,
  wish: z.input<typeof groupEndpoints.propose.body>,
): Promise<Groups> {
  const doubted = proposed.groups.flatMap(({ sameNames }) => sameNames);
  if (doubted.length === 0) return proposed;
  for (const [personId, otherId] of doubted.map(({ people }) => people))
    await hr.call(ruleEndpoints.add, { body: { personId, otherId, seen: null } });
  return keepApartInGroups(hr, await hr.call(groupEndpoints.propose, { body: wish }), wish);
}

/** Now and then HR looks at what needs it, and presses retry where that can help. Returns how often. */
export async function lookAfterTrouble({ led }: Company, details: number): Promise<number> {
  const chance = chanceFrom(details);
  if (!chance.happens(hrRates.looks)) return 0;
  let retried = 0;
  for (const hr of led) {
    const acts = allNeeds(await hr.hrStatus()).flatMap(({ action }) => (action?.kind === 'retry' ? [action] : []));
    const helped = acts.filter(() => chance.happens(hrRates.retries));
    for (const act of helped) await hr.retry(act);
    retried += helped.length;
  }
  return retried;
}
