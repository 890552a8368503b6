import type { RefusalReason } from '#domain/enrolment/application.ts';
import type { Language, ProgrammeContact, Wording } from '#domain/programme/programme.ts';
import { plainDay } from '../format.ts';
import { bot as english, tab as englishTab } from './en.ts';
import { bot as swedish, tab as swedishTab } from './sv.ts';

interface Answered {
  readonly answer: 'approved' | 'refused' | 'programme-over';
  readonly programmeName: Wording;
  readonly reason: RefusalReason | null;
  readonly words: string;
  readonly mayAskFrom: { toString(): string } | null;
  readonly contact: ProgrammeContact | null;
}

/** What an applicant is answered, in one language; what the lead wrote stands there as it was written. */
export function applicationWords(
  { answer, programmeName, reason, words, mayAskFrom, contact }: Answered,
  language: Language,
): { readonly title: string; readonly lines: readonly string[] } {
  const { application: said, invitation } = language === 'sv' ? swedish : english;
  const programme = programmeName[language];
  if (answer === 'approved') return { title: said.approved(programme), lines: [said.approvedBody] };
  if (answer === 'programme-over') return { title: said.over(programme), lines: [said.overBody] };
  const lines = [
    said.refusedBody,
    reason === null ? '' : (language === 'sv' ? swedishTab : englishTab).applying.reasons[reason],
    words,
    mayAskFrom === null ? said.mayAsk : said.mayAskFrom(plainDay(mayAskFrom.toString(), language)),
    contact === null ? '' : invitation.contact(contact.name, contact.mail),
  ];
  return { title: said.refused(programme), lines: lines.filter((line) => line !== '') };
}
