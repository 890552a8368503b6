import type { Event } from '@microsoft/microsoft-graph-types';
import type { Company } from '../company/port.ts';
import type { EpochMs, Exchange } from '../exchange/port.ts';

const dayMs = 86_400_000;
const aheadMs = 120 * dayMs;
/** A little after the end, when a product that waits a quarter of an hour has begun to act. */
const afterEndMs = 16 * 60_000;

/** 16 minutes past the end of the person's next meeting that an app booked through Graph; null when there is none. */
export function afterNextMeeting(
  exchange: Exchange,
  company: Company,
  of: { oid: string; now: EpochMs },
): EpochMs | null {
  if (!exchange.hasMailbox(of.oid)) return null;
  const coming = exchange.calendarView(of.oid, of.now - dayMs, of.now + aheadMs);
  const moments = coming
    .filter((event) => event.isCancelled !== true)
    .map((event) => ({ event, moment: instantOf(event.end?.dateTime) + afterEndMs }))
    .filter(({ moment }) => moment > of.now)
    .toSorted((a, b) => a.moment - b.moment);
  return moments.find(({ event }) => isBookedByApp(event, exchange, company))?.moment ?? null;
}

/** UTC `dateTime` of Graph, which carries seven decimals and no offset, as epoch ms. */
export function instantOf(dateTime: string | null | undefined): EpochMs {
  return Date.parse(`${(dateTime ?? '').slice(0, 23)}Z`);
}

/** Outlook's own meetings carry neither a transaction id nor extended properties; both stand on the organiser's copy. */
function isBookedByApp(event: Event, exchange: Exchange, company: Company): boolean {
  const address = event.organizer?.emailAddress?.address?.toLowerCase();
  const organiser = company.people.find(({ mail }) => mail === address);
  if (organiser === undefined || !exchange.hasMailbox(organiser.oid)) return false;
  const id = storedId(event, exchange, organiser.oid);
  if (id === null) return false;
  const { transactionId } = exchange.getEvent(organiser.oid, id);
  return (transactionId ?? '') !== '' || exchange.extendedProperties(organiser.oid, id).length > 0;
}

/** Id of the master or single instance in the organiser's mailbox of which `event` is somebody's copy. */
function storedId(event: Event, exchange: Exchange, organiserOid: string): string | null {
  const window = exchange.calendarView(organiserOid, instantOf(event.start?.dateTime), instantOf(event.end?.dateTime));
  const own = window.find(({ iCalUId }) => iCalUId === event.iCalUId);
  return own?.seriesMasterId ?? own?.id ?? null;
}
