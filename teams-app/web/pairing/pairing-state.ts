import { flag, formed, maybe, oneOf, pageState, text } from '../parts/page-state.ts';
import { dialogParameter } from '../../contract/paths.ts';

/** What opens over a pairing's meetings; each says what will happen before it does. */
const meetingsDialogs = ['pause', 'resume', 'place', 'feed', 'end', 'met', 'rhythm', 'reach'] as const;
export type MeetingsDialog = (typeof meetingsDialogs)[number];

const meetingsViews = ['list', 'month'] as const;
export type MeetingsView = (typeof meetingsViews)[number];

/** What is looked at of a pairing's meetings, and what is open over its page. */
export interface MeetingsShown {
  readonly [dialogParameter]: MeetingsDialog | null;
  /** The other times that are open, by the offer's id. */
  readonly offer: string | null;
  /** As a list, or a month at a glance. */
  readonly view: MeetingsView;
  /** Are all meetings shown that are still to come, and all that have been? */
  readonly ahead: boolean;
  readonly past: boolean;
  /** The month in view, `2026-12`; null for that of the next meeting. */
  readonly month: string | null;
}

export const meetingsState = pageState<MeetingsShown>(
  { [dialogParameter]: null, offer: null, view: 'list', ahead: false, past: false, month: null },
  {
    [dialogParameter]: maybe(oneOf(meetingsDialogs)),
    offer: maybe(text),
    view: oneOf(meetingsViews),
    ahead: flag,
    past: flag,
    month: maybe(formed(/^20\d{2}-(0[1-9]|1[0-2])$/)),
  },
);

/** The path of a pairing's meetings with other times open to choose from. */
export function offerPath(pairingId: string, offerId: string): string {
  return `/pairing/${pairingId}/meetings${meetingsState.print({ ...meetingsState.parse(''), offer: offerId })}`;
}
