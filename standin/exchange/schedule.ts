import type { FreeBusyStatus, ScheduleInformation } from '@microsoft/microsoft-graph-types';
import { mailboxAt, type Tenant } from './mailboxes.ts';
import { byStart, entriesOf, statusOf, type Entry } from './occurrences.ts';
import type { EpochMs } from './port.ts';
import type { Mailbox } from './stored.ts';
import { graphUtc } from './zones.ts';

/** Digits of `availabilityView`; time worked elsewhere counts as free. */
const digitOf: Readonly<Record<FreeBusyStatus, number>> = {
  unknown: 0,
  free: 0,
  workingElsewhere: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

interface Span {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Free/busy as an application sees it: when and how, never what or where. */
export function schedule(tenant: Tenant, address: string, span: Span, intervalMinutes: number): ScheduleInformation {
  const mailbox = mailboxAt(tenant, address);
  if (mailbox === undefined) {
    return {
      scheduleId: address,
      availabilityView: '',
      scheduleItems: [],
      error: {
        message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
        responseCode: 'ErrorMailRecipientNotFound',
      },
    };
  }
  const times = timesOf(mailbox, span);
  return {
    scheduleId: address,
    availabilityView: availabilityView(times, span, intervalMinutes * 60_000),
    scheduleItems: times.map(({ status, start, end }) => ({ status, start: graphUtc(start), end: graphUtc(end) })),
    workingHours: mailbox.setup.workingHours,
  };
}

type BusyTime = Span & { readonly status: FreeBusyStatus };

function timesOf(mailbox: Mailbox, { start, end }: Span): BusyTime[] {
  const entries: Entry[] = [];
  for (const item of mailbox.items.values()) entries.push(...entriesOf(item, start, end));
  return entries.toSorted(byStart).map((entry) => ({
    status: statusOf(entry),
    start: entry.start,
    end: entry.end,
  }));
}

/** One digit for each interval: the strongest status that touches it. */
function availabilityView(times: readonly BusyTime[], { start, end }: Span, interval: number): string {
  const digits = new Uint8Array(Math.ceil((end - start) / interval));
  for (const time of times) {
    const first = Math.max(0, Math.floor((time.start - start) / interval));
    const last = Math.min(digits.length, Math.ceil((time.end - start) / interval));
    const digit = digitOf[time.status];
    for (let slot = first; slot < last; slot += 1) digits[slot] = Math.max(digits[slot] ?? 0, digit);
  }
  return digits.join('');
}
