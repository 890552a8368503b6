import type { NewProgramme } from '#teams-app/contract/programme.ts';

/** A programme as HR would begin it, for those who do not care how: nine months from the middle of December 2026. */
export const usualTerms: Omit<NewProgramme, 'status'> = {
  name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
  purpose: { sv: '', en: '' },
  forms: ['mentoring', 'group', 'circle'],
  startsOn: '2026-12-14',
  endsOn: '2027-09-13',
  pairingMonths: null,
  cadence: 'monthly',
  meetingMinutes: 45,
  ownRhythm: null,
  slots: { weekdays: [], between: null, freeDays: [], place: null },
  rounds: { rhythm: 'by-hand', weekday: 1, time: '08:00', publishAfterDays: null },
  audience: { kind: 'everyone' },
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  country: 'SE',
  contact: null,
  joinsUntil: null,
  approval: 'none',
  mentorRule: { criteria: { sv: '', en: '' }, managersYes: false },
  texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
};
