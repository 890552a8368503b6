import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Wording } from '#domain/programme/programme.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { Moment } from '#texts/format.ts';
import { introductionWords } from '#texts/pairing/introduction.ts';
import {
  botTexts,
  cardOf,
  heading,
  openPairing,
  openUrl,
  openUrlFirst,
  paragraph,
  quiet,
  quietBelow,
  type CardContext,
  type CardMessage,
  type CardReader,
  type NamingReader,
  type TabLinks,
} from '../card.ts';
import { lock, withFace } from '../pictures.ts';
import { spanFor } from '../times.ts';

/** Who the other one is, why the two were paired, and what happens next. `role` is the reader's own. */
export function introductionCard(
  message: {
    readonly role: Role;
    readonly partner: Introduced;
    readonly about?: readonly PersonId[];
    readonly address: string;
    readonly reasons: readonly Reason[];
    readonly programmeName: Wording;
    readonly pairingId: string;
  },
  reader: NamingReader,
  links: TabLinks,
): CardMessage {
  const { language } = reader;
  const texts = botTexts(language);
  const words = introductionWords(message, reader);
  const { name, givenName } = message.partner;
  const body = [
    ...withFace(
      { personId: message.about?.[0], name },
      reader,
      [heading(words.title), ...(words.about === '' ? [] : [quietBelow(words.about)])],
      72,
    ),
    ...words.why.map(paragraph),
    paragraph(words.programme),
    paragraph(words.next),
    lock(texts.promises.pairing, links, reader),
  ];
  const { introduction: said } = texts;
  const actions = [
    openUrlFirst(said.write(givenName), links.chatWith([message.address], said.draft(givenName))),
    openPairing(texts, links, message.pairingId),
  ];
  // Leads to where it is decided; nothing happens before.
  const noFit = openUrl(said.noFit, links.to({ page: 'pairing', pairingId: message.pairingId, dialog: 'end' }));
  return { card: cardOf(language, body, actions, [noFit]), summary: words.summary };
}

/** The meetings stand in Outlook: when the first one is, and what had to move. */
export function bookedCard(
  message: {
    readonly partner: PartnerElsewhere;
    readonly first: { readonly start: Moment; readonly end: Moment };
    readonly counts: { readonly planned: number; readonly moved: number; readonly skipped: number };
    readonly pairingId: string;
    readonly inGroup?: boolean;
  },
  reader: CardReader,
  context: CardContext,
): CardMessage {
  const texts = botTexts(reader.language, message.inGroup);
  const { booked } = texts;
  const { planned, moved, skipped } = message.counts;
  const body = [
    heading(booked.title(message.partner.givenName)),
    paragraph(booked.first(spanFor(message.first, { ...message, reader, texts, now: context.now }))),
    paragraph(booked.counts(planned, moved, skipped)),
    quiet(booked.help),
  ];
  const actions = [openPairing(texts, context.links, message.pairingId)];
  return { card: cardOf(reader.language, body, actions), summary: booked.summary(message.partner.givenName) };
}
