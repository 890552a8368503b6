import {
  bundleIcon,
  CalendarLtrFilled,
  CalendarLtrRegular,
  GaugeFilled,
  GaugeRegular,
  HomeFilled,
  HomeRegular,
  PeopleCommunityFilled,
  PeopleCommunityRegular,
  PeopleFilled,
  PeopleRegular,
  PersonFilled,
  PersonRegular,
  PulseFilled,
  PulseRegular,
  RocketFilled,
  RocketRegular,
  SettingsFilled,
  SettingsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { pathOf } from '../../contract/paths.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { useLedProgramme } from './led-programme.ts';

const icons = {
  home: bundleIcon(HomeFilled, HomeRegular),
  me: bundleIcon(PersonFilled, PersonRegular),
  launch: bundleIcon(RocketFilled, RocketRegular),
  overview: bundleIcon(GaugeFilled, GaugeRegular),
  people: bundleIcon(PeopleFilled, PeopleRegular),
  matching: bundleIcon(PeopleCommunityFilled, PeopleCommunityRegular),
  meetings: bundleIcon(CalendarLtrFilled, CalendarLtrRegular),
  programme: bundleIcon(SettingsFilled, SettingsRegular),
  health: bundleIcon(PulseFilled, PulseRegular),
};

/** One place of the navigation: an icon, or the face of whoever it is about. */
export interface NavPlace {
  readonly to: string;
  readonly words: string;
  /** For the bar at the foot of a phone, where there is less room. */
  readonly shortWords?: string;
  readonly sign: FluentIcon | Pick<PersonCard, 'id' | 'name' | 'givenName' | 'hasPhoto'>;
  /** Pages without a place of their own, under the one that leads to them, by their paths. */
  readonly around?: RegExp;
}

/** The pages of the programme that the reader leads, in the order of the work. */
export function useLeadPlaces(): readonly NavPlace[] {
  const { nav } = useTexts().tab;
  const led = useLedProgramme();
  const part = led === null ? {} : { programmeId: led.id };
  const launch = { to: pathOf({ page: 'hr/launch', ...part }), words: nav.launch, sign: icons.launch };
  return [
    ...(led?.isStarting === true ? [launch] : []),
    { to: pathOf({ page: 'hr/overview', ...part }), words: nav.overview, sign: icons.overview },
    {
      to: pathOf({ page: 'hr/people', ...part }),
      words: nav.people,
      sign: icons.people,
      around: /\/(invite|messages)$/,
    },
    { to: pathOf({ page: 'hr/matching', ...part }), words: nav.matching, sign: icons.matching },
    { to: pathOf({ page: 'hr/meetings', ...part }), words: nav.meetings, sign: icons.meetings },
    {
      to: pathOf({ page: 'hr/programme', ...part }),
      words: nav.programme,
      sign: icons.programme,
      around: /\/(programmes|new|competences|questions)$/,
    },
  ];
}

/** What is the reader's own: their page, one place for each of those they meet, and themselves. */
export function useOwnPlaces(): readonly NavPlace[] {
  const { tab, language } = useTexts();
  const { nav } = tab;
  const { data: me } = useMe();
  const pairings = (me?.pairings ?? []).flatMap(({ id, givenName, people, programmeName }, _, all) => {
    const [first] = people;
    if (first === undefined) return [];
    const isTwice = all.some((other) => other.id !== id && other.givenName === givenName);
    const words = isTwice ? `${givenName} · ${programmeName[language]}` : givenName;
    return [{ to: pathOf({ page: 'pairing', pairingId: id }), words, sign: first }];
  });
  return [
    { to: pathOf({ page: 'home' }), words: nav.home, sign: icons.home, around: /^\/(choose|survey|join)(\/|$)/ },
    ...pairings,
    { to: pathOf({ page: 'me' }), words: nav.me, shortWords: nav.meShort, sign: icons.me },
  ];
}

/** What IT sees to. */
export function useItPlaces(): readonly NavPlace[] {
  const { nav } = useTexts().tab;
  return [{ to: pathOf({ page: 'it/health' }), words: nav.health, sign: icons.health }];
}

/** Is the reader on this place, at its own address or on a page that belongs to it? */
export function isHere({ to, around }: NavPlace, pathname: string): 'page' | 'true' | undefined {
  if (pathname === to) return 'page';
  return pathname.startsWith(`${to}/`) || around?.test(pathname) === true ? 'true' : undefined;
}
