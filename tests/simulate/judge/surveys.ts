import { groupBy } from '#operations/group-by.ts';
import { hoursBetween } from '../calendar/hours.ts';
import type { Memory } from '../calendar/memory.ts';
import type { Look } from './look.ts';
import { moment, type Violation } from './violation.ts';

/** A card in somebody's chat that asks how a meeting was. */
export interface SurveyCard {
  readonly person: string;
  readonly activityId: string;
  readonly sentAt: number;
  readonly isReminder: boolean;
  /** The partner, as the card names them. */
  readonly partner: string;
  /** When the meeting began, as the card says; null when it names a time at which the person had no meeting. */
  readonly meetingStart: number | null;
  /** It names the time of a meeting of two others that the person has, or had, in the calendar as well. */
  readonly isOfOthers: boolean;
}

const dayMs = 24 * 3_600_000;
const fallbackZone = 'Europe/Stockholm';

/**
 * On which wall clocks a card of this look may name a time to somebody. A new zone is read from the mailbox within a
 * day in which the service is awake: what was changed right after the look before is read at this one, perhaps only
 * after the card was sent.
 */
export function clocksOf(look: Pick<Look, 'previous' | 'hoursOf'>, person: string, sentAt: number): readonly string[] {
  const from = Math.min(sentAt - 2 * dayMs, look.previous - 1);
  const zones = hoursBetween(look.hoursOf(person), from, sentAt).map(({ timeZone }) => timeZone);
  return zones.length === 0 ? [fallbackZone] : zones;
}

/** Cards about a time at which no meeting of the two stood in both calendars, or the guest had declined. */
export function surveysForMeetingsNotHeld(
  cards: readonly SurveyCard[],
  memory: Pick<Memory, 'stood' | 'lastSeen'>,
  nameOf: (person: string) => string,
): readonly Violation[] {
  return cards
    .filter(({ person, meetingStart }) => meetingStart === null || !memory.stood(person, meetingStart))
    .map(({ person, activityId, sentAt, meetingStart }) => ({
      kind: 'surveysForMeetingsNotHeld',
      key: `${person} ${activityId}`,
      text: `${nameOf(person)} was asked on ${moment(sentAt)} about a meeting ${meetingStart === null ? 'that stood in no calendar' : `on ${moment(meetingStart)} that did not stand when it was over: ${memory.lastSeen(person, meetingStart)}`}`,
    }));
}

/**
 * Cards to somebody to whom another pair's invitation was passed on, or who was put in a guest's place, about that
 * meeting; and to a guest who was no longer on the list when it was over.
 */
export function surveysToStrangers(
  cards: readonly SurveyCard[],
  memory: Pick<Memory, 'wasUninvited'>,
  nameOf: (person: string) => string,
): readonly Violation[] {
  return cards
    .filter(
      ({ person, meetingStart, isOfOthers }) =>
        isOfOthers || (meetingStart !== null && memory.wasUninvited(person, meetingStart)),
    )
    .map(({ person, activityId, sentAt, meetingStart }) => ({
      kind: 'surveysToStrangers',
      key: `${person} ${activityId}`,
      text: `${nameOf(person)} was asked on ${moment(sentAt)} about a meeting ${meetingStart === null ? 'of two others' : `on ${moment(meetingStart)} to which they were no longer invited`}`,
    }));
}

/** The second card (reminders apart) to the same person about the same meeting. */
export function askedTwice(cards: readonly SurveyCard[], nameOf: (person: string) => string): readonly Violation[] {
  const first = cards.filter(({ isReminder, meetingStart }) => !isReminder && meetingStart !== null);
  const byMeeting = groupBy(first, ({ person, partner, meetingStart }) => `${person} ${partner} ${meetingStart}`);
  return [...byMeeting].flatMap(([key, [, second]]) =>
    second === undefined
      ? []
      : [
          {
            kind: 'askedTwice' as const,
            key,
            text: `${nameOf(second.person)} was asked again on ${moment(second.sentAt)} about the meeting on ${moment(second.meetingStart ?? 0)}`,
          },
        ],
  );
}
