import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Wording } from '#domain/programme/programme.ts';
import { bot as english } from './en.ts';
import { reasonSentences } from '../matching/reasons.ts';
import { bot as swedish } from './sv.ts';

/** What somebody reads when they are introduced to the other one; the bot's card and HR's preview show the same. */
export interface IntroductionWords {
  readonly summary: string;
  readonly title: string;
  /** Title, department and place in one line; empty when the directory knows none of them. */
  readonly about: string;
  readonly programme: string;
  readonly whyTitle: string;
  /** Empty when there is nothing to say. */
  readonly why: readonly string[];
  readonly next: string;
}

/** `role` is the reader's own. */
export function introductionWords(
  message: {
    readonly role: Role;
    readonly partner: Introduced;
    readonly reasons: readonly Reason[];
    readonly programmeName: Wording;
  },
  naming: Naming,
): IntroductionWords {
  const { language } = naming;
  const { introduction } = language === 'sv' ? swedish : english;
  const { partner, role, reasons, programmeName } = message;
  const { givenName } = partner;
  return {
    summary: introduction.summary(partner.name),
    title: role === 'mentee' ? introduction.toMentee(partner.name) : introduction.toMentor(partner.name),
    about: aboutOf(partner),
    programme: introduction.programme(programmeName[language]),
    whyTitle: introduction.why,
    why: reasonSentences(reasons, { to: role, partnerGivenName: givenName }, naming),
    next: introduction.next(givenName),
  };
}

/** Title, department and place in one line; empty when the directory knows none of them. */
export function aboutOf({ jobTitle, department, place }: Introduced): string {
  return [jobTitle, department, place].filter((part) => part !== '').join(' · ');
}
