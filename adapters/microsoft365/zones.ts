import aliases from 'cldr-bcp47/bcp47/timezone.json' with { type: 'json' };
import windowsZones from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Unicode's table: a Windows zone in a territory (`001` for the world) is one or more IANA zones. */
const table = z.object({
  supplemental: z.object({
    version: z.object({ _cldrVersion: z.string() }),
    windowsZones: z.object({
      mapTimezones: z.array(
        z.object({ mapZone: z.object({ _other: z.string(), _type: z.string(), _territory: z.string() }) }),
      ),
    }),
  }),
});

/** All names that a zone has or had. The table above knows one of them. */
const names = z.object({
  keyword: z.object({
    u: z.object({
      tz: z.record(z.string(), z.union([z.string(), z.object({ _alias: z.string().optional() }).loose()])),
    }),
  }),
});

/** The versions of the table that this machine reads Windows zones by. */
export function zoneTableVersion(): string {
  return table.parse(windowsZones).supplemental.version._cldrVersion;
}

interface Zones {
  /** By Windows name in lower case. */
  readonly iana: ReadonlyMap<string, string>;
  /** By IANA name, present and former ones. */
  readonly windows: ReadonlyMap<string, string>;
}

let read: Zones | null = null;

function zones(): Zones {
  return (read ??= readZones());
}

function readZones(): Zones {
  const rows = table.parse(windowsZones).supplemental.windowsZones.mapTimezones.map(({ mapZone }) => ({
    windows: mapZone._other,
    isWorld: mapZone._territory === '001',
    zones: mapZone._type.trim().split(/\s+/u),
  }));
  const iana = rows.flatMap(({ windows, isWorld, zones: [zone] }) =>
    isWorld && zone !== undefined ? [[windows.toLowerCase(), zone] as const] : [],
  );
  const windows = firstOf(rows.flatMap((row) => row.zones.map((zone) => [zone, row.windows] as const)));
  const aliased = allNames().flatMap((all) => {
    const known = all.map((zone) => windows.get(zone)).find((zone) => zone !== undefined);
    return known === undefined ? [] : all.map((zone) => [zone, known] as const);
  });
  return { iana: new Map(iana), windows: firstOf([...windows, ...aliased]) };
}

/** The names of each zone. */
function allNames(): readonly (readonly string[])[] {
  const entries = Object.values(names.parse(aliases).keyword.u.tz);
  return entries.map((entry) => (typeof entry === 'string' ? [] : (entry._alias ?? '').split(/\s+/u)));
}

/** Of two values the first counts. */
function firstOf(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(entries.toReversed());
}

/** Windows names that Unicode's table knows, in lower case, with the IANA zone each of them is in most of the world. */
export function windowsZoneNames(): ReadonlyMap<string, string> {
  return zones().iana;
}

/**
 * The Windows name of an IANA zone. Graph promises only those: `Europe/Stockholm` is not on its list. Null for the few
 * that Windows does not know.
 */
export function windowsZoneOf(iana: string): string | null {
  return zones().windows.get(iana) ?? null;
}

/** Exchange's own spelling of a zone that has a name everywhere else. */
const spelled: Readonly<Record<string, string>> = { 'tzone://microsoft/utc': 'UTC' };

/**
 * The IANA zone behind a name in an answer, which is a Windows name or already IANA, depending on the administrator.
 * Null for a name that is no zone: old Outlook clients leave `tzone://Microsoft/Custom` and `Customized Time Zone`
 * behind.
 */
export function ianaZoneOf(name: string): string | null {
  const plain = name.toLowerCase();
  return spelled[plain] ?? zones().iana.get(plain) ?? (isIana(name) ? name : null);
}

const known = new Map<string, boolean>();

/** Remembered: a calendar names its zone on every line. */
function isIana(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const is = isZone(name);
  if (known.size > 2_000) known.clear();
  known.set(name, is);
  return is;
}

function isZone(name: string): boolean {
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
