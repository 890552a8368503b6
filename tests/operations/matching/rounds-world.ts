import { expect } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import type { Decision } from '#domain/matching/draft.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { decideProposals } from '#operations/matching/change-draft.ts';
import type { LineSeen } from '#operations/matching/match-review.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { matchingWorld, type MatchingWorld } from './matching-world.ts';

/** The company of `matchingWorld` as HR works with rounds in it. */
export interface RoundsWorld extends MatchingWorld {
  /** Opens a programme that three mentors with room for one each have joined, and four mentees. */
  begin(): Promise<void>;
  /** Hanna has a draft made. */
  draft(): Promise<void>;
  /** The proposals of the draft that are still in it. */
  open(): Promise<readonly LineSeen[]>;
  first(): Promise<LineSeen>;
  /** What Hanna does with some proposals, or with the first one. */
  decide(act: Decision, ids?: readonly string[]): Promise<unknown>;
  pairingsNow(): Promise<readonly Pairing[]>;
}

export async function roundsWorld(): Promise<RoundsWorld> {
  const matching = await matchingWorld();
  const { context, hanna } = matching;
  const world: RoundsWorld = {
    ...matching,
    async begin() {
      await matching.begin();
      matching.rung();
      await matching.joinAll(['Ada', 'Bo', 'Cilla'], { mentorOf: 1 });
      await matching.joinAll(['Maj', 'Nils', 'Olle', 'Pia'], 'mentee');
    },
    async draft() {
      expect(await proposeMatches(context, hanna, { again: null, weights: null })).toBeUndefined();
    },
    async open() {
      const { lines } = await matching.view();
      return lines.filter(({ status }) => status === 'proposed' || status === 'locked');
    },
    async first() {
      const [line] = await world.open();
      if (line === undefined) throw new Error('Nobody is proposed');
      return line;
    },
    async decide(act, ids = []) {
      const wanted = ids.length > 0 ? ids : [(await world.first()).id];
      const decision = { act, ids: wanted.map((id) => idOf<'MatchProposal'>(id)) };
      return decideProposals(context, hanna, await matching.seen(), decision);
    },
    pairingsNow: () => matching.store.read((reader) => reader.pairings(matching.programmeId())),
  };
  return world;
}
