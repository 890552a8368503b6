/**
 * The places in the tab that a card or a link of Teams leads to, and the words that name them there (`subEntityId`,
 * which hosts hand to the tab as `subPageId`). Chats are full of earlier links, so a word that was given out stays
 * readable.
 */

/** What opens over a pairing's meetings. Nothing happens until it is answered. */
export const pairingDialogs = ['end', 'pause'] as const;
export type PairingDialog = (typeof pairingDialogs)[number];

/** What is needed besides the page to find a place. */
interface Whereabouts {
  readonly home: unknown;
  readonly me: unknown;
  readonly choose: unknown;
  readonly survey: { readonly surveyId: string };
  readonly pairing: { readonly pairingId: string; readonly dialog?: PairingDialog };
  readonly 'hr/status': unknown;
  readonly 'hr/people': unknown;
  readonly 'hr/people/import': unknown;
  readonly 'hr/matching': unknown;
  readonly 'hr/meetings': unknown;
  readonly 'hr/competences': unknown;
  readonly 'hr/questions': unknown;
  readonly 'hr/programme': unknown;
  readonly 'it/health': unknown;
}

export type Page = keyof Whereabouts;
export type Place<P extends Page = Page> = { readonly [Each in P]: { readonly page: Each } & Whereabouts[Each] }[P];

/** The tabs of the app's manifest, by `entityId`. */
export type Tab = 'home' | 'hr';

/**
 * How the rest of a place is written in the word after the page's name, and read from it; null when it cannot be read.
 */
interface Spelling<P extends Page> {
  readonly tab: Tab;
  write(place: Place<P>): readonly string[];
  read(parts: readonly string[]): Place<P> | null;
}

const spellings: { readonly [P in Page]: Spelling<P> } = {
  home: alone('home', { page: 'home' }),
  me: alone('home', { page: 'me' }),
  choose: alone('home', { page: 'choose' }),
  survey: {
    tab: 'home',
    write: ({ surveyId }) => [surveyId],
    read: ([surveyId = '']) => (surveyId === '' ? null : { page: 'survey', surveyId }),
  },
  pairing: {
    tab: 'home',
    write: ({ pairingId, dialog }) => (dialog === undefined ? [pairingId] : [pairingId, dialog]),
    read: ([pairingId = '', word]) => {
      if (pairingId === '') return null;
      const dialog = pairingDialogs.find((each) => each === word);
      return dialog === undefined ? { page: 'pairing', pairingId } : { page: 'pairing', pairingId, dialog };
    },
  },
  'hr/status': alone('hr', { page: 'hr/status' }),
  'hr/people': alone('hr', { page: 'hr/people' }),
  'hr/people/import': alone('hr', { page: 'hr/people/import' }),
  'hr/matching': alone('hr', { page: 'hr/matching' }),
  'hr/meetings': alone('hr', { page: 'hr/meetings' }),
  'hr/competences': alone('hr', { page: 'hr/competences' }),
  'hr/questions': alone('hr', { page: 'hr/questions' }),
  'hr/programme': alone('hr', { page: 'hr/programme' }),
  'it/health': alone('home', { page: 'it/health' }),
};

/** A page of which there is only one: its name is the whole word. */
function alone<P extends Page>(tab: Tab, place: Place<P>): Spelling<P> {
  return { tab, write: () => [], read: (parts) => (parts.length === 0 ? place : null) };
}

/**
 * The word for a place: `home`, `survey:<id>`, `pairing:<id>:pause`. What is searched, filtered or opened there follows as it
 * stands in the tab's address, with its `#`: `hr/people#search=berg`.
 */
export function wordOf<P extends Page>(place: Place<P>, shown = ''): string {
  return [place.page, ...spellings[place.page].write(place).map(encodeURIComponent)].join(':') + shown;
}

/** What a word says is shown at its place, with its `#`; empty when it says nothing. */
export function shownIn(word: string): string {
  const at = word.indexOf('#');
  return at < 0 ? '' : word.slice(at);
}

/** The place a word names, whatever is shown there; null for a word that none is called by. */
export function placeOf(word: string): Place | null {
  const [name = ''] = word.split('#');
  const [page, ...parts] = name.split(':');
  if (page === undefined || !isPage(page)) return null;
  try {
    return spellings[page].read(parts.map(decodeURIComponent));
  } catch {
    // Not an id of ours: `decodeURIComponent` refuses it.
    return null;
  }
}

function isPage(word: string): word is Page {
  return Object.hasOwn(spellings, word);
}

/** The app's tab in which a place is. */
export function tabOf({ page }: Pick<Place, 'page'>): Tab {
  return spellings[page].tab;
}

/** Every page, in the order of the tab. */
export const allPages: readonly Page[] = Object.keys(spellings).filter(isPage);

/** The page with which a tab begins when no word says otherwise. */
export const startOf: Readonly<Record<Tab, Place>> = { home: { page: 'home' }, hr: { page: 'hr/status' } };
