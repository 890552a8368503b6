import type { Temporal } from 'temporal-polyfill';

/** Public holidays as data, and where clocks stand. */
export interface Holidays {
  /** Days off in a country (ISO 3166 alpha-2; unknown countries have none) between two dates, both inclusive. */
  between(
    country: string,
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
  ): readonly { readonly date: Temporal.PlainDate; readonly name: string }[];
  /** The country (ISO 3166 alpha-2) in which an IANA zone lies; empty for one that is of no country, such as UTC. */
  countryOf(timeZone: string): string;
}
