import type { Memory } from '../calendar/memory.ts';
import { bookedTwice } from '../judge/booked-twice.ts';
import { doubleBookings } from '../judge/double-bookings.ts';
import type { Look } from '../judge/look.ts';
import { orphans } from '../judge/orphans.ts';
import { pairedWithOneself } from '../judge/oneself.ts';
import { overMessageBudget, type UnaskedCard } from '../judge/message-budget.ts';
import { outsideHours } from '../judge/outside-hours.ts';
import {
  askedTwice,
  clocksOf,
  surveysForMeetingsNotHeld,
  surveysToStrangers,
  type SurveyCard,
} from '../judge/surveys.ts';
import type { Verdict } from '../judge/violation.ts';
import { wallClockShifts } from '../judge/wall-clock-shifts.ts';
import { isUnasked, sentAtOf, surveyCardOf, unaskedOf, type NewCard } from './chats.ts';
import type { Chronicle } from './chronicle.ts';
import type { Company, Pair } from './participants.ts';

/** What the judges go by. */
export interface Judging {
  readonly company: Company;
  readonly pairs: readonly Pair[];
  readonly chronicle: Chronicle;
  readonly memory: Memory;
  readonly verdict: Verdict;
  /** All survey cards so far. */
  readonly cards: SurveyCard[];
  /** All cards so far that nobody asked for. */
  readonly unasked: UnaskedCard[];
}

/** Judges what stands in the calendars. */
export function judgeLook(look: Look, { verdict, chronicle, pairs, company }: Judging): void {
  // With somebody who is gone, meetings stay as they are until it is certain that they have left.
  const lookedAfter: Look = {
    ...look,
    meetings: look.meetings.filter(({ organiser, guest }) => ![organiser, guest].some((one) => chronicle.hasLeft(one))),
  };
  verdict.add(doubleBookings(lookedAfter));
  verdict.add(outsideHours(lookedAfter));
  verdict.add(wallClockShifts(look));
  verdict.add(bookedTwice(look));
  verdict.add(orphans(look, chronicle.endings(pairs)));
  verdict.add(pairedWithOneself(look, pairs, company.twoAccounts));
}

/** Judges what the bot has asked people about. */
export function judgeChats(news: readonly NewCard[], { verdict, memory, cards, unasked }: Judging, look: Look): void {
  const asked = news.flatMap((card) => {
    const { oid } = card.member;
    const starts = memory.startsOf(oid).toSorted((a, b) => Number(memory.stood(oid, b)) - Number(memory.stood(oid, a)));
    const zones = clocksOf(look, oid, sentAtOf(card.activity));
    const read = surveyCardOf(card, { starts, startsOfOthers: memory.startsOfOthers(oid), zones });
    return read === null ? [] : [read];
  });
  cards.push(...asked);
  verdict.add(surveysForMeetingsNotHeld(asked, memory, (person) => look.nameOf(person)));
  verdict.add(surveysToStrangers(asked, memory, (person) => look.nameOf(person)));
  verdict.add(askedTwice(cards, (person) => look.nameOf(person)));
  unasked.push(...news.filter(isUnasked).map(unaskedOf));
  verdict.add(overMessageBudget(unasked, (person) => look.nameOf(person)));
}
