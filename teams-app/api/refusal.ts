import type { Refused } from '#domain/refused.ts';

/**
 * The HTTP status of a refusal: a field has wrong input (400), the state does not allow it (409), or the person may not
 * (403).
 */
export const refusalAnswers = {
  'person-unknown': { status: 403 },
  'no-programme': { status: 409 },
  'not-allowed-now': { status: 409 },
  'already-ended': { status: 409 },
  'name-missing': { status: 400, field: 'name' },
  'meeting-length': { status: 400, field: 'meetingMinutes' },
  'own-rhythm-empty': { status: 400, field: 'ownRhythm.cadences' },
  'own-rhythm-length': { status: 400, field: 'ownRhythm.minutes' },
  'ends-before-start': { status: 400, field: 'endsOn' },
  'ends-in-the-past': { status: 400, field: 'endsOn' },
  'ends-before-its-pairs': { status: 400, field: 'endsOn' },
  'shorter-than-one-month': { status: 400, field: 'endsOn' },
  'longer-than-three-years': { status: 400, field: 'endsOn' },
  'form-not-offered': { status: 409 },
  'pairing-months': { status: 400, field: 'pairingMonths' },
  'form-missing': { status: 400, field: 'forms' },
  'programme-language-missing': { status: 400, field: 'languages' },
  'contact-mail': { status: 400, field: 'contact.mail' },
  'slot-hours-reversed': { status: 400, field: 'slots.between' },
  'slot-hours-too-short': { status: 400, field: 'slots.between' },
  'weekday-unknown': { status: 400, field: 'slots.weekdays' },
  'day-twice': { status: 400, field: 'slots' },
  'zone-unknown': { status: 400, field: 'timeZone' },
  'matching-out-of-range': { status: 400, field: 'settings' },
  'programme-not-open': { status: 409 },
  'programme-over': { status: 409 },
  'outside-audience': { status: 403 },
  'account-disabled': { status: 403 },
  guest: { status: 403 },
  'no-address': { status: 403 },
  'no-name': { status: 403 },
  'message-language': { status: 400, field: 'words' },
  'message-empty': { status: 400, field: 'words' },
  'nobody-on-list': { status: 409 },
  'alert-days': { status: 400, field: 'waitingDays' },
  'role-missing': { status: 400, field: 'roles' },
  'capacity-out-of-range': { status: 400, field: 'capacity' },
  'offer-unknown': { status: 400, field: 'profile.offered' },
  'wish-unknown': { status: 400, field: 'profile.wanted' },
  'competence-name-missing': { status: 400, field: 'name' },
  'competence-name-taken': { status: 409 },
  'competence-text-too-long': { status: 400, field: 'name' },
  'too-many-synonyms': { status: 400, field: 'synonyms' },
  'competence-merged': { status: 409 },
  'competence-retired': { status: 409 },
  'same-competence': { status: 400, field: 'into' },
  'room-out-of-range': { status: 400, field: 'profile.room' },
  'profile-missing': { status: 400, field: 'profile' },
  'profile-needed-elsewhere': { status: 409 },
  'offer-missing': { status: 400, field: 'profile.offered' },
  'wish-missing': { status: 400, field: 'profile.wanted' },
  'language-missing': { status: 400, field: 'profile.languages' },
  'competence-twice': { status: 400, field: 'profile' },
  'too-many-goals': { status: 409 },
  'goal-too-long': { status: 400, field: 'profile.goals' },
  'preferred-time-reversed': { status: 400, field: 'profile.preferredTimes' },
  'not-proposed': { status: 409 },
  'mentor-at-capacity': { status: 409 },
  'mentee-has-a-mentor': { status: 409 },
  'paired-already': { status: 409 },
  'no-longer-enrolled': { status: 409 },
  'not-available': { status: 409 },
  'draft-open': { status: 409 },
  'not-a-draft': { status: 409 },
  'nothing-to-publish': { status: 409 },
  'nothing-to-undo': { status: 409 },
  'too-few': { status: 409 },
  'too-many': { status: 409 },
  'no-room': { status: 409 },
  'kept-apart': { status: 409 },
  'cannot-meet': { status: 409 },
  'too-many-to-try': { status: 409 },
  'already-together': { status: 409 },
  'may-not-be-paired': { status: 409 },
  'mentor-places-locked': { status: 409 },
  'same-rule': { status: 409 },
  'rule-about-oneself': { status: 400, field: 'otherId' },
  'person-not-enrolled': { status: 400, field: 'personId' },
  'title-missing': { status: 400, field: 'title' },
  'text-too-long': { status: 400 },
  'due-in-the-past': { status: 400, field: 'dueOn' },
  'pairing-closed': { status: 409 },
  'not-a-percentage': { status: 400, field: 'progressPercent' },
  'goal-closed': { status: 409 },
  'not-held': { status: 409 },
  'already-answered': { status: 409 },
  'survey-closed': { status: 409 },
  'usefulness-missing': { status: 400, field: 'usefulness' },
  'question-not-asked': { status: 400, field: 'didMeet' },
  'met-length': { status: 400, field: 'minutes' },
  'met-in-future': { status: 400, field: 'day' },
  'met-before-pairing': { status: 400, field: 'day' },
  'told-too-late': { status: 409 },
  'meeting-counted': { status: 409 },
  'meeting-still-booked': { status: 409 },
  'answered-since': { status: 409 },
  'own-rhythm-closed': { status: 409 },
  'outside-bounds': { status: 400, field: 'minutes' },
  'same-rhythm': { status: 409 },
  'proposed-already': { status: 409 },
  'decision-over': { status: 409 },
  'too-late': { status: 409 },
  'not-open': { status: 409 },
  'no-such-option': { status: 400, field: 'option' },
  'series-not-booked': { status: 409 },
  'not-meeting-now': { status: 409 },
  'split-in-outlook': { status: 409 },
  'pause-out-of-range': { status: 400, field: 'until' },
  'wish-for-nobody': { status: 400, field: 'wishes' },
  'not-suggested': { status: 400, field: 'wishes' },
  'nothing-to-choose': { status: 409 },
  'already-asked': { status: 409 },
  'request-over': { status: 409 },
  'no-room-left': { status: 409 },
  'file-empty': { status: 400, field: 'file' },
  'file-not-text': { status: 400, field: 'file' },
  'file-broken': { status: 400, field: 'file' },
  'file-too-many-columns': { status: 400, field: 'file' },
  'file-too-many-rows': { status: 400, field: 'file' },
  'nothing-to-import': { status: 409 },
  'import-undone': { status: 409 },
  'import-too-old': { status: 409 },
} as const satisfies Readonly<Record<string, { readonly status: 400 | 403 | 409; readonly field?: string }>>;

/** Every no that a rule can say to the tab: an operation with another one cannot be served. */
export type Refusal = keyof typeof refusalAnswers;

/** A rule's no on its way to the caller; `problem.ts` puts it into words. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Takes an operation's outcome; throws `Declined` when a rule said no. */
export function accepted<Outcome>(outcome: Outcome | Refused<Refusal>): Outcome {
  if (isRefusal(outcome)) throw new Declined(outcome.refused);
  return outcome;
}

function isRefusal<Outcome>(outcome: Outcome | Refused<Refusal>): outcome is Refused<Refusal> {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}
