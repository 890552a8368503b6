import { Body1, Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { useSeries } from './data.ts';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { pressed } from '../parts/page-state.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { SeriesInTrouble } from './SeriesInTrouble.tsx';
import { SeriesTable, type SeriesTableProps } from './SeriesTable.tsx';
import { isSought, placeOf, seriesPlaces } from './series-order.ts';
import { seriesState, type SeriesShown } from './series-state.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flex: '1 1 220px', maxWidth: '320px' },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

/** Every pair's meetings by how they stand, those that need help first. */
export function MeetingsPage(): ReactNode {
  const { hr, language } = useTexts();
  const question = useSeries();
  const all = question.data?.series ?? [];
  const booked = all.filter(({ status }) => status === 'booked' || status === 'changing').length;
  const lead =
    all.length === 0 ? {} : { lead: hr.meetings.summary(amount(booked, language), amount(all.length, language)) };
  return (
    <Page
      title={hr.meetings.title}
      width="wide"
      {...lead}
      actions={<ShareLink page="hr/meetings" title={hr.meetings.title} />}
    >
      <Answer of={question} skeleton={<RowsSkeleton rows={8} />}>
        {({ series }) => (series.length === 0 ? <Nothing /> : <Everything series={series} />)}
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
      action={<LedLink page="hr/matching">{hr.meetings.emptyAction}</LedLink>}
    />
  );
}

type Shown = SeriesShown['state'];

function Everything({ series }: { series: readonly SeriesRow[] }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const [{ search, state: shown, order }, change] = usePageState(seriesState);
  const sought = useDeferredValue(search);
  const inPlace = (place: Shown): number =>
    place === 'all' ? series.length : series.filter((row) => placeOf(row) === place).length;
  const places: readonly Shown[] = ['all', ...seriesPlaces.filter((place) => inPlace(place) > 0 || place === shown)];
  const hits = series.filter((row) => (shown === 'all' || placeOf(row) === shown) && isSought(row, sought));
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          size="large"
          className={styles.search}
          aria-label={hr.meetings.search}
          placeholder={hr.meetings.search}
          value={search}
          onChange={(_, { value }) => change({ search: value }, 'replace')}
        />
        <FilterChips
          label={hr.meetings.filter}
          chips={places.map((place) => ({
            value: place,
            text: place === 'all' ? hr.meetings.all : hr.meetings.state[place],
            count: inPlace(place),
          }))}
          shown={shown}
          show={(state) => change({ state }, 'push')}
        />
      </div>
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1>{hr.meetings.noHits}</Body1>
          <Button onClick={() => change({ search: '', state: 'all' }, 'push')}>{hr.meetings.clear}</Button>
        </div>
      ) : (
        <Hits rows={hits} order={order} press={(column) => change({ order: pressed(order, column) }, 'push')} />
      )}
    </>
  );
}

/** Trouble on top, in words; the others in a table. */
function Hits({ rows, ...sorting }: SeriesTableProps): ReactNode {
  const { hr } = useTexts();
  const inTrouble = rows.filter((row) => placeOf(row) === 'broken');
  const others = rows.filter((row) => placeOf(row) !== 'broken');
  if (inTrouble.length === 0) return <SeriesTable rows={others} {...sorting} />;
  return (
    <>
      <Section title={hr.meetings.state.broken}>
        <SeriesInTrouble rows={inTrouble} />
      </Section>
      {others.length === 0 ? null : (
        <Section title={hr.meetings.others}>
          <SeriesTable rows={others} {...sorting} />
        </Section>
      )}
    </>
  );
}
