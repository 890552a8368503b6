import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { SeriesRow } from '../../contract.ts';
import { useSeries } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { SeriesRows } from '../parts/SeriesRows.tsx';

const states = ['wanted', 'booked', 'ended'] as const;

/** Every pair's meetings by how they stand, those that need help first. */
export function MeetingsPage(): ReactNode {
  const { hr, language } = useTexts();
  const question = useSeries();
  const all = question.data?.series ?? [];
  const booked = all.filter(({ status }) => status === 'booked').length;
  const lead =
    all.length === 0 ? {} : { lead: hr.meetings.summary(amount(booked, language), amount(all.length, language)) };
  return (
    <Page title={hr.meetings.title} width="wide" {...lead}>
      <Answer of={question} skeleton={<RowsSkeleton rows={8} />}>
        {({ series }) => (series.length === 0 ? <Nothing /> : <ByState series={series} />)}
      </Answer>
    </Page>
  );
}

function Nothing(): ReactNode {
  const { hr } = useTexts();
  return (
    <Card
      title={hr.meetings.empty}
      body={hr.meetings.emptyBody}
      action={<LinkButton to="/hr/matching">{hr.meetings.emptyAction}</LinkButton>}
    />
  );
}

function ByState({ series }: { series: readonly SeriesRow[] }): ReactNode {
  const { hr, language } = useTexts();
  const inTrouble = (row: SeriesRow): boolean => row.status === 'broken' || row.trouble !== null;
  const groups = [
    { title: hr.meetings.broken, rows: series.filter(inTrouble) },
    ...states.map((state) => ({
      title: hr.meetings[state],
      rows: series.filter((row) => row.status === state && !inTrouble(row)),
    })),
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={`${title} (${amount(rows.length, language)})`}>
        <SeriesRows rows={rows} />
      </Section>
    ));
}
