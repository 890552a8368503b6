import { Badge, Body1, Body1Strong, Caption1, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, startOfSentence, timeSpan, weekNumber } from '#texts/format.ts';
import type { MeetingBody, PairingBody } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Section } from './Page.tsx';
import { SeriesTrouble } from './SeriesTrouble.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '40px' },
  lead: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column' },
});

const colours: Readonly<Record<MeetingBody['status'], NonNullable<BadgeProps['color']>>> = {
  planned: 'informative',
  moved: 'warning',
  held: 'success',
  missed: 'danger',
  cancelled: 'subtle',
};

/** All meetings of the pairing: what was planned, moved and skipped, and the list. */
export function PairingMeetings({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { now } = useReaderClock();
  const { meetings, series } = pairing;
  const { planned, moved, skipped } = series.counts;
  const later = meetings.filter(({ end }) => Date.parse(end) >= Date.parse(now));
  const earlier = meetings.filter(({ end }) => Date.parse(end) < Date.parse(now)).toReversed();
  return (
    <div className={styles.stack}>
      {series.trouble === null ? null : <SeriesTrouble trouble={series.trouble} />}
      {meetings.length === 0 ? (
        <Body1 className={styles.quiet}>
          {series.status === 'wanted' ? tab.meeting.wanted : tab.pairing.noMeetings}
        </Body1>
      ) : (
        <div className={styles.lead}>
          <Body1Strong>{tab.pairing.meetingsPlan(planned, moved, skipped)}</Body1Strong>
          <Body1 className={styles.quiet}>{tab.pairing.meetingsHelp}</Body1>
        </div>
      )}
      <MeetingRows title={tab.pairing.upcoming} meetings={later} />
      <MeetingRows title={tab.pairing.past} meetings={earlier} />
    </div>
  );
}

function MeetingRows({ title, meetings }: { title: string; meetings: readonly MeetingBody[] }): ReactNode {
  const styles = useStyles();
  const { words, language, tab } = useTexts();
  const { reader, now } = useReaderClock();
  if (meetings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {meetings.map(({ id, number, start, end, status, note }) => (
          <li key={id} className={styles.row}>
            <Caption1 className={styles.quiet}>{number}</Caption1>
            <span className={styles.words}>
              <Body1Strong>{startOfSentence(dayOf(start, reader, now))}</Body1Strong>
              <Caption1 className={styles.quiet}>
                {[
                  timeSpan(start, end, reader),
                  ...(language === 'sv' ? [tab.common.weekSuffix(weekNumber(start, reader.timeZone))] : []),
                  ...(note === null ? [] : [words.meetingNote[note]]),
                ].join(' · ')}
              </Caption1>
            </span>
            <Badge appearance="tint" color={colours[status]} size="large">
              {startOfSentence(words.meetingStatus[status])}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
