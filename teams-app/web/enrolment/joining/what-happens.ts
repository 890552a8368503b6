/** What happens to somebody who has joined or applied, from today on, each with its day as far as it is known. */
import { amount, plainDay, startOfSentence, weekNumber } from '#texts/format.ts';
import type { AheadBody } from '../../../contract/enrolment.ts';
import type { MyProgramme } from '../../../contract/people.ts';
import type { Texts } from '../../language.tsx';

export interface Happening {
  readonly when: string;
  readonly what: string;
  readonly so: string;
  /** There is a day that can be kept in a calendar. */
  readonly keep?: 'told' | 'begins';
}

/** In order; the first is how it stands now. */
export function eventsOf(mine: MyProgramme, next: AheadBody, texts: Texts): readonly Happening[] {
  const { applying } = mine;
  const waits = mine.enrolment === null && applying?.state === 'waiting' ? applying : null;
  const told = hearing(next, texts);
  const first = firstMeeting(mine, next, texts);
  if (waits !== null) {
    const { today, waits: what, waitsForManager, waitsBody, afterYes } = texts.tab.joined;
    const so = waits.waitsForManager ? waitsForManager : waitsBody;
    return [{ when: today, what, so }, { ...told, when: `${afterYes}. ${told.when}` }, first];
  }
  const happening = [
    // Where people find each other themselves, nobody looks for them.
    ...(next.hears.kind === 'chooses' || next.hears.kind === 'is-asked' ? [] : [looking(mine, texts)]),
    next.toKeep === 'told' ? { ...told, keep: 'told' as const } : told,
    next.toKeep === 'begins' ? { ...first, keep: 'begins' as const } : first,
  ];
  return happening;
}

function looking({ enrolment }: MyProgramme, { tab }: Texts): Happening {
  const { today, looks, looksBody } = tab.joined;
  const roles = enrolment?.roles ?? [];
  const role = roles.length > 1 ? 'both' : (roles[0] ?? 'mentee');
  return { when: today, what: looks[role], so: looksBody };
}

function hearing({ hears }: AheadBody, texts: Texts): Happening {
  const said = texts.tab.joined;
  const told = { what: said.told, so: said.toldBody };
  switch (hears.kind) {
    case 'on-a-day':
      return { when: dated(hears.day, said.planned, texts), ...told };
    case 'soon':
      return { when: said.soon, ...told };
    case 'by-hand':
      return { when: said.byHand, ...told };
    case 'chooses':
      return { when: said.atAnyTime, what: said.chooses, so: said.choosesBody };
    case 'is-asked':
      return { when: said.whenAsked, what: said.isAsked, so: said.isAskedBody };
  }
}

function firstMeeting({ programme }: MyProgramme, { begins }: AheadBody, texts: Texts): Happening {
  const said = texts.tab.joined;
  return {
    when: begins === null ? said.after : dated(begins, said.firstFrom, texts),
    what: said.first,
    so: said.firstBody(amount(programme.meetingMinutes, texts.language)),
  };
}

/** A day with its week. */
function dated(day: string, words: (day: string, week: string) => string, { tab, language }: Texts): string {
  const week = tab.common.weekSuffix(weekNumber(`${day}T12:00:00Z`, 'UTC'));
  return startOfSentence(words(plainDay(day, language), week));
}
