import { hoursBetween } from '../calendar/hours.ts';
import type { Memory } from '../calendar/memory.ts';
import { bookedTwice } from '../judge/booked-twice.ts';
import { doubleBookings } from '../judge/double-bookings.ts';
import type { Look } from '../judge/look.ts';
import { orphans } from '../judge/orphans.ts';
import { outsideHours } from '../judge/outside-hours.ts';
import { askedTwice, surveysForMeetingsNotHeld } from '../judge/surveys.ts';
import type { SurveyCard } from '../judge/surveys.ts';
import type { Verdict } from '../judge/violation.ts';
import { wallClockShifts } from '../judge/wall-clock-shifts.ts';
import { sentAtOf, surveyCardOf } from './chats.ts';
import type { NewCard } from './chats.ts';
import type { Chronicle } from './chronicle.ts';
import type { Company, Pair } from './company.ts';

const DAY_MS = 24 * 3_600_000;

/** What the judges go by. */
export interface Judging {
  readonly company: Company;
  readonly pairs: readonly Pair[];
  readonly chronicle: Chronicle;
  readonly memory: Memory;
  readonly verdict: Verdict;
  readonly programmeEnd: number;
  /** All survey cards so far. */
  readonly cards: SurveyCard[];
}

/** Judges what stands in the calendars. */
export function judgeLook(look: Look, { verdict, chronicle, pairs }: Judging): void {
  verdict.add(doubleBookings(look));
  verdict.add(outsideHours(look));
  verdict.add(wallClockShifts(look));
  verdict.add(bookedTwice(look));
  verdict.add(orphans(look, chronicle.endings(pairs)));
}

/** Judges what the bot has asked people about. */
export function judgeChats(news: readonly NewCard[], { verdict, chronicle, memory, cards }: Judging, look: Look): void {
  const asked = news.flatMap((card) => {
    const { oid } = card.member;
    const at = sentAtOf(card.activity);
    // A new zone is read from the mailbox within a day; until then the card shows the old one's clock.
    const zones = hoursBetween(chronicle.hoursOf(oid), at - 2 * DAY_MS, at).map(({ timeZone }) => timeZone);
    const starts = memory.startsOf(oid).toSorted((a, b) => Number(memory.stood(oid, b)) - Number(memory.stood(oid, a)));
    const read = surveyCardOf(card, { starts, zones: zones.length === 0 ? ['Europe/Stockholm'] : zones });
    return read === null ? [] : [read];
  });
  cards.push(...asked);
  verdict.add(surveysForMeetingsNotHeld(asked, memory, (person) => look.nameOf(person)));
  verdict.add(askedTwice(cards, (person) => look.nameOf(person)));
}
