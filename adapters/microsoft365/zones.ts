import { Temporal } from 'temporal-polyfill';
import { findIana, findWindows, WINDOWS_TO_IANA_MAP } from 'windows-iana';

const windowsByLowerName = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
);

/** Zones that are newer than the table. */
const younger: Readonly<Record<string, string>> = {
  'Europe/Kyiv': 'FLE Standard Time',
  'America/Ciudad_Juarez': 'Mountain Standard Time',
};

/**
 * The Windows name of an IANA zone. Graph promises only those: `Europe/Stockholm` is not on its list. Null for the few
 * that Windows does not know.
 */
export function windowsZoneOf(iana: string): string | null {
  const [windows] = findWindows(iana);
  return windows ?? younger[iana] ?? null;
}

/**
 * The IANA zone behind a name in an answer, which is a Windows name or already IANA, depending on the administrator.
 * Null for a name that is no zone: old Outlook clients leave `tzone://Microsoft/Custom` and `Customized Time Zone`
 * behind.
 */
export function ianaZoneOf(name: string): string | null {
  const windows = windowsByLowerName.get(name.toLowerCase());
  if (windows === undefined) return isIana(name) ? name : null;
  const known = ianaByWindows.get(windows) ?? findIana(windows)[0] ?? null;
  if (known !== null) ianaByWindows.set(windows, known);
  return known;
}

/**
 * Remembers names looked up before: a look-up searches the whole table, and a calendar names its zone on every line.
 */
const ianaByWindows = new Map<string, string>();

function isIana(name: string): boolean {
  // Offsets such as "+01:00" also count as zones, but have no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
