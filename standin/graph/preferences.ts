import { isAcceptedZone, unsupported } from './zones.ts';

/** What the client prefers for the answer; it never changes what is done. */
export interface Preferences {
  /** Zone of the times in the answer, `UTC` unless asked otherwise. */
  readonly timeZone: string;
  readonly maxPageSize: number | null;
  /** For the `Preference-Applied` header; null when nothing was asked. */
  readonly applied: string | null;
}

/**
 * Reads a `Prefer` header (several preferences separated by commas).
 *
 * @throws GraphFault 400 for a zone that Graph does not know.
 */
export function preferencesOf(header = ''): Preferences {
  const timeZone = zoneIn(header);
  const pageSize = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(header)?.[1];
  const applied = [
    timeZone === undefined ? [] : `outlook.timezone="${timeZone}"`,
    pageSize === undefined ? [] : `odata.maxpagesize=${pageSize}`,
    /IdType\s*=\s*"?ImmutableId"?/i.test(header) ? 'IdType="ImmutableId"' : [],
  ].flat();
  return {
    timeZone: timeZone ?? 'UTC',
    maxPageSize: pageSize === undefined ? null : Math.max(1, Number(pageSize)),
    applied: applied.length === 0 ? null : applied.join(', '),
  };
}

function zoneIn(header: string): string | undefined {
  const zone = /outlook\.timezone\s*=\s*"?([^",]+)"?/i.exec(header)?.[1]?.trim();
  if (zone !== undefined && !isAcceptedZone(zone)) throw unsupported(zone);
  return zone;
}
