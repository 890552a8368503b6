import type { PersonId } from '#domain/ids.ts';
import { idOf } from '#domain/ids.ts';
import { isOver } from '#domain/meetings/meeting.ts';
import { mayActOnPairing, partnerOf, roleOf, type Pairing, type PairingEnding } from '#domain/pairing/pairing.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Context } from './context.ts';
import { offerMessage, offerViewOf } from './offer-view.ts';
import type { BotMessage, EndedMessage, IntroducedPartner, PartnerElsewhere } from './ports/messenger.ts';
import type { Notice, Person, Reader } from './ports/store.ts';
import { countsOf, nextOf } from './series-counts.ts';

interface Setting {
  readonly notice: Notice;
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly partner: Person;
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
  const pairing = await reader.pairing(notice.pairingId);
  const programme = pairing && (await reader.programme(pairing.programmeId));
  const partnerId = pairing && partnerOf(pairing, notice.personId);
  const role = pairing && roleOf(pairing, notice.personId);
  const partner = partnerId && (await reader.person(partnerId));
  if (!pairing || !programme || !partner || !role) return null;
  const message = await messageOf(reader, { notice, pairing, programme, partner, role, now: context.now() });
  return message && { message, timeZone: programme.timeZone };
}

function messageOf(reader: Reader, setting: Setting): Promise<BotMessage | null> {
  switch (setting.notice.kind) {
    case 'introduction':
      return introduction(reader, setting);
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

async function booked(reader: Reader, { pairing, partner, now }: Setting): Promise<BotMessage | null> {
  const [series] = await reader.seriesOf([pairing.id]);
  const meetings = series === undefined ? [] : await reader.meetingsOf([series.id]);
  const first = nextOf(meetings, now);
  const counts = countsOf(meetings);
  return first && { kind: 'booked', partner: introduced(partner), first, counts, pairingId: pairing.id };
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
  const about = { meetingId: meeting.id, pairingId: pairing.id, partner: elsewhere(setting) };
  return { kind: 'moved', ...about, from: meeting.originalStart, to, why: meeting.note };
}

async function nudge(reader: Reader, setting: Setting): Promise<BotMessage | null> {
  const { pairing, now } = setting;
  if (!mayActOnPairing(pairing.status, 'book')) return null;
  const [series] = await reader.seriesOf([pairing.id]);
  const next = series === undefined ? null : nextOf(await reader.meetingsOf([series.id]), now);
  const when = next && { id: next.id, start: next.start, end: next.end };
  return { kind: 'nudge', pairingId: pairing.id, partner: elsewhere(setting), next: when };
}

function paused({ pairing, partner }: Setting): BotMessage | null {
  const until = pairing.pausedUntil;
  if (pairing.status !== 'paused' || until === null) return null;
  return { kind: 'paused', pairingId: pairing.id, partnerGivenName: partner.givenName, until };
}

const endings = {
  asked: 'over',
  rematch: 'over',
  completed: 'over',
  'person-left': 'partner-left',
  'programme-ended': 'programme-over',
} as const satisfies Record<PairingEnding, EndedMessage['why']>;

async function ended(reader: Reader, { notice, pairing, programme, partner }: Setting): Promise<BotMessage | null> {
  if (pairing.ended === null) return null;
  const isFree = await takesPart(reader, programme, notice.personId);
  const why = endings[pairing.ended.why];
  return { kind: 'ended', pairingId: pairing.id, partnerGivenName: partner.givenName, why, isFree };
}

async function takesPart(reader: Reader, programme: Programme, personId: PersonId): Promise<boolean> {
  if (!mayActOnProgramme(programme.status, 'match')) return false;
  return (await reader.enrolment(programme.id, personId))?.status === 'enrolled';
}

function elsewhere({ partner, programme }: Setting): PartnerElsewhere {
  return { givenName: partner.givenName, timeZone: partner.workingHours?.timeZone ?? programme.timeZone };
}

function introduced(partner: Person): IntroducedPartner {
  const { name, givenName, jobTitle, department, place } = partner;
  return { name, givenName, jobTitle, department, place };
}
