import type { Invitation } from './entries.ts';
import type { Random } from '../../random.ts';
import type { Member } from './staff.ts';
import { minuteOfWeek } from './week.ts';

/** When a recurring entry would like to be, in the organiser's clock (minutes from midnight). */
export interface Wish {
  readonly minutes: number;
  /** Sets of weekdays to choose from; default is one of Monday to Friday. */
  readonly weekdays?: readonly (readonly number[])[];
  readonly earliest?: number;
  readonly latest?: number;
}

export interface Place {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly minutes: number;
}

const anyDay: readonly (readonly number[])[] = [[1], [2], [3], [4], [5]];

/** A time in the organiser's week at which most of the others are free; undefined when the organiser has none left. */
export function findPlace(organiser: Member, others: readonly Member[], wish: Wish, random: Random): Place | undefined {
  let best: { place: Place; able: number } | undefined;
  for (const place of random.shuffled(candidates(wish))) {
    if (!isFree(organiser, organiser, place)) continue;
    const able = others.filter((other) => isFree(other, organiser, place)).length;
    if (best === undefined || able > best.able) best = { place, able };
    if (able === others.length) break;
  }
  return best?.place;
}

/** Books the place in the weeks of the organiser and of those who can come, and returns how each of them answered. */
export function invite(organiser: Member, others: readonly Member[], place: Place, random: Random): Invitation[] {
  take(organiser, organiser, place);
  return others
    .filter((other) => isFree(other, organiser, place))
    .map((member) => {
      take(member, organiser, place);
      return { member, answer: answerBy(random) };
    });
}

/** Most people accept what recurs; a few never get round to it. */
export function answerBy(random: Random): Invitation['answer'] {
  const draw = random.whole(100);
  if (draw < 88) return 'accepted';
  return draw < 95 ? 'tentativelyAccepted' : 'notResponded';
}

function candidates(wish: Wish): Place[] {
  const earliest = wish.earliest ?? 7 * 60;
  const latest = wish.latest ?? 19 * 60;
  const starts: number[] = [];
  for (let from = earliest; from + wish.minutes <= latest; from += 30) starts.push(from);
  return (wish.weekdays ?? anyDay).flatMap((weekdays) =>
    starts.map((from) => ({ weekdays, from, minutes: wish.minutes })),
  );
}

function isFree(member: Member, organiser: Member, place: Place): boolean {
  return starts(member, organiser, place).every((start) => member.week.isFree(start, place.minutes));
}

function take(member: Member, organiser: Member, place: Place): void {
  for (const start of starts(member, organiser, place)) member.week.take(start, place.minutes);
}

/** The place in a member's own clock. */
function starts(member: Member, organiser: Member, place: Place): number[] {
  const shift = (member.office.hoursAheadOfSweden - organiser.office.hoursAheadOfSweden) * 60;
  return place.weekdays.map((weekday) => minuteOfWeek(weekday, place.from) + shift);
}
