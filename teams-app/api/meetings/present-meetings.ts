import { stateOf } from '#domain/booking/series.ts';
import type { PersonId } from '#domain/ids.ts';
import { waitsFor } from '#domain/meetings/offer.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { PairingView } from '#operations/home/home.ts';
import type { NumberedMeeting } from '#operations/meetings/pairing-meetings.ts';
import { countsOf } from '#operations/series/series-counts.ts';
import type { ContinuationBody, MeetingBody, NextMeetingBody } from '../../contract/meetings.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { standingWords, type StandingReader } from './present-standing.ts';

/** A pairing whose series is not written down yet looks like one that is about to be booked. */
export function seriesBody(view: PairingView, viewerZone: string | null, language: Language): PairingBody['series'] {
  const { series, standing, meetings, troublePerson, mayChangeStanding } = view;
  const { planned, moved, skipped } = countsOf(meetings.map(({ meeting }) => meeting));
  const common = {
    standing: standing === null ? null : standingWords(standing, standingReader(view, viewerZone), language),
    minutes: standing?.minutes ?? null,
    counts: { planned, moved, skipped },
  };
  if (series === null) {
    return { ...common, status: 'wanted', timeZone: null, joinUrl: null, trouble: null, mayChange: false };
  }
  const { status, timeZone, joinUrl, trouble } = series;
  return {
    ...common,
    status: stateOf(status),
    timeZone,
    joinUrl,
    // The question itself says more, and goes beside the meetings that stand.
    trouble:
      trouble === null || trouble.reason === 'split-in-outlook'
        ? null
        : { reason: trouble.reason, personName: troublePerson?.name ?? null, since: trouble.since.toString() },
    mayChange: mayChangeStanding,
  };
}

function standingReader({ partner, meetings, next }: PairingView, zone: string | null): StandingReader | null {
  const at = (next ?? meetings.at(-1))?.meeting.start;
  return zone === null || at === undefined ? null : { zone, partnerGivenName: partner.givenName, at };
}

export function meetingBody({ meeting, number, lost, mayChange }: NumberedMeeting, viewerId: PersonId): MeetingBody {
  const { id, start, end, status, note, intent, confirmedAt, toldBy } = meeting;
  return {
    id,
    start: start.toString(),
    end: end.toString(),
    status,
    confirmed: confirmedAt !== null,
    note,
    number,
    lost:
      lost === null
        ? null
        : { why: lost.why, by: lost.byId === null ? null : lost.byId === viewerId ? 'me' : 'partner' },
    toldBy: toldBy === null ? null : toldBy === viewerId ? 'me' : 'partner',
    changing: intent?.kind ?? null,
    mayChange,
  };
}

export function nextMeetingBody(next: NonNullable<PairingView['next']>, viewerId: PersonId): NextMeetingBody {
  const { kind, items } = next.agenda;
  return { ...meetingBody(next, viewerId), kind, agenda: items.map(({ key, minutes }) => ({ key, minutes })) };
}

export function continuationBody(asked: PairingView['continuation']): ContinuationBody | null {
  if (asked === null) return null;
  return {
    id: asked.id,
    from: asked.cut.toString(),
    options: asked.candidates.map(({ start, end }) => ({ start: start.toString(), end: end.toString() })),
    until: asked.expiresAt.toString(),
    certain: asked.candidates[0]?.certain === true,
    version: asked.version,
  };
}

export function offerNotes(offers: PairingView['offers'], viewerId: PersonId): OfferNote[] {
  return offers.map(({ offer, meeting }) => ({
    id: offer.id,
    status: offer.status,
    why: offer.why,
    meeting: meeting === null ? null : { id: meeting.id, start: meeting.start.toString() },
    toChoose: waitsFor(offer, viewerId),
  }));
}
