import { roleOf, type PairingEnding } from '#domain/pairing/pairing.ts';
import { nextRoundOf } from '../candidates/next-round.ts';
import { aboutPairing, introduced, toMember, type PairingCard } from '../messages/about-pairing.ts';
import type { Composers } from '../messages/composer.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { EndedMessage } from '../ports/pairing-messages.ts';
import type { Reader } from '../ports/store.ts';
import { partingMessage, partingViewOf } from './parting.ts';
import { decisionMessage, decisionViewOf } from './decision-view.ts';

/** The cards that tell of a pairing's beginning, its pause, its end, and of who has left it. */
export const pairingCards = {
  introduction: aboutPairing((reader, card) =>
    card.pairing.kind === 'pair' ? introduction(reader, card) : groupIntroduction(reader, card),
  ),
  'member-left': aboutPairing(memberLeft),
  paused: aboutPairing((_, card) => paused(card)),
  'joint-decision': aboutPairing(proposed),
  parting: aboutPairing(parting),
  ended: aboutPairing(ended),
} satisfies Partial<Composers>;

async function introduction(
  reader: Reader,
  { notice, pairing, programme, partner, role }: PairingCard,
): Promise<BotMessage> {
  const proposal = await reader.proposalOfPairing(pairing.id);
  return {
    kind: 'introduction',
    noticeId: notice.id,
    role,
    partner: introduced(partner),
    about: [partner.id],
    address: partner.mail,
    reasons: proposal?.fit.reasonsFor ?? [],
    programmeName: programme.name,
    pairingId: pairing.id,
  };
}

async function groupIntroduction(
  reader: Reader,
  { notice, pairing, programme, partners, role }: PairingCard,
): Promise<BotMessage | null> {
  if (pairing.kind === 'pair') return null;
  const proposal = await reader.groupProposalOf(pairing.id);
  return {
    kind: 'group-introduction',
    noticeId: notice.id,
    groupKind: pairing.kind,
    role,
    people: partners.map((person) => ({ ...introduced(person), role: roleOf(pairing, person.id) ?? 'mentee' })),
    reasons: proposal?.fit.reasons ?? [],
    programmeName: programme.name,
    pairingId: pairing.id,
  };
}

/** Somebody who has left since then is no longer mentioned. */
async function memberLeft(
  reader: Reader,
  { notice, pairing, partners }: PairingCard<'member-left'>,
): Promise<BotMessage | null> {
  const person = await reader.person(notice.about.personId);
  if (person === null || pairing.status === 'closed') return null;
  const othersGivenNames = partners.map((each) => each.givenName);
  return { kind: 'member-left', pairingId: pairing.id, givenName: person.givenName, othersGivenNames };
}

function paused({ pairing, partner }: PairingCard): BotMessage | null {
  const until = pairing.pausedUntil;
  if (pairing.status !== 'paused' || until === null) return null;
  return { kind: 'paused', ...toMember(pairing), partnerGivenName: partner.givenName, until };
}

/** Nobody is sent a proposal that is over before they saw it; whoever made it is told what became of it. */
async function proposed(reader: Reader, { notice }: PairingCard<'joint-decision'>): Promise<BotMessage | null> {
  const view = await decisionViewOf(reader, notice.about.decisionId, notice.personId);
  const isNews = view.decision.askedBy === notice.personId ? view.decision.status !== 'open' : view.waitsForViewer;
  return isNews || notice.sentAt !== null ? decisionMessage(view) : null;
}

/** Nobody is asked who has not been by the end; who was reads then that it is over. */
async function parting(
  reader: Reader,
  { notice, pairing, programme, partner }: PairingCard,
): Promise<BotMessage | null> {
  const { asked } = await partingViewOf(reader, pairing, notice.personId);
  if (asked === null && notice.sentAt === null) return null;
  return partingMessage({ asked, pairing, programme, partnerGivenName: partner.givenName });
}

const endings = {
  asked: 'over',
  completed: 'completed',
  'person-left': 'partner-left',
  'programme-ended': 'programme-over',
} as const satisfies Record<PairingEnding, EndedMessage['why']>;

async function ended(
  reader: Reader,
  { notice, pairing, programme, partner, now }: PairingCard,
): Promise<BotMessage | null> {
  if (pairing.ended === null) return null;
  const { outcome, seriesStays } = await partingViewOf(reader, pairing, notice.personId);
  const goesOn = outcome === null || outcome === 'end' ? {} : { goesOn: { outcome, seriesStays } };
  const nextRound = outcome === 'next' ? null : await nextRoundOf(reader, programme, notice.personId, now);
  const why = endings[pairing.ended.why];
  const programmeId = programme.id;
  return {
    kind: 'ended',
    programmeId,
    ...toMember(pairing),
    partnerGivenName: partner.givenName,
    why,
    nextRound,
    ...goesOn,
  };
}
