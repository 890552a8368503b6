import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LocationRegular, VideoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clocksDiffer, dayOf, startOfSentence, timeOfDay, timeSpan, timeUntil, weekNumber } from '#texts/format.ts';
import type { NextMeetingBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { AgendaLines } from './AgendaLines.tsx';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '20px', alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px' },
  when: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  kept: { whiteSpace: 'nowrap' },
  week: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightRegular, letterSpacing: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  place: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface NextMeetingProps {
  readonly pairing: PairingBody;
  readonly meeting: NextMeetingBody;
  /** Something else on the page waits for an answer first. */
  readonly quiet: boolean;
  /** On a page that is not about these people: with whom, under when. */
  readonly named?: boolean;
  readonly move: () => void;
}

/** The meeting that comes next: when, on both clocks where they differ, what about, the way in, and another time. */
export function NextMeeting({ pairing, meeting, quiet, named = false, move }: NextMeetingProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.block}>
      <When pairing={pairing} meeting={meeting} named={named} />
      <AgendaLines items={meeting.agenda} roomy={!named} />
      {pairing.place === null ? null : (
        <div className={styles.place}>
          <LocationRegular aria-hidden />
          <Body1>{pairing.place}</Body1>
        </div>
      )}
      <div className={styles.acts}>
        <Join pairing={pairing} quiet={quiet} />
        {meeting.mayChange ? (
          <Button appearance="subtle" onClick={move}>
            {tab.meeting.move}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Join({ pairing: { series, place }, quiet }: Pick<NextMeetingProps, 'pairing' | 'quiet'>): ReactNode {
  const { tab } = useTexts();
  if (series.joinUrl === null || place !== null) return null;
  return (
    <Button
      as="a"
      href={series.joinUrl}
      target="_blank"
      rel="noreferrer"
      appearance={quiet ? 'secondary' : 'primary'}
      icon={<VideoRegular />}
    >
      {tab.meeting.join}
    </Button>
  );
}

function When({ pairing, meeting, named }: Pick<NextMeetingProps, 'pairing' | 'meeting' | 'named'>): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const { start, end, kind } = meeting;
  const theirZone = pairing.partner.timeZone ?? reader.timeZone;
  const until = timeUntil(start, reader, now);
  const week = language === 'sv' ? tab.common.weekSuffix(weekNumber(start, reader.timeZone)) : null;
  const where = pairing.place === null ? tab.meetings.inTeams : '';
  const under = [
    startOfSentence([until, ...(week === null ? [] : [week])].join(', ')),
    `${tab.meeting.with(pairing.partner.givenName)} ${where}`.trim(),
  ];
  return (
    <div className={styles.words}>
      {named === true ? null : <Caption1 className={styles.quiet}>{`${tab.meeting.kind[kind]}, ${until}`}</Caption1>}
      <h3 className={styles.when}>
        {startOfSentence(dayOf(start, reader, now))} <span className={styles.kept}>{timeSpan(start, end, reader)}</span>
        {named === true || week === null ? null : (
          <span className={mergeClasses(styles.week, styles.quiet)}>{` ${week}`}</span>
        )}
      </h3>
      {clocksDiffer(start, reader.timeZone, theirZone) ? (
        <Body1>
          {tab.meeting.bothClocks(
            timeOfDay(start, reader),
            timeOfDay(start, { ...reader, timeZone: theirZone }),
            pairing.partner.givenName,
          )}
        </Body1>
      ) : null}
      {named === true ? <Body1 className={styles.quiet}>{under.join(' · ')}</Body1> : null}
    </div>
  );
}
