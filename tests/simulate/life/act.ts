/** What people do in Outlook with what is not a mentor meeting. */
const outlookActs = ['meeting', 'meeting-on-top', 'leave', 'team-meeting'] as const;

/** What they do in Outlook with a coming mentor meeting, or with the whole series. */
const meetingActs = [
  'decline',
  'answer-tentatively',
  'propose-time',
  'move-to-free',
  'move-to-busy',
  'shorten',
  'cancel',
  'delete',
  'move-series',
  'delete-series',
  'split-series',
] as const;

/** What a guest does without a word, and what is done with the list of who is invited. */
const guestActs = [
  'decline-with-proposal',
  'remove-unanswered',
  'remove-series-unanswered',
  'take-guest-off',
  'take-guest-off-series',
  'invite-instead',
  'invite-again',
  'forward',
] as const;

/** What they do in Lodestar's own tab. */
const tabActs = ['ask-other-times', 'ask-standing-time', 'skip', 'pause', 'resume', 'end', 'rematch'] as const;

/** What the administrators do when somebody's life changes. */
const changeActs = ['leaves-slowly', 'leaves-at-once', 'new-hours', 'new-zone', 'new-name', 'new-address'] as const;

/** What happens to accounts and passes. */
const passingActs = ['away-for-a-day', 'without-address', 'away-for-weeks'] as const;

export const actKinds = [
  ...outlookActs,
  ...meetingActs,
  ...guestActs,
  ...tabActs,
  ...changeActs,
  ...passingActs,
] as const;
export type ActKind = (typeof actKinds)[number];

const apart: readonly ActKind[] = outlookActs;

/** May it have to do with mentor meetings? */
export function isAboutMeetings(kind: ActKind): boolean {
  return !apart.includes(kind);
}

/** One thing that one of the people does, at one of the moments at which the clock stands. */
export interface Act {
  readonly kind: ActKind;
  /** Index of the moment. */
  readonly moment: number;
  /** Index of the person among those who take part. */
  readonly person: number;
  /** Seed of the details, such as which meeting and which hour: what they mean depends on the calendars of that day. */
  readonly details: number;
}
