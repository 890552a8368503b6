import { Body1, Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { useSeries } from './data.ts';
import { isSought, placeOf, seriesPlaces, type SeriesPlace } from './series-order.ts';
import { seriesState, type SeriesShown } from './series-state.ts';
import { SeriesList } from './SeriesList.tsx';
import { StoppedSeries } from './StoppedSeries.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  search: { flex: '1 1 200px', maxWidth: '280px', minWidth: 0, '@media (max-width: 640px)': { maxWidth: 'none' } },
  field: { width: '100%', maxWidth: 'none' },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

type Counts = Readonly<Record<SeriesPlace, number>>;

/** Every pairing's meetings by how they stand: what has stopped first, then who has not met, then the rest. */
export function MeetingsPage(): ReactNode {
  const { hr } = useTexts();
  const question = useSeries();
  const series = question.data?.series ?? [];
  const counts = countsOf(series);
  const title = useTitle(counts);
  const lead = useLead(counts);
  return (
    <Page
      title={series.length === 0 ? hr.meetings.title : title}
      width="wide"
      {...(lead === '' ? {} : { lead })}
      actions={<ShareLink page="hr/meetings" title={hr.meetings.title} />}
    >
      <Answer of={question} skeleton={<RowsSkeleton rows={8} />}>
        {(body) => (body.series.length === 0 ? <Nothing /> : <Everything series={body.series} counts={counts} />)}
      </Answer>
    </Page>
  );
}

function countsOf(series: readonly SeriesRow[]): Counts {
  const counts = { stopped: 0, 'not-met': 0, planned: 0, paused: 0, ended: 0 };
  for (const row of series) counts[placeOf(row)] += 1;
  return counts;
}

/** How it goes for those who go on. */
function useTitle({ planned, ended, ...others }: Counts): string {
  const { hr, language } = useTexts();
  const words = hr.meetings;
  const all = Object.values(others).reduce((sum, count) => sum + count, planned);
  if (all === 0) return ended === 0 ? words.title : words.over;
  if (planned === all) return words.allPlanned(amount(all, language));
  if (others['not-met'] === all) return words.allNew(amount(all, language));
  return words.planned(amount(planned, language), amount(all, language));
}

/** What is otherwise, in a sentence each. */
function useLead(counts: Counts): string {
  const { hr, language } = useTexts();
  const live = counts.stopped + counts['not-met'] + counts.planned + counts.paused;
  return (['stopped', 'not-met', 'paused'] as const)
    .filter((place) => counts[place] > 0 && (place !== 'not-met' || counts[place] < live))
    .map((place) => hr.meetings.lead[place](amount(counts[place], language)))
    .join(' ');
}

function Nothing(): ReactNode {
  const { hr } = useTexts();
  return (
    <Card
      title={hr.meetings.empty}
      body={hr.meetings.emptyBody}
      action={<LedLink page="hr/matching">{hr.meetings.emptyAction}</LedLink>}
    />
  );
}

function Everything({ series, counts }: { series: readonly SeriesRow[]; counts: Counts }): ReactNode {
  const styles = useStyles();
  const { tab, hr } = useTexts();
  const [{ search, state: shown }, change] = usePageState(seriesState);
  const sought = useDeferredValue(search);
  const places = ['all' as const, ...seriesPlaces.filter((place) => counts[place] > 0 || place === shown)];
  const hits = series.filter((row) => (shown === 'all' || placeOf(row) === shown) && isSought(row, sought));
  return (
    <>
      <div className={styles.tools}>
        <FilterChips
          label={hr.meetings.filter}
          chips={places.map((place: SeriesShown['state']) => ({
            value: place,
            text: place === 'all' ? hr.meetings.all : hr.meetings.state[place],
            count: place === 'all' ? series.length : counts[place],
          }))}
          shown={shown}
          show={(state) => change({ state }, 'push')}
        />
        <div className={styles.search}>
          <SearchBox
            size="large"
            className={styles.field}
            aria-label={hr.meetings.search}
            placeholder={hr.meetings.search}
            value={search}
            onChange={(_, { value }) => change({ search: value }, 'replace')}
          />
        </div>
      </div>
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1 role="status">{hr.meetings.noHits}</Body1>
          <Button onClick={() => change({ search: '', state: 'all' }, 'push')}>{hr.meetings.clear}</Button>
        </div>
      ) : (
        seriesPlaces.map((place) => (
          <Place key={place} place={place} rows={hits.filter((row) => placeOf(row) === place)} />
        ))
      )}
      <LockLine text={tab.promises.leadsMeetings} />
    </>
  );
}

function Place({ place, rows }: { place: SeriesPlace; rows: readonly SeriesRow[] }): ReactNode {
  const { hr } = useTexts();
  if (rows.length === 0) return null;
  // What has stopped needs no heading: the page begins with it, and each row says what has happened.
  if (place === 'stopped') return <StoppedSeries rows={rows} />;
  return (
    <Section title={hr.meetings.state[place]}>
      <SeriesList rows={rows} place={place} />
    </Section>
  );
}
