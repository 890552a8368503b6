import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clocksDiffer, nearPlainDay, startOfSentence } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { PlanDots } from './PlanDots.tsx';
import { soFar } from './so-far.ts';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', gap: '28px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  standing: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.005em',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  soft: { color: tokens.colorNeutralForeground2 },
});

const halfYearMs = 182 * 86_400_000;

interface StandingTimeProps {
  readonly pairing: PairingBody;
  readonly change: () => void;
}

/** Beside the list: when the meetings are as a rule, the whole plan, and what happens when it is changed in Outlook. */
export function StandingTime({ pairing, change }: StandingTimeProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { now } = useReaderClock();
  const { held, left } = soFar(pairing.meetings, now);
  return (
    <aside className={styles.side} aria-label={tab.meetings.standing}>
      <When pairing={pairing} change={change} />
      {pairing.meetings.length === 0 ? null : (
        <div className={styles.part}>
          <Caption1 className={styles.quiet}>{tab.plan.title}</Caption1>
          <PlanDots meetings={pairing.meetings} />
          <Body1>{tab.plan.short(held, left)}</Body1>
        </div>
      )}
      {pairing.series.mayChange && pairing.meetings.length > 0 ? <Outside pairing={pairing} /> : null}
      <LockLine text={pairing.kind === 'pair' ? tab.promises.pairing : tab.promises.group} />
    </aside>
  );
}

function When({ pairing, change }: StandingTimeProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { series, place, endsOn, status, rhythm } = pairing;
  const { standing, minutes } = series;
  if (standing === null) return null;
  const facts = [
    ...(minutes === null ? [] : [tab.meetings.minutes(String(minutes), nearPlainDay(endsOn, reader, now))]),
    place ?? tab.meetings.inTeams,
    ...(rhythm.isOwn ? [tab.together.own] : []),
  ];
  return (
    <div className={styles.part}>
      <Caption1 className={styles.quiet}>{tab.meetings.standing}</Caption1>
      <p className={styles.standing}>{startOfSentence(standing)}</p>
      <Body1 className={styles.soft}>{facts.join(' · ')}</Body1>
      {series.mayChange && status !== 'closed' ? (
        <Button icon={<CalendarArrowRightRegular />} onClick={change}>
          {tab.meetings.newStanding}
        </Button>
      ) : null}
    </div>
  );
}

/** What can be done in Outlook too, and, where clocks may part, what happens when they change. */
function Outside({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { timeZone } = pairing.partner;
  // Zones may share a clock for one half of the year.
  const moments = [now, new Date(Date.parse(now) + halfYearMs).toISOString()];
  const isElsewhere = timeZone !== null && moments.some((moment) => clocksDiffer(moment, reader.timeZone, timeZone));
  return (
    <div className={styles.part}>
      <Body1 className={styles.soft}>{tab.meetings.help}</Body1>
      {isElsewhere ? <Body1 className={styles.soft}>{tab.meetings.clocks}</Body1> : null}
    </div>
  );
}
