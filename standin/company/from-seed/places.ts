/** A town with an office of the generated company, and how many of a hundred people work there. */
export interface Place {
  readonly city: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** Windows zone name. */
  readonly timeZone: string;
  /** Local clock minus the Swedish one in winter, in hours. */
  readonly ahead: number;
  readonly percent: number;
}

const swedish = { country: 'SE', timeZone: 'W. Europe Standard Time', ahead: 0 } as const;

export const stockholm: Place = { ...swedish, city: 'Stockholm', percent: 44 };

export const places: readonly Place[] = [
  stockholm,
  { ...swedish, city: 'Göteborg', percent: 22 },
  { ...swedish, city: 'Malmö', percent: 10 },
  { city: 'London', country: 'GB', timeZone: 'GMT Standard Time', ahead: -1, percent: 8 },
  { city: 'Helsingfors', country: 'FI', timeZone: 'FLE Standard Time', ahead: 1, percent: 7 },
  { city: 'New York', country: 'US', timeZone: 'Eastern Standard Time', ahead: -6, percent: 4 },
  { city: 'Kolkata', country: 'IN', timeZone: 'India Standard Time', ahead: 4.5, percent: 3 },
  { city: 'Sydney', country: 'AU', timeZone: 'AUS Eastern Standard Time', ahead: 10, percent: 2 },
];

/** The place that `percent` (0 to 99) falls on. */
export function placeAt(percent: number): Place {
  let upTo = 0;
  for (const place of places) {
    upTo += place.percent;
    if (percent < upTo) return place;
  }
  return stockholm;
}
