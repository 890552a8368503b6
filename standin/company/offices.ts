import type { CustomTimeZone } from '@microsoft/microsoft-graph-types';

export type Town = 'Göteborg' | 'Umeå' | 'Västerås' | 'Malmö' | 'London' | 'Bengaluru' | 'Sydney' | 'Denver';

/** One office of the company: where people sit, and what follows from it for their calendars. */
export interface Office {
  readonly town: Town;
  /** What Entra shows as office location. */
  readonly location: string;
  /** ISO 3166 alpha-2. */
  readonly country: 'SE' | 'GB' | 'IN' | 'AU' | 'US';
  /** Windows zone name. */
  readonly timeZone: string;
  /** Local clock minus the Swedish clock in a northern winter, in hours; good enough to keep a week tidy. */
  readonly hoursAheadOfSweden: number;
  /** ISO week of the schools' winter break, which differs by region; null outside Sweden. */
  readonly winterBreakWeek: number | null;
}

const swedish = { country: 'SE', timeZone: 'W. Europe Standard Time', hoursAheadOfSweden: 0 } as const;

export const offices: Readonly<Record<Town, Office>> = {
  Göteborg: { ...swedish, town: 'Göteborg', location: 'Göteborg, Lindholmen', winterBreakWeek: 7 },
  Malmö: { ...swedish, town: 'Malmö', location: 'Malmö, Norra hamnen', winterBreakWeek: 8 },
  Västerås: { ...swedish, town: 'Västerås', location: 'Västerås, Kopparlunden', winterBreakWeek: 9 },
  Umeå: { ...swedish, town: 'Umeå', location: 'Umeå, Västerslätt', winterBreakWeek: 10 },
  London: {
    town: 'London',
    location: 'London, Southwark',
    country: 'GB',
    timeZone: 'GMT Standard Time',
    hoursAheadOfSweden: -1,
    winterBreakWeek: null,
  },
  Bengaluru: {
    town: 'Bengaluru',
    location: 'Bengaluru, Indiranagar',
    country: 'IN',
    timeZone: 'India Standard Time',
    hoursAheadOfSweden: 4.5,
    winterBreakWeek: null,
  },
  Sydney: {
    town: 'Sydney',
    location: 'Sydney, Pyrmont',
    country: 'AU',
    timeZone: 'AUS Eastern Standard Time',
    hoursAheadOfSweden: 10,
    winterBreakWeek: null,
  },
  Denver: {
    town: 'Denver',
    location: 'Denver, RiNo',
    country: 'US',
    timeZone: 'Mountain Standard Time',
    hoursAheadOfSweden: -8,
    winterBreakWeek: null,
  },
};

/**
 * What an old Outlook client stores in the working hours instead of a Windows zone: Denver's rules, spelt out, without
 * its name. The sign of `bias` follows Windows (UTC = local + bias, in minutes), as such records do in the field.
 */
export const denverSpeltOut: CustomTimeZone & { readonly '@odata.type': string } = {
  '@odata.type': '#microsoft.graph.customTimeZone',
  name: 'Customized Time Zone',
  bias: 420,
  standardOffset: { time: '02:00:00.0000000', dayOccurrence: 1, dayOfWeek: 'sunday', month: 11, year: 0 },
  daylightOffset: {
    daylightBias: -60,
    time: '02:00:00.0000000',
    dayOccurrence: 2,
    dayOfWeek: 'sunday',
    month: 3,
    year: 0,
  },
};
