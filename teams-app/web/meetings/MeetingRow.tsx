import {
  Body1,
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
import {
  clocksDiffer,
  dayOf,
  shortDate,
  startOfSentence,
  timeOfDay,
  timeSpan,
  timeUntil,
  weekNumber,
  type Reader,
} from '#texts/format.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { OfferNote } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { ConfirmMet } from './ConfirmMet.tsx';
import { TakeBackMet } from './TakeBackMet.tsx';
import { meetingReason, meetingState, type MeetingState } from './meeting-state.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '72px',
    boxSizing: 'border-box',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: '96px',
    ':first-child': { borderTopColor: 'transparent' },
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@container (max-width: 520px)': { gridTemplateColumns: '76px minmax(0, 1fr) auto', columnGap: '12px' },
  },
  next: {
    margin: '0 -16px 4px',
    padding: '16px',
    borderRadius: '12px',
    borderTop: 'none',
    outline: `1px solid ${ownTokens.colorNowStroke}`,
    outlineOffset: '-1px',
    '& + li': { borderTopColor: 'transparent' },
    '@container (max-width: 520px)': { margin: '0 -12px 4px', padding: '12px' },
  },
  now: { backgroundColor: ownTokens.colorNow },
  date: { display: 'flex', flexDirection: 'column', fontVariantNumeric: 'tabular-nums' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  first: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Quiet grey is too weak on the tinted ground.
  onNow: { color: tokens.colorNeutralForeground2 },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: '8px',
  },
  wide: { '@container (max-width: 520px)': { gridColumn: '1 / -1', '& > *': { flex: '1 1 0' } } },
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
  /** It comes next: its acts stand open; `now`: nothing else on the page is to be done first. */
  readonly next?: 'now' | 'quiet' | undefined;
}

/** Where the month view finds a meeting's row. */
export function rowId(meeting: MeetingBody): string {
  return `meeting-${meeting.id}`;
}

/** One meeting: when, how it stands and why, and what can be done with it. */
export function MeetingRow({ next, ...props }: MeetingRowProps): ReactNode {
  const styles = useStyles();
  const { meeting } = props;
  const isNext = next !== undefined;
  const look = mergeClasses(styles.row, isNext && styles.next, next === 'now' && styles.now);
  return (
    <li id={rowId(meeting)} tabIndex={-1} className={look}>
      <Day meeting={meeting} onNow={isNext} />
      <Words {...props} onNow={isNext} />
      <span className={mergeClasses(styles.acts, isNext && styles.wide)}>
        {meeting.toldBy === 'me' ? <TakeBackMet meeting={meeting} /> : null}
        {meetingState(meeting) === 'presumed' ? <ConfirmMet meeting={meeting} /> : null}
        {meeting.mayChange && isNext ? <OpenActs {...props} /> : null}
        {meeting.mayChange && !isNext ? <MeetingMenu {...props} /> : null}
      </span>
    </li>
  );
}

function Day({ meeting: { start }, onNow }: { meeting: MeetingBody; onNow: boolean }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader } = useReaderClock();
  return (
    <span className={styles.date}>
      <Body1Strong aria-hidden>{startOfSentence(shortDate(start, reader))}</Body1Strong>
      <span className={styles.heard}>{`${dayOf(start, reader, start)} `}</span>
      {language === 'sv' ? (
        <Caption1 className={onNow ? styles.onNow : styles.quiet}>
          {tab.common.weekSuffix(weekNumber(start, reader.timeZone))}
        </Caption1>
      ) : null}
    </span>
  );
}

/** What is said beside the time; what stands as booked needs no word. */
function noteOf(state: MeetingState, chip: Texts['tab']['meetings']['chip']): string | null {
  return state === 'planned' || state === 'held' ? null : chip[state];
}

type WordsProps = Pick<MeetingRowProps, 'meeting' | 'offer' | 'partner'> & { readonly onNow: boolean };

/** Which one it is, the others' clock, and why it stands as it does. */
function useLines({ meeting, offer, partner }: Omit<WordsProps, 'onNow'>): readonly string[] {
  const texts = useTexts();
  const { reader } = useReaderClock();
  const { meetings: said, meeting: words, outside } = texts.tab;
  const offerText = offer === null ? null : offerLine(offer, said.offerOn);
  return [
    ...(meeting.number === 0 || meeting.toldBy !== null ? [] : [words.number(meeting.number)]),
    ...theirTime(meeting, partner, reader, words.bothClocks),
    meeting.toldBy === null ? null : outside.note,
    offerText ?? meetingReason(meeting, partner.givenName, texts),
  ].filter((line) => line !== null);
}

function Words({ onNow, ...about }: WordsProps): ReactNode {
  const styles = useStyles();
  const { chip } = useTexts().tab.meetings;
  const { reader, now } = useReaderClock();
  const lines = useLines(about);
  const { meeting } = about;
  const state = meetingState(meeting);
  const isOff = ['cancelled', 'skipped', 'skipping'].includes(state);
  const isUsual = state === 'planned' || state === 'held';
  const note = isUsual && onNow ? timeUntil(meeting.start, reader, now) : noteOf(state, chip);
  const quiet = onNow ? styles.onNow : styles.quiet;
  return (
    <span className={styles.words}>
      <span className={styles.first}>
        <Body1 className={mergeClasses(isOff && styles.off)}>{timeSpan(meeting.start, meeting.end, reader)}</Body1>
        {note === null ? null : <Body1 className={quiet}>{startOfSentence(note)}</Body1>}
      </span>
      <Body1 className={quiet}>{lines.join(' · ')}</Body1>
    </span>
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

function theirTime(
  { start }: MeetingBody,
  { givenName, timeZone }: MeetingRowProps['partner'],
  reader: Reader,
  text: (mine: string, theirs: string, name: string) => string,
): readonly string[] {
  if (timeZone === null || !clocksDiffer(start, reader.timeZone, timeZone)) return [];
  return [text(timeOfDay(start, reader), timeOfDay(start, { ...reader, timeZone }), givenName)];
}

type ActProps = Pick<MeetingRowProps, 'meeting' | 'offer' | 'move' | 'skip'>;

/** What moving is called where times have been found already, or the meeting is gone. */
function useMoveWords({ meeting, offer }: ActProps): { readonly short: string; readonly long: string } {
  const { meetings: texts } = useTexts().tab;
  if (offer?.status === 'open') return { short: texts.seeTimes, long: texts.seeTimes };
  if (meeting.lost !== null) return { short: texts.replace, long: texts.replace };
  return { short: texts.moveShort, long: texts.move };
}

function OpenActs({ meeting, offer, move, skip }: ActProps): ReactNode {
  const { tab } = useTexts();
  const words = useMoveWords({ meeting, offer, move, skip });
  return (
    <>
      <Button onClick={() => move(meeting, offer)}>{words.short}</Button>
      <Button appearance="subtle" onClick={() => skip(meeting)}>
        {tab.meetings.skipShort}
      </Button>
    </>
  );
}

function MeetingMenu({ meeting, offer, move, skip }: ActProps): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const texts = tab.meetings;
  const words = useMoveWords({ meeting, offer, move, skip });
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
            {words.long}
          </MenuItem>
          <MenuItem icon={<CalendarCancelRegular />} onClick={() => skip(meeting)}>
            {texts.skip}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
