import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Wording } from '#domain/programme/programme.ts';
import { meetingTime, type Moment } from '#texts/format.ts';
import { reasonSentences } from '#texts/reasons.ts';
import {
  botTexts,
  cardOf,
  heading,
  openUrl,
  paragraph,
  quiet,
  subheading,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from './card.ts';

export interface Partner {
  readonly name: string;
  readonly givenName: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly place: string;
}

/** Who the other one is, why the two, and what happens next. `role` is the reader's own. */
export function introductionCard(
  message: {
    readonly role: Role;
    readonly partner: Partner;
    readonly reasons: readonly Reason[];
    readonly programmeName: Wording;
    readonly pairingId: string;
  },
  { language }: CardReader,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(language);
  const { introduction } = texts;
  const { partner, role } = message;
  const title = role === 'mentee' ? introduction.toMentee(partner.name) : introduction.toMentor(partner.name);
  const why = reasonSentences(message.reasons, { to: role, partnerGivenName: partner.givenName }, language);
  const body = [
    heading(title),
    ...about(partner),
    paragraph(introduction.programme(message.programmeName[language])),
    ...(why.length > 0 ? [subheading(introduction.why), ...why.map(paragraph)] : []),
    paragraph(introduction.next(partner.givenName)),
  ];
  const actions = [openUrl(texts.openPairing, links.entity('home', `pairing:${message.pairingId}`))];
  return { card: cardOf(language, body, actions), summary: introduction.summary(partner.name) };
}

/** Title, department and place in one line; nothing when the directory knows none of them. */
function about({ jobTitle, department, place }: Partner) {
  const known = [jobTitle, department, place].filter((part) => part !== '');
  return known.length > 0 ? [quiet(known.join(' · '))] : [];
}

/** The meetings stand in Outlook: when the first one is, and what had to move. */
export function bookedCard(
  message: {
    readonly partner: Pick<Partner, 'givenName'>;
    readonly first: { readonly start: Moment; readonly end: Moment };
    readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
    readonly pairingId: string;
  },
  reader: CardReader,
  context: { readonly links: TabLinks; readonly now: Moment },
): CardMessage {
  const texts = botTexts(reader.language);
  const { booked } = texts;
  const { planned, moved, skipped } = message.counts;
  const body = [
    heading(booked.title(message.partner.givenName)),
    paragraph(booked.first(meetingTime(message.first, reader, context.now))),
    paragraph(booked.counts(planned, moved, skipped)),
    quiet(booked.help),
  ];
  const actions = [openUrl(texts.openPairing, context.links.entity('home', `pairing:${message.pairingId}`))];
  return { card: cardOf(reader.language, body, actions), summary: booked.summary(message.partner.givenName) };
}
