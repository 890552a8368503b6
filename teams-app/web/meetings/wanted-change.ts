import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote } from '../../contract/pairing.ts';

export const changeActs = ['move', 'skip', 'standing'] as const;
export type ChangeAct = (typeof changeActs)[number];

/** What is to be changed, and where one begins. */
export interface WantedChange {
  readonly act: ChangeAct;
  /** Null: it is about the standing time alone. */
  readonly meeting: MeetingBody | null;
  /** An offer to go on with; null: both calendars are looked at first, which asks nobody for anything. */
  readonly offerId: string | null;
}

/** Another time for a meeting, going on with the offer there is; a search that found nothing is begun anew. */
export function wantedMove(meeting: MeetingBody, offers: readonly OfferNote[]): WantedChange {
  const offer = offers.find(({ meeting: about, status }) => about?.id === meeting.id && status !== 'failed');
  return { act: 'move', meeting, offerId: offer?.id ?? null };
}
