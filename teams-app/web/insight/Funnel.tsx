import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, percent } from '#texts/format.ts';
import type { ProgrammeStatusBody } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { LockLine } from '../parts/LockLine.tsx';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: '32px 24px',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr 1fr' },
  },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  figure: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  detail: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXS },
});

interface Step {
  readonly label: string;
  /** Null where there are too few answers. */
  readonly figure: string | null;
  readonly share: number;
  readonly detail: string;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

/** From enrolled to answered in five large figures, each with what it is a part of. */
export function Funnel({ status }: { status: ProgrammeStatusBody }): ReactNode {
  const styles = useStyles();
  const { hr, language, tab } = useTexts();
  const words = hr.status;
  const n = (value: number): string => amount(value, language);
  const { answerRate } = status;
  const steps: readonly Step[] = [
    {
      label: words.enrolled,
      figure: n(status.enrolled),
      share: status.enrolled === 0 ? 0 : 100,
      detail: words.enrolledDetail(n(status.mentors), n(status.mentees)),
    },
    {
      label: words.matched,
      figure: n(status.matched),
      share: share(status.matched, status.enrolled),
      detail: words.matchedDetail(n(status.waiting)),
    },
    {
      label: words.booked,
      figure: n(status.series.booked),
      share: share(status.series.booked, status.pairings),
      detail: words.bookedDetail(n(status.pairings)),
    },
    {
      label: words.met,
      figure: n(status.pairsMet),
      share: share(status.pairsMet, status.pairings),
      detail: words.metDetail({
        held: n(status.meetings.held),
        planned: n(status.meetings.plannedSoFar),
        confirmed: n(status.meetings.confirmed),
      }),
    },
    {
      label: words.answered,
      figure: answerRate.shown ? percent(answerRate.value, language) : null,
      share: answerRate.shown ? answerRate.value : 0,
      detail: answerRate.shown ? words.answeredDetail(n(answerRate.people)) : tab.lock.withheld,
    },
  ];
  return (
    <ol className={styles.steps} aria-label={words.funnel}>
      {steps.map((step) => (
        <li key={step.label} className={styles.step}>
          <span className={styles.label}>{step.label}</span>
          <span className={styles.figure}>{step.figure ?? '–'}</span>
          <Bar percent={step.share} />
          {step.figure === null ? (
            <LockLine text={step.detail} />
          ) : (
            <Caption1 className={styles.detail}>{step.detail}</Caption1>
          )}
        </li>
      ))}
    </ol>
  );
}
