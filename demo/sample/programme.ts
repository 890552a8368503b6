/** The programme the sample company runs; dates are `YYYY-MM-DD`. */
export interface SampleProgramme {
  readonly name: { readonly sv: string; readonly en: string };
  readonly purpose: { readonly sv: string; readonly en: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cadence: 'fortnightly' | 'monthly';
  readonly meetingMinutes: number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Began a fortnight before `today` (`YYYY-MM-DD`) and lasts nine months, so that enrolment, matching and the first
 * meetings are all near.
 */
export function sampleProgramme(today: string): SampleProgramme {
  const start = new Date(Date.parse(`${today}T00:00:00Z`) - 14 * day);
  return {
    name: { sv: 'Medvind', en: 'Tailwind' },
    purpose: {
      sv: 'Erfarenhet ska gå vidare mellan orter och avdelningar. Alla som vill får en mentor: i driften, i receptionen och på kontoret.',
      en: 'Experience should travel between towns and departments. Everyone who wants a mentor gets one: in operations, at the front desk and in the office.',
    },
    startsOn: dateOf(start),
    endsOn: nineMonthsAfter(start),
    cadence: 'fortnightly',
    meetingMinutes: 45,
  };
}

/** The same day nine months on, or the last of that month where it is shorter. */
function nineMonthsAfter(start: Date): string {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + 9;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateOf(new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth))));
}

function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
