/** The addresses of the tab's pages: where its router finds them, and where links from outside lead. */
import { tabEndpoints } from './service.ts';
import type { Page, Place } from './places.ts';

/** The part of a pairing's page state that says which dialog is open over its meetings. */
export const dialogParameter = 'do';

/** The part of the profile's page state that says which part of it is in view; so called when it was a form of steps. */
export const partParameter = 'step';
/** The part of the settings' page state that says which section is in view. */
export const sectionParameter = 'section';
/** The part of the page before joining that holds the secret of a link. */
export const secretParameter = 'key';

/** Where the tab begins: whoever comes here is led to where their next step is. */
export const startPath = '/';

/** Where the router finds the page of each place, under `/tab`, and the path that leads to one of them. */
const paths: { readonly [P in Page]: { readonly pattern: string; to(place: Place<P>): string } } = {
  home: alone('/home'),
  me: {
    pattern: '/me/:programmeId?',
    to: ({ programmeId, part }) =>
      (programmeId === undefined ? '/me' : `/me/${encodeURIComponent(programmeId)}`) +
      (part === undefined ? '' : `#${partParameter}=${part}`),
  },
  choose: inProgramme('/choose', ''),
  join: {
    pattern: '/join/:programmeId',
    to: ({ programmeId, secret }) => {
      const page = `/join/${encodeURIComponent(programmeId)}`;
      // Behind the sign that no server sees.
      return secret === undefined ? page : `${page}#${secretParameter}=${encodeURIComponent(secret)}`;
    },
  },
  survey: { pattern: '/survey/:surveyId', to: ({ surveyId }) => `/survey/${encodeURIComponent(surveyId)}` },
  pairing: {
    pattern: '/pairing/:pairingId/:part?',
    to: ({ pairingId, dialog }) => {
      const page = `/pairing/${encodeURIComponent(pairingId)}`;
      return dialog === undefined ? page : `${page}/meetings#${dialogParameter}=${dialog}`;
    },
  },
  'hr/overview': inProgramme('/hr', '/overview'),
  'hr/people': inProgramme('/hr', '/people'),
  'hr/people/import': inProgramme('/hr', '/people/import'),
  'hr/invite': inProgramme('/hr', '/invite'),
  'hr/messages': inProgramme('/hr', '/messages'),
  'hr/matching': inProgramme('/hr', '/matching'),
  'hr/meetings': inProgramme('/hr', '/meetings'),
  'hr/launch': inProgramme('/hr', '/launch'),
  'hr/programme': {
    ...inProgramme('/hr', '/programme'),
    to: ({ section, ...place }) =>
      inProgramme('/hr', '/programme').to(place) + (section === undefined ? '' : `#${sectionParameter}=${section}`),
  },
  'hr/programme/questions': inProgramme('/hr', '/programme/questions'),
  'hr/programmes': alone('/hr/programmes'),
  'hr/new': alone('/hr/new'),
  'hr/competences': alone('/hr/competences'),
  'hr/questions': alone('/hr/questions'),
  'it/health': alone('/it/health'),
};

/** A page that there is one of. */
function alone(path: string) {
  return { pattern: path, to: () => path };
}

/** A page of one programme, whose id stands in the path if it is known. */
function inProgramme(before: string, after: string) {
  return {
    pattern: `${before}/:programmeId?${after}`,
    to: ({ programmeId }: { readonly programmeId?: string }) =>
      before + (programmeId === undefined ? '' : `/${encodeURIComponent(programmeId)}`) + after,
  };
}

export function patternOf(page: Page): string {
  return paths[page].pattern;
}

/** The path that shows a place, for the router and for links inside the tab. */
export function pathOf<P extends Page>(place: Place<P>): string {
  return paths[place.page].to(place);
}

/** The address of a place for a browser; `publicUrl` without a slash at the end. */
export function webAddressOf(publicUrl: string, place: Place): string {
  return `${publicUrl}${tabEndpoints.entry.path}${pathOf(place)}`;
}
