import type { Temporal } from 'temporal-polyfill';

/** How the zone data of this machine compares with the newest that came with the product. */
export interface ZoneData {
  /** IANA's version inside Node, such as `2025c`, and the one it is compared with. */
  readonly node: string;
  readonly newest: string;
  /** The edition of the table that Windows zones are read by, such as `CLDR 48`. */
  readonly windowsNames: string;
  /** Windows zones in that table whose IANA zone this machine does not know. */
  readonly unknown: readonly string[];
  /** Zones (IANA) whose clock shows something else in the coming two years by the newer data. */
  readonly differing: readonly string[];
}

/** Tables that others keep: public holidays, and where and how clocks run. */
export interface Holidays {
  /** Days off in a country (ISO 3166 alpha-2; unknown countries have none) between two dates, both inclusive. */
  between(
    country: string,
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
  ): readonly { readonly date: Temporal.PlainDate; readonly name: string }[];
  /** The country (ISO 3166 alpha-2) in which an IANA zone lies; empty for one that is of no country, such as UTC. */
  countryOf(timeZone: string): string;
  /** Compares zone data; once a day it takes a second, and then nothing. */
  zoneData(now: Temporal.Instant): ZoneData;
}
