import type { Company } from '../port.ts';
import { generatedEntries } from './calendars.ts';
import { generatedDomain, staffOf } from './people.ts';

interface GeneratedSettings {
  /** Besides the head of HR and the IT administrator, who come first in the list. */
  readonly people: number;
  readonly seed: number | string;
  /** `light`: a few recurring entries each, for many thousands of people. */
  readonly calendarLoad?: 'normal' | 'light';
}

/** An invented company of any size, the same for the same seed. */
export function generatedCompany({ people, seed, calendarLoad = 'normal' }: GeneratedSettings): Company {
  const staff = staffOf(people, String(seed));
  return {
    name: 'Storhamra Industri',
    domain: generatedDomain,
    people: [...staff.leads, ...staff.teams.flat()].map(({ person }) => person),
    calendars: (from, until) => [
      ...generatedEntries(staff, { from, until, seed: String(seed), light: calendarLoad === 'light' }),
    ],
  };
}
