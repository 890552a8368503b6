import { generatePath } from 'react-router';
import type { Page, PairingDialog, Place } from '../contract/places.ts';

/** Where the router finds the page of each place, under `/tab`. */
export const patterns = {
  home: '/',
  me: '/me',
  choose: '/choose',
  survey: '/survey/:surveyId',
  pairing: '/pairing/:pairingId/:part?',
  'hr/status': '/hr/status',
  'hr/people': '/hr/people',
  'hr/people/import': '/hr/people/import',
  'hr/matching': '/hr/matching',
  'hr/meetings': '/hr/meetings',
  'hr/programme': '/hr/programme',
} as const satisfies Readonly<Record<Page, string>>;

/** The search parameter by which a pairing's meetings know which dialog to open. */
export const dialogParameter = 'do';

/** The path that shows a place, for the router and for links inside the tab. */
export function pathOf(place: Place): string {
  switch (place.page) {
    case 'survey':
      return generatePath(patterns.survey, { surveyId: place.surveyId });
    case 'pairing':
      return pairingPath(place.pairingId, place.dialog);
    default:
      return patterns[place.page];
  }
}

function pairingPath(pairingId: string, dialog: PairingDialog | undefined): string {
  if (dialog === undefined) return generatePath(patterns.pairing, { pairingId });
  return `${generatePath(patterns.pairing, { pairingId, part: 'meetings' })}?${dialogParameter}=${dialog}`;
}
