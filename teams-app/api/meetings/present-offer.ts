import { startOf, type OfferOption } from '#domain/meetings/offer.ts';
import type { PersonId } from '#domain/ids.ts';
import type { SeriesPart, SlotReason } from '#domain/booking/slot-reasons.ts';
import type { Language } from '#domain/programme/programme.ts';
import { obstacleToChange } from '#operations/meetings/change-meeting.ts';
import type { Context } from '#operations/context.ts';
import type { OfferView } from '#operations/meetings/offer-view.ts';
import { clocksDiffer, dayOf, meetingStart, timeOfDay, timeSpan, weekNumber, type Reader } from '#texts/format.ts';
import { slotSentences } from '#texts/meetings/slots.ts';
import type { OfferBody, OfferOptionBody } from '../../contract/meetings.ts';
import { textsIn } from '../reader.ts';
import { standingWords } from './present-standing.ts';

type Now = ReturnType<Context['now']>;

/** An offer in the reader's language and on their clock. */
export function offerBody(view: OfferView, language: Language, now: Now): OfferBody {
  const { offer, meeting, pairing, series, partner } = view;
  return {
    id: offer.id,
    pairingId: pairing.id,
    status: offer.status,
    why: offer.why,
    meeting: meeting === null ? null : { id: meeting.id, start: meeting.start.toString(), end: meeting.end.toString() },
    partnerGivenName: partner.givenName,
    options: offer.options.map((option) => optionBody(option, view, language, now)),
    chosen: offer.chosen,
    chosenBy: chosenBy(view),
    waitsFor: waitsFor(view),
    maySkip: meeting !== null && obstacleToChange({ series, pairing, meeting }, now) === null,
    version: offer.version,
  };
}

function chosenBy({ offer, viewer }: OfferView): OfferBody['chosenBy'] {
  const [first] = offer.agreedBy;
  if (offer.chosen === null || first === undefined) return null;
  return first === viewer.id ? 'me' : 'partner';
}

/** An open offer with a chosen time waits for those who would meet outside their hours and have not said yes. */
function waitsFor({ offer, viewer }: OfferView): OfferBody['waitsFor'] {
  const option = offer.chosen === null ? undefined : offer.options[offer.chosen];
  if (offer.status !== 'open' || option?.kind !== 'standing') return null;
  const missing = option.outside.filter(({ personId }) => !offer.agreedBy.includes(personId));
  if (missing.length === 0) return null;
  return missing.some(({ personId }) => personId === viewer.id) ? 'me' : 'partner';
}

function optionBody(option: OfferOption, view: OfferView, language: Language, now: Now): OfferOptionBody {
  const reader: Reader = { language, timeZone: view.viewerZone };
  const start = startOf(option);
  const common = {
    start: start.toString(),
    week: weekNumber(start, reader.timeZone),
    theirs: theirClock(option, view, language),
  };
  if (option.kind === 'meeting') {
    return {
      ...common,
      title: dayOf(start, reader, now),
      time: timeSpan(start, option.end, reader),
      first: null,
      reasons: sentences(likeness(option, view), view, language),
      outside: [],
    };
  }
  const outside = option.outside.map(({ personId, minutes }): SlotReason => {
    const who = partOf(personId, view);
    return { kind: 'outside-hours', who, minutes, isDayOff: false };
  });
  return {
    ...common,
    title: standingWords(
      option,
      { zone: view.viewerZone, partnerGivenName: view.partner.givenName, at: start },
      language,
    ),
    time: null,
    first: meetingStart(start, reader, now),
    reasons: sentences(fares(option), view, language),
    outside: sentences(outside, view, language),
  };
}

/** `14:30–15:15 för Ali`, where the two clocks differ. */
function theirClock(option: OfferOption, view: OfferView, language: Language): string | null {
  const { viewerZone, partnerZone, partner, pairing } = view;
  const start = startOf(option);
  if (partnerZone === null || !clocksDiffer(start, viewerZone, partnerZone)) return null;
  const theirs: Reader = { language, timeZone: partnerZone };
  const time = option.kind === 'meeting' ? timeSpan(start, option.end, theirs) : timeOfDay(start, theirs);
  const texts = textsIn(language);
  return texts.timeFor(time, pairing.kind === 'pair' ? partner.givenName : texts.theOthers);
}

/** How near the time lies to the meeting that it replaces, on the organiser's clock. */
function likeness(
  { start }: Extract<OfferOption, { kind: 'meeting' }>,
  { meeting, series, viewerZone }: OfferView,
): readonly SlotReason[] {
  if (meeting === null) return [];
  const zone = series.timeZone ?? viewerZone;
  const [was, will] = [meeting.start, start].map((instant) => instant.toZonedDateTimeISO(zone));
  if (was === undefined || will === undefined) return [];
  const found: SlotReason[] = [];
  if (was.toPlainDate().equals(will.toPlainDate())) found.push({ kind: 'same-day' });
  if (was.toPlainTime().equals(will.toPlainTime())) found.push({ kind: 'same-time' });
  return found;
}

function fares({ counts }: Extract<OfferOption, { kind: 'standing' }>): readonly SlotReason[] {
  const { planned, moved, skipped } = counts;
  const of = planned + moved + skipped;
  return [
    planned === of ? { kind: 'all-free', of } : { kind: 'part-free', free: planned, of },
    ...(moved === 0 ? [] : [{ kind: 'some-moved', count: moved } as const]),
    ...(skipped === 0 ? [] : [{ kind: 'some-skipped', count: skipped } as const]),
  ];
}

function viewersPart({ viewer, series }: OfferView): SeriesPart {
  return viewer.id === series.organiserId ? 'organiser' : 'guest';
}

/** Everybody but the viewer counts as the other side, including another guest of a group. */
function partOf(personId: PersonId, view: OfferView): SeriesPart {
  const own = viewersPart(view);
  if (personId === view.viewer.id) return own;
  return own === 'organiser' ? 'guest' : 'organiser';
}

function sentences(reasons: readonly SlotReason[], view: OfferView, language: Language): string[] {
  const to = viewersPart(view);
  return [
    ...slotSentences(
      reasons,
      { to, partnerGivenName: view.partner.givenName, inGroup: view.pairing.kind !== 'pair' },
      language,
    ),
  ];
}
