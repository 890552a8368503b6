import { createHash } from 'node:crypto';
import { dateOf, type Day } from './days.ts';

const coreLength = 86;
const dayModulus = 36 ** 6;

/** An opaque, case-sensitive id of a stored item, in Exchange's look. The seed must never repeat in one tenant. */
export function itemId(seed: string): string {
  return `AAMkADY${digest(seed).slice(0, coreLength)}AAA=`;
}

/** The id of one occurrence: always the same for the same master and original date, and opaque to a client. */
export function occurrenceId(masterId: string, day: Day): string {
  const mixed = (day + mask(masterId)) % dayModulus;
  return `${masterId.slice(0, -4)}F${mixed.toString(36).padStart(6, '0')}A=`;
}

/** Takes an occurrence id apart; null when the id does not have that form. */
export function occurrenceOf(id: string): { readonly masterId: string; readonly day: Day } | null {
  const match = /^(AAMkADY[\w-]{86})F([0-9a-z]{6})A=$/.exec(id);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const masterId = `${match[1]}AAA=`;
  const mixed = Number.parseInt(match[2], 36);
  return { masterId, day: (mixed - mask(masterId) + dayModulus) % dayModulus };
}

/** The meeting's own name, the same in all calendars; the tail of a global object id. */
export function meetingUid(seed: string): string {
  return createHash('sha256').update(`uid:${seed}`).digest('hex').toUpperCase().slice(0, 48);
}

/** `iCalUId` in the layout of MS-OXOCAL's global object id: the occurrence's original date stands in bytes 17 to 20. */
export function iCalUId(uid: string, day: Day | null): string {
  const [year, month, date] = day === null ? [0, 0, 0] : dateOf(day).split('-').map(Number);
  const hex = (value: number | undefined, width: number): string =>
    (value ?? 0).toString(16).toUpperCase().padStart(width, '0');
  return `040000008200E00074C5B7101A82E008${hex(year, 4)}${hex(month, 2)}${hex(date, 2)}${uid}`;
}

const uidAt = 40;

/** The meeting's own name inside an `iCalUId` in any case. */
export function uidIn(wanted: string): string {
  return wanted.slice(uidAt).toUpperCase();
}

/** The form in which `cancelledOccurrences` names an occurrence. */
export function occurrenceName(masterId: string, day: Day): string {
  return `OID.${masterId}.${dateOf(day)}`;
}

const masks = new Map<string, number>();
const masksKept = 50_000;

/** Cached for the masters seen last, because every occurrence of a view asks for its master's. */
function mask(masterId: string): number {
  const known = masks.get(masterId);
  if (known !== undefined) return known;
  if (masks.size >= masksKept) masks.clear();
  const made = createHash('sha256').update(masterId).digest().readUInt32BE(0) % dayModulus;
  masks.set(masterId, made);
  return made;
}

function digest(seed: string): string {
  return createHash('sha512').update(seed).digest('base64url');
}
