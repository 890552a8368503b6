import {
  Badge,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CalendarArrowRightRegular, CalendarCancelRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clocksDiffer, dayOf, shortWeekday, timeOfDay, timeSpan, weekNumber, type Reader } from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { ConfirmMet } from './ConfirmMet.tsx';
import { TakeBackMet } from './TakeBackMet.tsx';
import { meetingReason, meetingState, stateColours } from './meeting-state.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr) auto 32px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '64px',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: '96px',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  date: { display: 'flex', flexDirection: 'column', alignItems: 'center', fontVariantNumeric: 'tabular-nums' },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  state: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

export interface MeetingActs {
  readonly move: (meeting: MeetingBody, offer: OfferNote | null) => void;
  readonly skip: (meeting: MeetingBody) => void;
}

interface MeetingRowProps extends MeetingActs {
  readonly meeting: MeetingBody;
  /** Other times that are looked for or offered for it. */
  readonly offer: OfferNote | null;
  readonly partner: { readonly givenName: string; readonly timeZone: string | null };
}

/** Where the month view finds a meeting's row. */
export function rowId(meeting: MeetingBody): string {
  return `meeting-${meeting.id}`;
}

/** One meeting: when, how it stands and why, and what can be done with it. */
export function MeetingRow({ meeting, offer, partner, ...acts }: MeetingRowProps): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { reader } = useReaderClock();
  const state = meetingState(meeting);
  const isOff = ['cancelled', 'skipped', 'skipping'].includes(state);
  const offerText = offer === null ? null : offerLine(offer, texts.tab.meetings.offerOn);
  const lines = [
    ...(texts.language === 'sv' ? [texts.tab.common.weekSuffix(weekNumber(meeting.start, reader.timeZone))] : []),
    ...theirTime(meeting, partner, reader, texts.tab.meeting.bothClocks),
    meeting.toldBy === null ? null : texts.tab.outside.note,
    offerText ?? meetingReason(meeting, partner.givenName, texts),
  ].filter((line) => line !== null);
  return (
    <li id={rowId(meeting)} tabIndex={-1} className={styles.row}>
      <span className={styles.date} aria-hidden>
        <span className={styles.number}>{dayNumber(meeting.start, reader)}</span>
        <Caption1 className={styles.quiet}>{shortWeekday(meeting.start, reader)}</Caption1>
      </span>
      <span className={styles.words}>
        <Body1Strong className={mergeClasses(isOff && styles.off)}>
          <span className={styles.heard}>{`${dayOf(meeting.start, reader, meeting.start)} `}</span>
          {timeSpan(meeting.start, meeting.end, reader)}
        </Body1Strong>
        <Caption1 className={styles.quiet}>{lines.join(' · ')}</Caption1>
      </span>
      <span className={styles.state}>
        <Badge appearance="tint" color={stateColours[state]} size="large">
          {texts.tab.meetings.chip[state]}
        </Badge>
        {meeting.toldBy === 'me' ? <TakeBackMet meeting={meeting} /> : null}
        {state === 'presumed' ? <ConfirmMet meeting={meeting} /> : null}
      </span>
      {meeting.mayChange ? <MeetingMenu meeting={meeting} offer={offer} {...acts} /> : <span />}
    </li>
  );
}

function offerLine(
  { status }: OfferNote,
  texts: Readonly<Record<'searching' | 'open' | 'chosen' | 'failed', string>>,
): string | null {
  return status === 'searching' || status === 'open' || status === 'chosen' || status === 'failed'
    ? texts[status]
    : null;
}

function dayNumber(start: string, { timeZone }: Reader): string {
  return new Intl.DateTimeFormat('en', { timeZone, day: 'numeric' }).format(Date.parse(start));
}

function theirTime(
  { start }: MeetingBody,
  { givenName, timeZone }: MeetingRowProps['partner'],
  reader: Reader,
  text: (mine: string, theirs: string, name: string) => string,
): readonly string[] {
  if (timeZone === null || !clocksDiffer(start, reader.timeZone, timeZone)) return [];
  return [text(timeOfDay(start, reader), timeOfDay(start, { ...reader, timeZone }), givenName)];
}

function MeetingMenu({ meeting, offer, move, skip }: Omit<MeetingRowProps, 'partner'>): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const texts = tab.meetings;
  const moveText = meeting.lost === null ? texts.move : texts.replace;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={texts.menu(dayOf(meeting.start, reader, now))}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CalendarArrowRightRegular />} onClick={() => move(meeting, offer)}>
            {offer?.status === 'open' ? texts.seeTimes : moveText}
          </MenuItem>
          <MenuItem icon={<CalendarCancelRegular />} onClick={() => skip(meeting)}>
            {texts.skip}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
