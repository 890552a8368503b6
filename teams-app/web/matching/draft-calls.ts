/** What can be done with a draft, as calls that name the draft that was seen. */
import { insightEndpoints } from '../../contract/insight.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import { proposalEndpoints, roundEndpoints, ruleEndpoints, type DecisionInput } from '../../contract/matching.ts';
import { swapEndpoints } from '../../contract/swap.ts';
import type { Client } from '../client.ts';

/** The draft on the screen; every step names it, so that nobody overwrites what somebody else did meanwhile. */
export interface Seen {
  readonly roundId: string;
  readonly version: number;
}

export type DraftCall = (client: Client, seen: Seen) => Promise<unknown>;

export const undo: DraftCall = (client, { roundId, version }) =>
  client.call(roundEndpoints.undo, { params: { id: roundId }, body: { version } });

export const discard: DraftCall = (client, { roundId, version }) =>
  client.call(roundEndpoints.discard, { params: { id: roundId }, body: { version } });

/** What was agreed to goes out; the rest stays in the draft. */
export const publish: DraftCall = (client, { roundId, version }) =>
  client.call(roundEndpoints.publish, { params: { id: roundId }, body: { version, which: 'agreed' } });

/** It is not published by itself until it is released. */
export const hold: DraftCall = (client, { roundId, version }) =>
  client.call(roundEndpoints.hold, { params: { id: roundId }, body: { version } });

export const release: DraftCall = (client, { roundId, version }) =>
  client.call(roundEndpoints.release, { params: { id: roundId }, body: { version } });

/** The round's work that was given up is tried again. */
export const retry: DraftCall = (client, { roundId }) =>
  client.call(insightEndpoints.retry, { params: { kind: 'round', id: roundId } });

/** The draft is worked out again, with weights that hold from now on if there are any. */
export const runAgain =
  (weights?: MatchSettingsBody['settings']['weights']): DraftCall =>
  (client, again) =>
    client.call(roundEndpoints.run, { body: { again, ...(weights === undefined ? {} : { weights }) } });

export const decide =
  (act: DecisionInput['act'], proposalIds: string[]): DraftCall =>
  (client, { roundId, version }) =>
    client.call(roundEndpoints.decide, { params: { id: roundId }, body: { version, act, proposalIds } });

/** The pair begins now, before the others of the round. */
export const approve =
  (proposalId: string): DraftCall =>
  (client, { version }) =>
    client.call(proposalEndpoints.approve, { params: { id: proposalId }, body: { version } });

export const swap =
  (wish: { readonly menteeId: string; readonly mentorId: string; readonly insteadOf: string | null }): DraftCall =>
  (client, { roundId, version }) =>
    client.call(swapEndpoints.swap, { params: { id: roundId }, body: { ...wish, version } });

/** The two are never proposed for each other; `otherId` null: the person is left out of rounds. */
export const ruleOut =
  (personId: string, otherId: string | null): DraftCall =>
  (client, seen) =>
    client.call(ruleEndpoints.add, { body: { personId, otherId, seen } });
