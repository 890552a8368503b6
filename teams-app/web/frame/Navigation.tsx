import { Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  bundleIcon,
  CalendarFilled,
  CalendarRegular,
  HomeFilled,
  HomeRegular,
  PeopleFilled,
  PeopleRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  PersonFilled,
  PersonHeartFilled,
  PersonHeartRegular,
  PersonRegular,
  PulseFilled,
  PulseRegular,
  ServerFilled,
  ServerRegular,
  SettingsFilled,
  SettingsRegular,
  HeartCircleFilled,
  HeartCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import { useBesides, useHome, useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { useLedProgramme } from './led-programme.ts';
import { ProgrammeSwitcher } from './ProgrammeSwitcher.tsx';

const icons = {
  home: bundleIcon(HomeFilled, HomeRegular),
  pairing: bundleIcon(PersonHeartFilled, PersonHeartRegular),
  me: bundleIcon(PersonFilled, PersonRegular),
  status: bundleIcon(PulseFilled, PulseRegular),
  people: bundleIcon(PeopleFilled, PeopleRegular),
  matching: bundleIcon(HeartCircleFilled, HeartCircleRegular),
  meetings: bundleIcon(CalendarFilled, CalendarRegular),
  programme: bundleIcon(SettingsFilled, SettingsRegular),
  health: bundleIcon(ServerFilled, ServerRegular),
  hr: bundleIcon(PeopleTeamFilled, PeopleTeamRegular),
};

const phone = '@media (max-width: 767px)';

const useStyles = makeStyles({
  side: {
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    height: '100vh',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '32px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    [phone]: {
      position: 'fixed',
      inset: 'auto 0 0 0',
      zIndex: 5,
      height: 'auto',
      flexDirection: 'row',
      justifyContent: 'space-around',
      padding: '4px 4px calc(4px + env(safe-area-inset-bottom))',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    // The tokens for hovering turn dark text light in high contrast, where ours is light already.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground4,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    '&[aria-current] svg': { color: tokens.colorBrandForeground1 },
    [phone]: {
      flexDirection: 'column',
      justifyContent: 'center',
      gap: '2px',
      flex: '1 1 0',
      minWidth: 0,
      minHeight: '52px',
      padding: '0 2px',
      fontSize: tokens.fontSizeBase100,
    },
  },
  words: { minWidth: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, fontSize: '20px' },
  heading: { padding: '24px 12px 8px', color: tokens.colorNeutralForeground3, [phone]: { display: 'none' } },
  wideOnly: { [phone]: { display: 'none' } },
  phoneOnly: { '@media (min-width: 768px)': { display: 'none' } },
});

interface Place {
  readonly to: string;
  readonly words: string;
  readonly icon: FluentIcon;
}

interface LeadPlace extends Place {
  /** The reader is on a page that belongs to this place, at another address. */
  readonly isAround: boolean;
}

/** Pages without an entry of their own, by the last names of their addresses, under the entry that leads to them. */
const around = {
  people: /\/(invite|messages)$/,
  programme: /\/(programmes|new|competences|questions)$/,
};

function PlaceLink({
  place,
  className = '',
  here = false,
}: {
  place: Place;
  className?: string;
  here?: boolean;
}): ReactNode {
  const styles = useStyles();
  const Icon = place.icon;
  const link = { to: place.to, className: mergeClasses(styles.link, className) };
  const shown = (
    <>
      <Icon className={styles.icon} filled={here} aria-hidden />
      <span className={styles.words}>{place.words}</span>
    </>
  );
  if (here) {
    return (
      <Link {...link} aria-current="true">
        {shown}
      </Link>
    );
  }
  return (
    <NavLink {...link} end={place.to === '/'}>
      {shown}
    </NavLink>
  );
}

/** The pages of the programme that the reader leads, in the order of the work. */
export function useLeadPlaces(): readonly LeadPlace[] {
  const { nav } = useTexts().tab;
  const led = useLedProgramme();
  const { pathname } = useLocation();
  const isAround = (place: keyof typeof around): boolean => around[place].test(pathname);
  const part = led === null ? {} : { programmeId: led.id };
  return [
    { to: pathOf({ page: 'hr/status', ...part }), words: nav.status, icon: icons.status, isAround: false },
    { to: pathOf({ page: 'hr/people', ...part }), words: nav.people, icon: icons.people, isAround: isAround('people') },
    { to: pathOf({ page: 'hr/matching', ...part }), words: nav.matching, icon: icons.matching, isAround: false },
    { to: pathOf({ page: 'hr/meetings', ...part }), words: nav.meetings, icon: icons.meetings, isAround: false },
    {
      to: pathOf({ page: 'hr/programme', ...part }),
      words: nav.programme,
      icon: icons.programme,
      isAround: isAround('programme'),
    },
  ];
}

/** Where one can go: on the left, and at the foot on a phone, where HR's pages share one place. */
export function Navigation(): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  const { data: me } = useMe();
  const { data: home } = useHome();
  const running = (home?.pairings ?? []).filter(({ status }) => status !== 'closed');
  const besides = useBesides();
  const pairings = running.map(({ id, programmeId, partner }) => {
    const isTwice = running.some((other) => other.id !== id && other.partner.givenName === partner.givenName);
    const programme = isTwice ? besides({ programmeId }) : null;
    const words = [partner.givenName, programme].filter((part) => part !== null).join(' · ');
    return { to: `/pairing/${id}`, words, icon: icons.pairing };
  });
  return (
    <nav className={styles.side} aria-label={nav.label}>
      <PlaceLink place={{ to: '/', words: nav.home, icon: icons.home }} />
      {pairings.map((place, index) => (
        <PlaceLink key={place.to} place={place} className={index > 1 ? styles.wideOnly : ''} />
      ))}
      <PlaceLink place={{ to: '/me', words: nav.me, icon: icons.me }} />
      {me !== undefined && (me.isHr || me.led.length > 0) ? <LeadPart isHr={me.isHr} /> : null}
      {me?.isIt === true ? <ItPart /> : null}
    </nav>
  );
}

/** What whoever leads sees to: all of it where there is room, one place for all on a phone. */
function LeadPart({ isHr }: { isHr: boolean }): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  const leadPlaces = useLeadPlaces();
  const inHr = useLocation().pathname.startsWith('/hr');
  return (
    <>
      <Caption1Strong className={styles.heading}>{isHr ? nav.hrLabel : nav.leadLabel}</Caption1Strong>
      <ProgrammeSwitcher />
      {leadPlaces.map((place) => (
        <PlaceLink key={place.to} place={place} className={styles.wideOnly} here={place.isAround} />
      ))}
      <PlaceLink
        place={{ to: leadPlaces[0]?.to ?? '/hr', words: isHr ? nav.hr : nav.lead, icon: icons.hr }}
        className={styles.phoneOnly}
        here={inHr}
      />
    </>
  );
}

function ItPart(): ReactNode {
  const styles = useStyles();
  const { nav } = useTexts().tab;
  return (
    <>
      <Caption1Strong className={styles.heading}>{nav.itLabel}</Caption1Strong>
      <PlaceLink place={{ to: '/it/health', words: nav.health, icon: icons.health }} />
    </>
  );
}
