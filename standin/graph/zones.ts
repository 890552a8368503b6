import { Temporal } from 'temporal-polyfill';
import { GraphFault } from '../graph-fault.ts';
import type { EpochMs } from '../exchange/port.ts';
import { ianaOfWindows, windowsZoneNames } from '../zone-table.ts';
import { additionalZones } from './additional-zones.ts';

/** Names on the documented list that no longer are, or never were, IANA names. */
const ianaForOddNames: Readonly<Record<string, string>> = {
  'Asia/Astana (Almaty)': 'Asia/Almaty',
  'Asia/Yangon (Rangoon)': 'Asia/Yangon',
  'America/Santa_Isabel': 'America/Tijuana',
};

/** CLDR's Windows zones, in CLDR's order. */
export const windowsZones = windowsZoneNames;

const windowsByLowerName = new Map(windowsZones.map((name) => [name.toLowerCase(), name]));
const additional = new Set(additionalZones);

/** True for the names that Graph accepts in `dateTimeTimeZone.timeZone`: all Windows names and the documented further ones. */
export function isAcceptedZone(name: string): boolean {
  return windowsByLowerName.has(name.toLowerCase()) || additional.has(name);
}

/**
 * The IANA zone behind an accepted name.
 *
 * @throws GraphFault 400 `TimeZoneNotSupportedException`.
 */
export function ianaOf(name: string): string {
  const windows = windowsByLowerName.get(name.toLowerCase());
  const iana = windows === undefined ? undefined : ianaOfWindows(windows);
  if (iana !== undefined) return iana;
  if (!additional.has(name)) throw unsupported(name);
  return ianaForOddNames[name] ?? name;
}

export function unsupported(name: string): GraphFault {
  return new GraphFault(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}

const wallTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/;

/** True for `{date}T{time}` without an offset, up to seven decimals: what `dateTimeTimeZone.dateTime` is. */
export function isWallTime(text: string): boolean {
  return wallTimePattern.test(text) && !Number.isNaN(Date.parse(`${text.slice(0, 19)}Z`));
}

/** The instant of a wall time in an accepted zone; in a gap the later, in a fold the earlier reading. */
export function instantOf(wallTime: string, zone: string): EpochMs {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(ianaOf(zone)).epochMilliseconds;
}

/** Graph's spelling of a wall time: seven decimals and no offset. */
export function wallTimeAt(instant: EpochMs, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ianaOf(zone)).toPlainDateTime();
  return local.toString({ fractionalSecondDigits: 7 });
}
