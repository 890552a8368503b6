import type { Cadence, Language, ProgrammeContact, Wording } from '#domain/programme/programme.ts';
import type { TimeTaken } from '#domain/programme/time-taken.ts';
import { amount, plainDay } from '../format.ts';
import { words as englishWords } from '../words/en.ts';
import { words as swedishWords } from '../words/sv.ts';
import { bot as english } from './en.ts';
import { bot as swedish } from './sv.ts';

/** What an invitation is about. */
interface Told {
  readonly reminder: 'finish' | 'closing' | null;
  readonly inviter: string | null;
  readonly programmeName: Wording;
  readonly purpose: Wording;
  readonly cadence: Cadence;
  readonly meetingMinutes: number;
  readonly time: Pick<TimeTaken, 'months' | 'hours'>;
  readonly joinsUntil: { toString(): string } | null;
  readonly contact: ProgrammeContact | null;
  readonly needsYes: boolean;
}

/** An invitation or a reminder in one language, for the card, the mail and the preview alike. */
export function invitationWords(
  told: Told,
  language: Language,
): {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly small: readonly string[];
} {
  const said = (language === 'sv' ? swedish : english).invitation;
  const { inviter, joinsUntil } = told;
  const programme = told.programmeName[language];
  const day = joinsUntil && plainDay(joinsUntil.toString(), language);
  const title = inviter === null ? said.title(programme) : said.titleBy(inviter, programme);
  const small = smallPrint(told, language);
  const lines = [...(told.purpose[language] === '' ? [] : [told.purpose[language]]), timeWords(told, language)];
  if (told.reminder === 'finish') {
    return { title: said.finish(programme), summary: said.finish(programme), lines: [said.finishBody], small };
  }
  if (told.reminder === 'closing' && day !== null) {
    const closing = said.closing(programme, day);
    return { title: closing, summary: closing, lines: [said.closingBody, ...lines], small };
  }
  return { title, summary: said.summary(programme), lines, small };
}

/** By when, whose yes it takes, and whom to ask. */
function smallPrint({ joinsUntil, needsYes, contact }: Told, language: Language): readonly string[] {
  const said = (language === 'sv' ? swedish : english).invitation;
  return [
    ...(joinsUntil === null ? [] : [said.until(plainDay(joinsUntil.toString(), language))]),
    ...(needsYes ? [said.needsYes] : []),
    ...(contact === null ? [] : [said.contact(contact.name, contact.mail)]),
  ];
}

/** How much time it takes: each meeting, and all of them. */
export function timeWords(
  { cadence, meetingMinutes, time }: Pick<Told, 'cadence' | 'meetingMinutes' | 'time'>,
  language: Language,
): string {
  const said = (language === 'sv' ? swedish : english).invitation;
  const words = language === 'sv' ? swedishWords : englishWords;
  const each = said.time(words.cadence[cadence], amount(meetingMinutes, language));
  return `${each} ${said.inAll(said.hours(time.hours), said.months(time.months))}`;
}

/** What the buttons of an invitation's card say, in their order. */
export function invitationButtons(language: Language): readonly string[] {
  const said = (language === 'sv' ? swedish : english).invitation;
  return [said.look, said.later, said.no];
}
