import { Temporal } from 'temporal-polyfill';
import type { HelpWishId, PairingId, PersonId } from '#domain/ids.ts';
import { isOwn } from '#domain/access/own-pair.ts';
import { riskOf, type RiskReason } from '#domain/insight/risk.ts';
import type { AttentionReason } from '#domain/insight/urgency.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { closesAt, knownFrom, nextAfter } from '#domain/surveys/survey.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { silenceInOutlook } from '#domain/pairing/silence-signs.ts';
import { isUntoldForLong } from './counted-alike.ts';
import type { Notice, NoticeKind } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { HelpTaken, SurveyRecord } from '../ports/surveys.ts';

export interface AttentionItem {
  /** The row that `retryAttention` works on. */
  readonly subject: { readonly kind: 'series' | 'notice' | 'survey' | 'pairing' | 'help'; readonly id: string };
  readonly reason: AttentionReason;
  /** The people it is about; in a pair the one it depends on stands first. */
  readonly people: readonly Person[];
  readonly since: Temporal.Instant;
  /** Whether trying again can help. */
  readonly canRetry: boolean;
  /** A wish for help: who has taken it up, and when; null while nobody has. */
  readonly takenUp: { readonly by: Person; readonly at: Temporal.Instant } | null;
}

export interface AttentionFacts {
  readonly now: Temporal.Instant;
  /** Who looks. What somebody of their own pairing has asked for help with is for the others who lead. */
  readonly viewerId: PersonId;
  /** Home zone of the programme (IANA). */
  readonly timeZone: string;
  readonly pairings: readonly Pairing[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** The latest of each pairing. */
  readonly seriesOf: ReadonlyMap<PairingId, SeriesRecord>;
  /** Every series, also those that were replaced and those of closed pairings. */
  readonly allSeries: readonly SeriesRecord[];
  readonly meetingsOf: ReadonlyMap<PairingId, readonly Meeting[]>;
  readonly notices: readonly Notice[];
  /** Organisers whose mailboxes do not tell what has changed. */
  readonly untold: readonly { readonly personId: PersonId; readonly since: Temporal.Instant }[];
  readonly surveys: readonly SurveyRecord[];
  readonly helpWanted: readonly {
    readonly wishId: HelpWishId;
    readonly personId: PersonId;
    readonly pairingId: PairingId;
    readonly at: Temporal.Instant;
  }[];
  readonly helpTaken: readonly HelpTaken[];
}

/**
 * What needs HR about people and pairings, in no order (`domain/insight/urgency` has one). Pairings that are closed need nobody, unless their meetings could not be taken out of Outlook, and whoever is
 * on a break is not expected to meet. The only answer shown here is the wish for help, as a name.
 */
export function attentionList(facts: AttentionFacts): readonly AttentionItem[] {
  const open = facts.pairings.filter(({ status }) => status !== 'closed');
  const own = new Set(facts.pairings.filter(({ members }) => isTheirs(facts.viewerId, members)).map(({ id }) => id));
  return [
    ...helpItems({ ...facts, helpWanted: facts.helpWanted.filter(({ pairingId }) => !own.has(pairingId)) }),
    ...open.flatMap((pairing) => missingItems(pairing, facts)),
    ...troubleItems(facts),
    ...open.flatMap((pairing) => delayItems(pairing, facts)),
    ...open.flatMap((pairing) => untoldItems(pairing, facts)),
    ...cardItems(facts),
    ...open.filter(({ status }) => status !== 'paused').flatMap((pairing) => riskItems(pairing, facts)),
  ];
}

function isTheirs(viewerId: PersonId, members: Pairing['members']): boolean {
  return isOwn(
    viewerId,
    members.map(({ personId }) => personId),
  );
}

/** Somebody's latest wish in a pairing, until HR has closed it, and with it the earlier ones; also when the two have ended. */
export function helpItems(
  facts: Pick<AttentionFacts, 'helpWanted' | 'helpTaken' | 'people'>,
): readonly AttentionItem[] {
  const taken = new Map(facts.helpTaken.map((each) => [each.wishId, each]));
  const inOrder = facts.helpWanted.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const latest = new Map(inOrder.map((wish) => [`${wish.pairingId} ${wish.personId}`, wish]));
  return [...latest.values()]
    .filter(({ wishId }) => (taken.get(wishId)?.closed ?? null) === null)
    .map(({ wishId, personId, at }): AttentionItem => {
      const by = taken.get(wishId)?.takenUp;
      const who = by && facts.people.get(by.by);
      return {
        subject: { kind: 'help', id: wishId },
        reason: 'help-wanted',
        people: peopleOf([personId], facts),
        since: at,
        canRetry: false,
        takenUp: by && who ? { by: who, at: by.at } : null,
      };
    });
}

/**
 * Includes series that should have ended and could not: they are in the two people's way, who cannot mend that
 * themselves.
 */
function troubleItems(facts: AttentionFacts): readonly AttentionItem[] {
  const pairings = new Map(facts.pairings.map((pairing) => [pairing.id, pairing]));
  return facts.allSeries.flatMap(({ id, pairingId, status, trouble }): readonly AttentionItem[] => {
    const pairing = pairings.get(pairingId);
    if (pairing === undefined || status === 'ended' || trouble === null) return [];
    const { reason, personId, since } = trouble;
    // The two are asked, and nobody else can answer.
    if (reason === 'split-in-outlook') return [];
    const ids = membersOf(pairing).toSorted((a, b) => Number(b === personId) - Number(a === personId));
    return [
      { subject: { kind: 'series', id }, reason, people: peopleOf(ids, facts), since, canRetry: true, takenUp: null },
    ];
  });
}

/** Somebody may have left, or an account was closed by mistake; it ends by itself after some days. */
function missingItems(pairing: Pairing, facts: AttentionFacts): readonly AttentionItem[] {
  return peopleOf(membersOf(pairing), facts).flatMap((person): readonly AttentionItem[] => {
    if (person.missing === null) return [];
    const subject = { kind: 'pairing', id: pairing.id } as const;
    return [
      {
        subject,
        reason: 'account-missing',
        people: [person],
        since: person.missing.since,
        canRetry: false,
        takenUp: null,
      },
    ];
  });
}

/** A booking that is tried again by itself, so there is nothing for HR to press. */
function delayItems(pairing: Pairing, facts: AttentionFacts): readonly AttentionItem[] {
  const series = facts.seriesOf.get(pairing.id);
  if (series === undefined || series.trouble !== null) return [];
  if (series.status !== 'wanted' || series.attempts === 0) return [];
  return [
    {
      subject: { kind: 'series', id: series.id },
      reason: 'booking-delayed',
      people: peopleOf(membersOf(pairing), facts),
      since: pairing.begunAt,
      canRetry: false,
      takenUp: null,
    },
  ];
}

function untoldItems(pairing: Pairing, facts: AttentionFacts): readonly AttentionItem[] {
  const series = facts.seriesOf.get(pairing.id);
  const untold = facts.untold.find(({ personId }) => personId === series?.organiserId);
  if (series === undefined || untold === undefined) return [];
  if (!isUntoldForLong(untold, facts.now)) return [];
  const { personId, since } = untold;
  const reason = 'calendar-followed-slowly';
  return [
    {
      subject: { kind: 'series', id: series.id },
      reason,
      people: peopleOf([personId], facts),
      since,
      canRetry: false,
      takenUp: null,
    },
  ];
}

function cardItems(facts: AttentionFacts): readonly AttentionItem[] {
  const item = (kind: 'notice' | 'survey', row: Notice | SurveyRecord, since: Temporal.Instant): AttentionItem => ({
    subject: { kind, id: row.id },
    reason: cardReason(row),
    people: peopleOf([row.personId], facts),
    since,
    canRetry: true,
    takenUp: null,
  });
  const notices = facts.notices.filter(isUndelivered);
  // Also one that has been answered in the tab: else its going away would tell HR who has answered.
  const surveys = facts.surveys.filter((survey) => survey.undelivered !== null && isBeforeItsEnd(survey, facts));
  return [
    ...notices.map((notice) => item('notice', notice, notice.wantedAt)),
    ...surveys.map((survey) => item('survey', survey, survey.dueAt)),
  ];
}

/**
 * Cards that come because somebody asked for something (a mentor, another time, another rhythm, a break) would tell HR who
 * did, by whom they went to and when; those about silence, who of the two waits and what they chose; one that asks whether to
 * join again, what somebody has said of the next time. Whoever cannot be reached is found by the cards that all in a pairing
 * get.
 */
const ofWhoAsked: readonly NoticeKind[] = [
  'request',
  'request-reminder',
  'suggestions',
  'paused',
  'offer',
  'joint-decision',
  'join-again',
  'silence',
  'still-there',
  // Leads read in its own log who could not be reached; what a lead is told of is theirs.
  'lead-message',
  'alert',
];

/** May HR know that this card did not arrive? */
export function mayTellHr({ about: { kind } }: Pick<Notice, 'about'>): boolean {
  return !ofWhoAsked.includes(kind);
}

/** A card that did not arrive, of which those who lead may know. */
export function isUndelivered(notice: Pick<Notice, 'about' | 'undelivered'>): boolean {
  return notice.undelivered !== null && mayTellHr(notice);
}

/** Whether a survey would still be asked, whatever has become of it. */
function isBeforeItsEnd({ meetingId }: SurveyRecord, { pairings, meetingsOf, now }: AttentionFacts): boolean {
  const pairing = pairings.find(({ id }) => meetingsOf.get(id)?.some((meeting) => meeting.id === meetingId));
  if (pairing === undefined || pairing.status === 'closed') return false;
  const all = meetingsOf.get(pairing.id) ?? [];
  const meeting = all.find(({ id }) => id === meetingId);
  if (meeting === undefined) return false;
  return (
    Temporal.Instant.compare(
      now,
      closesAt(knownFrom(meeting), nextAfter({ end: knownFrom(meeting) }, all)?.start ?? null),
    ) < 0
  );
}

function cardReason({ undelivered, ...row }: Notice | SurveyRecord): AttentionReason {
  const mailState = 'mailState' in row ? row.mailState : null;
  if (mailState === 'sent') return 'card-mailed';
  if (mailState === 'perhaps') return 'card-mailed-perhaps';
  if (undelivered === 'blocked') return 'card-blocked';
  if (undelivered === 'perhaps') return 'card-uncertain';
  return undelivered === 'not-installed' ? 'card-app-missing' : 'card-undelivered';
}

/** Wishes for help and broken series have items of their own. */
function riskItems(pairing: Pairing, facts: AttentionFacts): readonly AttentionItem[] {
  const series = facts.seriesOf.get(pairing.id);
  const meetings = facts.meetingsOf.get(pairing.id) ?? [];
  const isInTrouble = series !== undefined && series.trouble !== null;
  const { reasons } = riskOf(
    {
      begunAt: pairing.begunAt,
      endsOn: pairing.endsOn,
      timeZone: facts.timeZone,
      seriesStatus: series?.status ?? null,
      meetings,
      helpWanted: false,
    },
    facts.now,
  );
  const [reason] = reasons.filter((each) => each !== 'series-broken');
  if (reason === undefined || (isInTrouble && reason === 'no-meeting-booked')) return silenceItems(pairing, facts);
  return [
    {
      subject: { kind: 'pairing', id: pairing.id },
      reason,
      people: peopleOf(membersOf(pairing), facts),
      since: sinceOf(reason, pairing, meetings),
      canRetry: false,
      takenUp: null,
    },
  ];
}

/**
 * One of the two does not answer, declines or calls off: as a fact about the pair, from what stands in Outlook alone. What
 * anybody said, was told or chose is not read, so that it changes nothing here; nor is it told which of them it is.
 */
function silenceItems(pairing: Pairing, facts: AttentionFacts): readonly AttentionItem[] {
  const seen = silenceInOutlook(
    {
      pairing,
      organiserId: facts.seriesOf.get(pairing.id)?.organiserId ?? null,
      meetings: facts.meetingsOf.get(pairing.id) ?? [],
    },
    facts.now,
  );
  if (seen === null) return [];
  const subject = { kind: 'pairing', id: pairing.id } as const;
  const people = peopleOf(membersOf(pairing), facts);
  return [{ subject, reason: 'silence-seen', people, since: seen.since, canRetry: false, takenUp: null }];
}

function sinceOf(reason: RiskReason, pairing: Pairing, meetings: readonly Meeting[]): Temporal.Instant {
  const lastSettled = meetings.findLast(({ settledAt }) => settledAt !== null);
  return reason === 'three-missed-in-a-row' && lastSettled !== undefined ? lastSettled.end : pairing.begunAt;
}

function membersOf(pairing: Pairing): readonly PersonId[] {
  return pairing.members.map(({ personId }) => personId);
}

function peopleOf(ids: readonly PersonId[], facts: Pick<AttentionFacts, 'people'>): readonly Person[] {
  return ids.map((id) => facts.people.get(id)).filter((person) => person !== undefined);
}
