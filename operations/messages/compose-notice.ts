import { idOf } from '#domain/ids.ts';
import { isOver } from '#domain/meetings/meeting.ts';
import { mayActOnPairing, roleOf, type Pairing, type PairingEnding } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { composeChoiceNotice } from '../choosing/compose-choice-notice.ts';
import type { Context } from '../context.ts';
import { nextRoundOf } from '../candidates/next-round.ts';
import { offerMessage, offerViewOf } from '../meetings/offer-view.ts';
import { partnersFor, zoneOfOthers, type Partners } from '../access/partners.ts';
import type { BotMessage, EndedMessage, IntroducedPartner, PartnerElsewhere } from '../ports/messenger.ts';
import type { Notice } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { countsOf, nextOf } from '../series/series-counts.ts';

interface Setting extends Partners {
  readonly notice: Notice;
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly role: Role;
  readonly now: ReturnType<Context['now']>;
}

/**
 * What a card has to say now, and the zone for people whose mailbox has not told its own. Null when there is nothing
 * true left to say: the meetings are over, the times have been withdrawn, or the pairing has gone.
 */
export async function composeNotice(
  context: Context,
  reader: Reader,
  notice: Notice,
): Promise<{ readonly message: BotMessage; readonly timeZone: string } | null> {
  if (notice.pairingId === null) return composeChoiceNotice(context, reader, notice);
  const pairing = await reader.pairing(notice.pairingId);
  const programme = pairing && (await reader.programme(pairing.programmeId));
  const role = pairing && roleOf(pairing, notice.personId);
  const others = pairing && (await partnersFor(reader, pairing, notice.personId));
  if (!pairing || !programme || !others || !role) return null;
  const message = await messageOf(reader, { notice, pairing, programme, ...others, role, now: context.now() });
  return message && { message, timeZone: programme.timeZone };
}

function messageOf(reader: Reader, setting: Setting): Promise<BotMessage | null> {
  switch (setting.notice.kind) {
    case 'suggestions':
    case 'request':
    case 'request-reminder':
      // Such a card is about no pairing.
      return Promise.resolve(null);
    case 'introduction':
      return setting.pairing.kind === 'pair' ? introduction(reader, setting) : groupIntroduction(reader, setting);
    case 'member-left':
      return memberLeft(reader, setting);
    case 'booked':
      return booked(reader, setting);
    case 'offer':
      return offered(reader, setting);
    case 'moved':
      return moved(reader, setting);
    case 'nudge':
      return nudge(reader, setting);
    case 'paused':
      return Promise.resolve(paused(setting));
    case 'ended':
      return ended(reader, setting);
  }
}

async function introduction(
  reader: Reader,
  { notice, pairing, programme, partner, role }: Setting,
): Promise<BotMessage> {
  const proposal = await reader.proposalOfPairing(pairing.id);
  return {
    kind: 'introduction',
    noticeId: notice.id,
    role,
    partner: introduced(partner),
    reasons: proposal?.fit.reasonsFor ?? [],
    programmeName: programme.name,
    pairingId: pairing.id,
  };
}

async function groupIntroduction(
  reader: Reader,
  { notice, pairing, programme, partners, role }: Setting,
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

/** Whoever has left since is told of no more. */
async function memberLeft(reader: Reader, { notice, pairing, partners }: Setting): Promise<BotMessage | null> {
  const [, personId = ''] = notice.subject.split('@');
  const person = await reader.person(idOf(personId));
  if (person === null || pairing.status === 'closed') return null;
  const othersGivenNames = partners.map((each) => each.givenName);
  return { kind: 'member-left', pairingId: pairing.id, givenName: person.givenName, othersGivenNames };
}

async function booked(reader: Reader, { pairing, partner, now }: Setting): Promise<BotMessage | null> {
  const [series] = await reader.seriesOf([pairing.id]);
  const meetings = series === undefined ? [] : await reader.meetingsOf([series.id]);
  const first = nextOf(meetings, now);
  const counts = countsOf(meetings);
  return first && { kind: 'booked', partner: introduced(partner), first, counts, ...toMember(pairing) };
}

/** Nobody is sent a card about times that are being looked for, or that were withdrawn before they saw them. */
async function offered(reader: Reader, { notice }: Setting): Promise<BotMessage | null> {
  const view = await offerViewOf(reader, idOf(notice.subject), notice.personId);
  const isNews = !['searching', 'expired'].includes(view.offer.status);
  return isNews || notice.sentAt !== null ? offerMessage(view) : null;
}

/** A card about where a meeting no longer stands is left unsent: another one tells of it. */
async function moved(reader: Reader, setting: Setting): Promise<BotMessage | null> {
  const { notice, pairing, now } = setting;
  const [id = '', startMs] = notice.subject.split('@');
  const meeting = await reader.meeting(idOf(id));
  if (meeting === null || isOver(meeting, now) || !mayActOnPairing(pairing.status, 'book')) return null;
  const isLeftOut = meeting.status === 'cancelled';
  const isThere = meeting.start.epochMilliseconds === Number(startMs);
  if (!isThere || (isLeftOut && meeting.note === null)) return null;
  const to = isLeftOut ? null : { start: meeting.start, end: meeting.end };
  const about = { meetingId: meeting.id, ...toMember(pairing), partner: elsewhere(setting) };
  return { kind: 'moved', ...about, from: meeting.originalStart, to, why: meeting.note };
}

async function nudge(reader: Reader, setting: Setting): Promise<BotMessage | null> {
  const { pairing, now } = setting;
  if (!mayActOnPairing(pairing.status, 'book')) return null;
  const [series] = await reader.seriesOf([pairing.id]);
  const next = series === undefined ? null : nextOf(await reader.meetingsOf([series.id]), now);
  const when = next && { id: next.id, start: next.start, end: next.end };
  return { kind: 'nudge', ...toMember(pairing), partner: elsewhere(setting), next: when };
}

function paused({ pairing, partner }: Setting): BotMessage | null {
  const until = pairing.pausedUntil;
  if (pairing.status !== 'paused' || until === null) return null;
  return { kind: 'paused', ...toMember(pairing), partnerGivenName: partner.givenName, until };
}

const endings = {
  asked: 'over',
  completed: 'over',
  'person-left': 'partner-left',
  'programme-ended': 'programme-over',
} as const satisfies Record<PairingEnding, EndedMessage['why']>;

async function ended(
  reader: Reader,
  { notice, pairing, programme, partner, now }: Setting,
): Promise<BotMessage | null> {
  if (pairing.ended === null) return null;
  const nextRound = await nextRoundOf(reader, programme, notice.personId, now);
  const why = endings[pairing.ended.why];
  return { kind: 'ended', ...toMember(pairing), partnerGivenName: partner.givenName, why, nextRound };
}

function toMember({ id, kind }: Pairing) {
  return { pairingId: id, inGroup: kind !== 'pair' };
}

function elsewhere({ partner, partners, programme }: Setting): PartnerElsewhere {
  return { givenName: partner.givenName, timeZone: zoneOfOthers(partners, programme.timeZone) };
}

function introduced(partner: Person): IntroducedPartner {
  const { name, givenName, jobTitle, department, place } = partner;
  return { name, givenName, jobTitle, department, place };
}
