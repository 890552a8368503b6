import table from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };

interface Row {
  readonly _other: string;
  readonly _type: string;
  readonly _territory: string;
}

const rows: readonly Row[] = table.supplemental.windowsZones.mapTimezones.map(({ mapZone }) => mapZone);

/** Windows zones, in CLDR's order. */
export const windowsZoneNames: readonly string[] = [...new Set(rows.map(({ _other }) => _other))];

const byName = new Map<string, string>();
for (const { _other, _territory, _type } of rows) {
  const [zone] = _type.trim().split(/\s+/u);
  if (zone !== undefined) byName.set(`${_other} ${_territory}`, zone);
}

/** The IANA zone of a Windows zone in a country (ISO 3166 alpha-2), else in most of the world; undefined for no such zone. */
export function ianaOfWindows(name: string, country?: string): string | undefined {
  const local = country === undefined ? undefined : byName.get(`${name} ${country}`);
  return local ?? byName.get(`${name} 001`);
}
