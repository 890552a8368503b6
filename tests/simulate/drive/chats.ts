import { z } from 'zod';
import { meetingStart } from '#texts/format.ts';
import { bot } from '#texts/bot.ts';
import { buttonsOf, cardOf, textOf } from '../../support/card.ts';
import type { ChatActivity, StandinClient } from '../../support/standin-client.ts';
import type { UnaskedCard } from '../judge/message-budget.ts';
import type { SurveyCard } from '../judge/surveys.ts';
import { forAll } from './all.ts';
import type { Member } from './participants.ts';

/** A card with buttons that came to somebody since the last look. */
export interface NewCard {
  readonly member: Member;
  readonly activity: ChatActivity;
  readonly verbs: readonly string[];
}

export interface Chats {
  /** Everything the bot has sent since the last time this was asked, by person and in order. */
  news(members: readonly Member[]): Promise<readonly NewCard[]>;
}

/** More than the bot sends anybody between two looks. */
const last = 25;

export function openChats(standin: StandinClient): Chats {
  const newest = new Map<string, number>();
  return {
    async news(members) {
      const perMember = await forAll(members, async (member) => {
        const { activities } = await standin.chat(member.oid, last);
        const known = newest.get(member.oid) ?? 0;
        const fresh = activities.filter(({ id, from }) => from === 'bot' && Number(id) > known);
        newest.set(member.oid, Math.max(known, ...fresh.map(({ id }) => Number(id))));
        return fresh.map((activity) => ({
          member,
          activity,
          verbs: buttonsOf(cardOf(activity)).map(({ verb }) => verb),
        }));
      });
      return perMember.flat();
    },
  };
}

const texts = { sv: bot.sv.survey, en: bot.en.survey } as const;

/**
 * The survey card, as the person reads it: about which of their meetings, if it is one. `starts` are the times at which
 * the person has or had a meeting, `zones` the wall clocks they may have read it on.
 */
export function surveyCardOf(
  { member, activity, verbs }: NewCard,
  {
    starts,
    startsOfOthers,
    zones,
  }: {
    readonly starts: readonly number[];
    readonly startsOfOthers: readonly number[];
    readonly zones: readonly string[];
  },
): SurveyCard | null {
  if (!verbs.includes('say-of-meeting') || verbs.includes('change-answer')) return null;
  const said = textOf(cardOf(activity));
  const sentAt = sentAtOf(activity);
  const { language } = member;
  const isAbout = (text: (givenName: string, when: string) => string) => (start: number) =>
    zones.some((timeZone) => {
      const when = meetingStart({ epochMilliseconds: start }, { language, timeZone }, { epochMilliseconds: sentAt });
      const [, before = '', after = ''] = text('|', '|').split('|');
      // Where the other's clock shows another time, the card says that too.
      return said.includes(`${before}${when}${after}`) || said.includes(`${before}${when} (`);
    });
  const first = starts.find(isAbout(texts[language].why));
  const reminded = first ?? starts.find(isAbout(texts[language].reminder));
  const isAny = (start: number): boolean =>
    isAbout(texts[language].why)(start) || isAbout(texts[language].reminder)(start);
  const isReminder =
    activity.summary === undefined ? first === undefined : isReminderSummary(activity.summary, language);
  return {
    person: member.oid,
    activityId: activity.id,
    sentAt,
    isReminder,
    partner: partnerIn(activity, language),
    meetingStart: first ?? reminded ?? null,
    isOfOthers: (first ?? reminded) === undefined && startsOfOthers.some(isAny),
  };
}

/** Whom the card names in the line that stands for it. */
function partnerIn({ summary = '' }: ChatActivity, language: Member['language']): string {
  const [before = '', after = ''] = texts[language].summary('|').split('|');
  const from = summary.toLowerCase().indexOf(before.toLowerCase());
  return from < 0 ? summary : summary.slice(from + before.length, summary.length - after.length);
}

/** `Påminnelse: …`, `Reminder: …`: the words before the name. */
function isReminderSummary(summary: string, language: Member['language']): boolean {
  const [words = ''] = texts[language].reminderSummary('|').split('|');
  const [plain = ''] = texts[language].summary('|').split('|');
  return summary.startsWith(words) && !summary.startsWith(plain);
}

/** What nobody asked for, and no meeting of their own calls for: how it goes, after two meetings that were missed. */
export function isUnasked({ member: { language }, activity }: NewCard): boolean {
  return textOf(cardOf(activity)).includes(bot[language].nudge.title);
}

export function unaskedOf({ member: { oid }, activity }: NewCard): UnaskedCard {
  return { person: oid, activityId: activity.id, sentAt: sentAtOf(activity) };
}

export function sentAtOf({ timestamp, id }: ChatActivity): number {
  return timestamp === undefined ? Number(id) : Date.parse(timestamp);
}

const offered = z.object({ offerId: z.string() });

/** Which offer a card is about; null when it offers nothing. */
export function offerIdOf({ activity }: NewCard): string | null {
  const button = buttonsOf(cardOf(activity)).find(({ verb }) => verb === 'choose-time');
  return button === undefined ? null : offered.parse(button.data).offerId;
}
