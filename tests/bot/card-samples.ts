/** The people, times and places that sample cards speak of, and who reads them. */
import { naming } from '../support/first-competences.ts';
import { Temporal } from 'temporal-polyfill';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';

export const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
export const now = Temporal.Instant.from('2026-12-08T12:00Z');
export const partner = {
  name: 'Ali Rahimi',
  givenName: 'Ali',
  jobTitle: 'Produktionschef',
  department: 'Gjuteriet',
  place: 'Luleå',
};
export const programmeId = idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e90');
export const programmeName = { sv: 'Mentorprogrammet', en: 'The mentoring programme' };
export const programme = { id: programmeId, name: programmeName };
export const meeting = {
  start: Temporal.Instant.from('2026-12-08T09:00Z'),
  end: Temporal.Instant.from('2026-12-08T09:45Z'),
};
export const later = {
  start: Temporal.Instant.from('2027-01-05T09:00Z'),
  end: Temporal.Instant.from('2027-01-05T09:45Z'),
};
/** Ali's clock is an hour behind the reader's. */
export const inLondon = { givenName: 'Ali', timeZone: 'Europe/London' };
export const surveyId = idOf<'Survey'>('00000000-0000-4000-8000-0000000000c1');
export const at = { links, now };

/** As large as the largest that is sent. */
const photo = `data:image/jpeg;base64,${'A'.repeat(8000)}`;
export const ali = idOf<'Person'>('ali');
export const sara = idOf<'Person'>('sara');

export function readerOf(language: Language) {
  const faces = new Map([ali, sara].map((id) => [id, photo]));
  return { ...naming(language), faces, timeZone: 'Europe/Stockholm' };
}
