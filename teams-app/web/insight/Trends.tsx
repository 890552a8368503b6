import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, amountBetween, monthName } from '#texts/format.ts';
import type { ProgrammeTrendsBody } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { AnswerColumns } from './charts/AnswerColumns.tsx';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { HeldColumns } from './charts/HeldColumns.tsx';
import { MeanLine } from './charts/MeanLine.tsx';
import { useTrends } from './data.ts';
import { UnitsTable } from './UnitsTable.tsx';

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: '40px 64px',
    alignItems: 'start',
  },
  where: { display: 'flex', flexDirection: 'column', gap: '16px' },
  units: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
    gap: '48px 64px',
    alignItems: 'start',
  },
});

/** How it has gone over time, as charts whose titles say what they found, and where, as small tables. */
export function Trends(): ReactNode {
  const trends = useTrends();
  return (
    <Answer of={trends} skeleton={<RowsSkeleton rows={4} />}>
      {(body) => (
        <>
          <Charts trends={body} />
          <Units trends={body} />
        </>
      )}
    </Answer>
  );
}

function Charts({ trends }: { trends: ProgrammeTrendsBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { meetings, months, usefulness, answers } = trends;
  const words = hr.status;
  const n = (value: number): string => amount(value, language);
  const isTold = months.some((month) => month.usefulness.shown);
  const month = (day: string): string => monthName(day.slice(0, 7), language);
  const mean = (range: (typeof months)[number]['usefulness']): string =>
    range.shown ? amountBetween(range, language, 1) : words.tooFew;
  return (
    <Section title={words.trends}>
      <div className={styles.charts}>
        <ChartFrame
          name="meetings"
          title={meetings.finding}
          unit={words.heldOf}
          isTold
          columns={[words.columns.week, words.columns.held, words.columns.planned]}
          rows={meetings.weeks.map(({ week, held, planned }) => [words.week(String(week)), n(held), n(planned)])}
        >
          <HeldColumns weeks={meetings.weeks} title={meetings.finding} />
        </ChartFrame>
        <ChartFrame
          name="usefulness"
          title={usefulness.finding}
          unit={words.usefulnessUnit}
          isTold={isTold}
          columns={[words.columns.month, words.columns.mean, words.columns.answers]}
          rows={months.map((each) => [month(each.month), mean(each.usefulness), n(each.answers)])}
        >
          <MeanLine months={months} title={usefulness.finding} />
        </ChartFrame>
        <ChartFrame
          name="answers"
          title={answers.finding}
          unit={words.answersUnit}
          isTold={isTold}
          columns={[words.columns.month, words.columns.answers]}
          rows={months.map((each) => [month(each.month), n(each.answers)])}
        >
          <AnswerColumns months={months} title={answers.finding} />
        </ChartFrame>
      </div>
      <LockLine text={words.trendsLock} />
    </Section>
  );
}

function Units({ trends: { departments, places } }: { trends: ProgrammeTrendsBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  // One department is the whole programme, which is told above.
  const isDivided = (units: typeof places): boolean => units.units.length + (units.others === null ? 0 : 1) > 1;
  if (!isDivided(departments) && !isDivided(places)) return null;
  return (
    <div className={styles.where}>
      <div className={styles.units}>
        {isDivided(departments) ? (
          <Section title={hr.status.departments}>
            <UnitsTable units={departments} name={hr.status.units.name} caption={hr.status.departments} />
          </Section>
        ) : null}
        {isDivided(places) ? (
          <Section title={hr.status.places}>
            <UnitsTable units={places} name={hr.status.units.place} caption={hr.status.places} />
          </Section>
        ) : null}
      </div>
      <LockLine text={hr.status.unitsLock} />
    </div>
  );
}
