import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nearPlainDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { SeriesTrouble } from './SeriesTrouble.tsx';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  words: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, maxWidth: '60ch' },
});

interface NoMeetingProps {
  readonly pairing: PairingBody;
  /** Ends a break; without it, where it can be done is a page away. */
  readonly resume?: () => void;
}

/** Why no meeting comes next, and what happens now: being booked, in trouble, on a break, over. */
export function NoMeeting({ pairing, resume }: NoMeetingProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { series, status, pausedUntil } = pairing;
  if (status === 'paused') {
    return (
      <div className={styles.block}>
        <Body1 className={styles.words}>
          {pausedUntil === null
            ? tab.meetings.paused
            : tab.meetings.pausedUntil(nearPlainDay(pausedUntil, reader, now))}
        </Body1>
        {resume === undefined ? null : <Button onClick={resume}>{tab.meetings.resume}</Button>}
      </div>
    );
  }
  if (series.trouble !== null) return <SeriesTrouble trouble={series.trouble} />;
  const { wanted, ended, noneLeft } = tab.meeting;
  return (
    <Body1 className={styles.words}>
      {series.status === 'wanted' ? wanted : series.status === 'ended' ? ended : noneLeft}
    </Body1>
  );
}
