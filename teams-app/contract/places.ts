/**
 * The places in the tab that a card or a link of Teams leads to, and the words that name them there (`subEntityId`,
 * which hosts hand to the tab as `subPageId`). Chats are full of earlier links, so a word that was given out stays
 * readable.
 */

/** What opens over a pairing's meetings. Nothing happens until it is answered. */
export const pairingDialogs = ['end', 'pause', 'met', 'reach'] as const;
export type PairingDialog = (typeof pairingDialogs)[number];

/** The parts of a profile: about me, what I learn and teach, when I can meet, my part in the programme, and who reads what. */
export const profileParts = ['about', 'learn', 'times', 'part', 'known'] as const;
export type ProfilePart = (typeof profileParts)[number];

/** What parts were called while a profile was a form of steps, in words and addresses that were given out. */
const earlierParts: ReadonlyMap<string, ProfilePart> = new Map([
  ['roles', 'learn'],
  ['goals', 'part'],
  ['practical', 'about'],
  ['questions', 'part'],
]);

/** The part that a word names, today or earlier; undefined for any other word. */
export function profilePartOf(word: string): ProfilePart | undefined {
  return profileParts.find((each) => each === word) ?? earlierParts.get(word);
}

/** The sections of a programme's settings, in order. */
export const settingsSections = [
  'purpose',
  'people',
  'matching',
  'meetings',
  'questions',
  'competences',
  'texts',
  'leads',
  'notices',
  'next',
  'ending',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Links from before there were several programmes name none; the page then takes the one the reader last looked at. */
interface InProgramme {
  readonly programmeId?: string;
}

/** What is needed besides the page to find a place. */
interface Whereabouts {
  readonly home: unknown;
  readonly me: InProgramme & { readonly part?: ProfilePart };
  readonly choose: InProgramme;
  /** What a programme is, before joining; `secret` of a link that lets in whoever has it. */
  readonly join: { readonly programmeId: string; readonly secret?: string };
  readonly survey: { readonly surveyId: string };
  readonly pairing: { readonly pairingId: string; readonly dialog?: PairingDialog };
  readonly 'hr/overview': InProgramme;
  readonly 'hr/people': InProgramme;
  readonly 'hr/people/import': InProgramme;
  readonly 'hr/invite': InProgramme;
  readonly 'hr/messages': InProgramme;
  readonly 'hr/matching': InProgramme;
  readonly 'hr/meetings': InProgramme;
  readonly 'hr/launch': InProgramme;
  readonly 'hr/programme': InProgramme & { readonly section?: SettingsSection };
  readonly 'hr/programme/questions': InProgramme;
  readonly 'hr/programmes': unknown;
  readonly 'hr/new': unknown;
  readonly 'hr/competences': unknown;
  readonly 'hr/questions': unknown;
  readonly 'it/health': unknown;
}

export type Page = keyof Whereabouts;
/** A page for those who lead the programme. */
export type LedPage =
  | 'hr/overview'
  | 'hr/people'
  | 'hr/people/import'
  | 'hr/invite'
  | 'hr/messages'
  | 'hr/matching'
  | 'hr/meetings'
  | 'hr/launch'
  | 'hr/programme'
  | 'hr/programme/questions';
/** A page that shows one programme. */
export type ProgrammePage = 'me' | 'choose' | LedPage;
export type Place<P extends Page = Page> = { readonly [Each in P]: { readonly page: Each } & Whereabouts[Each] }[P];

/** The app's one tab in Teams, as the manifest names it (`entityId`); earlier links name a second one, `hr`. */
export const appTab = 'home';

/**
 * How the rest of a place is written in the word after the page's name, and read from it; null when it cannot be read.
 */
interface Spelling<P extends Page> {
  write(place: Place<P>): readonly string[];
  read(parts: readonly string[]): Place<P> | null;
}

const partMark = '~';

const spellings: { readonly [P in Page]: Spelling<P> } = {
  home: alone({ page: 'home' }),
  me: {
    // A part has a word of its own, so that it cannot be taken for a programme's id.
    write: ({ programmeId, part }) => [
      ...(programmeId === undefined ? [] : [programmeId]),
      ...(part === undefined ? [] : [partMark + part]),
    ],
    read: (parts) => {
      const [last = ''] = parts.slice(-1);
      const part = last.startsWith(partMark) ? profilePartOf(last.slice(partMark.length)) : undefined;
      const [programmeId, ...rest] = part === undefined ? parts : parts.slice(0, -1);
      if (rest.length > 0 || programmeId === '') return null;
      return {
        page: 'me',
        ...(programmeId === undefined ? {} : { programmeId }),
        ...(part === undefined ? {} : { part }),
      };
    },
  },
  choose: inProgramme('choose', (part) => ({ page: 'choose', ...part })),
  join: {
    write: ({ programmeId, secret }) => (secret === undefined ? [programmeId] : [programmeId, secret]),
    read: ([programmeId = '', secret]) => {
      if (programmeId === '') return null;
      return secret === undefined || secret === ''
        ? { page: 'join', programmeId }
        : { page: 'join', programmeId, secret };
    },
  },
  survey: {
    write: ({ surveyId }) => [surveyId],
    read: ([surveyId = '']) => (surveyId === '' ? null : { page: 'survey', surveyId }),
  },
  pairing: {
    write: ({ pairingId, dialog }) => (dialog === undefined ? [pairingId] : [pairingId, dialog]),
    read: ([pairingId = '', word]) => {
      if (pairingId === '') return null;
      const dialog = pairingDialogs.find((each) => each === word);
      return dialog === undefined ? { page: 'pairing', pairingId } : { page: 'pairing', pairingId, dialog };
    },
  },
  'hr/overview': inProgramme('hr/overview', (part) => ({ page: 'hr/overview', ...part })),
  'hr/people': inProgramme('hr/people', (part) => ({ page: 'hr/people', ...part })),
  'hr/people/import': inProgramme('hr/people/import', (part) => ({ page: 'hr/people/import', ...part })),
  'hr/invite': inProgramme('hr/invite', (part) => ({ page: 'hr/invite', ...part })),
  'hr/messages': inProgramme('hr/messages', (part) => ({ page: 'hr/messages', ...part })),
  'hr/matching': inProgramme('hr/matching', (part) => ({ page: 'hr/matching', ...part })),
  'hr/meetings': inProgramme('hr/meetings', (part) => ({ page: 'hr/meetings', ...part })),
  'hr/launch': inProgramme('hr/launch', (part) => ({ page: 'hr/launch', ...part })),
  'hr/programme': {
    // Marked as a step of the profile is, so that it cannot be taken for a programme's id.
    write: ({ programmeId, section }) => [
      ...(programmeId === undefined ? [] : [programmeId]),
      ...(section === undefined ? [] : [partMark + section]),
    ],
    read: (parts) => {
      const [last = ''] = parts.slice(-1);
      const section = settingsSections.find((each) => last === partMark + each);
      const [programmeId, ...rest] = section === undefined ? parts : parts.slice(0, -1);
      if (rest.length > 0 || programmeId === '') return null;
      return {
        page: 'hr/programme',
        ...(programmeId === undefined ? {} : { programmeId }),
        ...(section === undefined ? {} : { section }),
      };
    },
  },
  'hr/programme/questions': inProgramme('hr/programme/questions', (part) => ({
    page: 'hr/programme/questions',
    ...part,
  })),
  'hr/programmes': alone({ page: 'hr/programmes' }),
  'hr/new': alone({ page: 'hr/new' }),
  'hr/competences': alone({ page: 'hr/competences' }),
  'hr/questions': alone({ page: 'hr/questions' }),
  'it/health': alone({ page: 'it/health' }),
};

/** A page of which there is only one: its name is the whole word. */
function alone<P extends Page>(place: Place<P>): Spelling<P> {
  return { write: () => [], read: (parts) => (parts.length === 0 ? place : null) };
}

/** A page of one programme. */
function inProgramme<P extends ProgrammePage>(page: P, place: (part: InProgramme) => Place<P>): Spelling<P> {
  return {
    write: ({ programmeId }) => (programmeId === undefined ? [] : [programmeId]),
    read: ([programmeId, ...rest]) => {
      if (rest.length > 0 || programmeId === '') return null;
      return place(programmeId === undefined ? {} : { programmeId });
    },
  };
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

/** What pages were called in words that stand in chats. */
const earlierNames: ReadonlyMap<string, Page> = new Map([['hr/status', 'hr/overview']]);

/** The place a word names, whatever is shown there; null for a word that none is called by. */
export function placeOf(word: string): Place | null {
  const [name = ''] = word.split('#');
  const [given = '', ...parts] = name.split(':');
  const page = earlierNames.get(given) ?? given;
  if (!isPage(page)) return null;
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

/** Every page, in the order of the tab. */
export const allPages: readonly Page[] = Object.keys(spellings).filter(isPage);
