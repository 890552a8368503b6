import { Body1, Button, Caption1, makeStyles, Title3, tokens } from '@fluentui/react-components';
import { LocationRegular, VideoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clocksDiffer, meetingTime, startOfSentence, timeOfDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { AgendaLines } from './AgendaLines.tsx';
import { SeriesTrouble } from './SeriesTrouble.tsx';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  place: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The pairing's next meeting: when (on both clocks where they differ), what about, and the way in; or why there is none. */
export function MeetingBlock({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { nextMeeting, partner, series } = pairing;
  if (series.trouble !== null) return <SeriesTrouble trouble={series.trouble} />;
  if (nextMeeting === null) return <Body1 className={styles.quiet}>{absence(series.status, tab.meeting)}</Body1>;
  const { start, end, kind, number, agenda } = nextMeeting;
  const theirZone = partner.timeZone ?? reader.timeZone;
  return (
    <div className={styles.block}>
      <div className={styles.words}>
        <Title3 as="h3">{startOfSentence(meetingTime({ start, end }, reader, now))}</Title3>
        {clocksDiffer(start, reader.timeZone, theirZone) ? (
          <Body1>
            {tab.meeting.bothClocks(
              timeOfDay(start, reader),
              timeOfDay(start, { ...reader, timeZone: theirZone }),
              partner.givenName,
            )}
          </Body1>
        ) : null}
        <Caption1 className={styles.quiet}>
          {kind === 'middle' ? tab.meeting.number(number) : tab.meeting.kind[kind]} {tab.meeting.with(partner.name)}
        </Caption1>
      </div>
      <AgendaLines items={agenda} />
      {pairing.place === null ? null : (
        <div className={styles.place}>
          <LocationRegular aria-hidden />
          <Body1>{pairing.place}</Body1>
        </div>
      )}
      {series.joinUrl === null || pairing.place !== null ? null : (
        <Button as="a" href={series.joinUrl} target="_blank" rel="noreferrer" size="large" icon={<VideoRegular />}>
          {tab.meeting.join}
        </Button>
      )}
    </div>
  );
}

function absence(
  status: PairingBody['series']['status'],
  words: { readonly wanted: string; readonly ended: string; readonly noneLeft: string },
): string {
  if (status === 'wanted') return words.wanted;
  return status === 'ended' ? words.ended : words.noneLeft;
}
