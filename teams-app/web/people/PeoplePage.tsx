import { Body1, Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { EnrolledPerson } from '../../contract/people.ts';
import { usePeople } from './data.ts';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { Page } from '../parts/Page.tsx';
import { pressed } from '../parts/page-state.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { peopleState, personStates, type PeopleShown } from './people-state.ts';
import { PeopleTable } from './PeopleTable.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flex: '1 1 260px', maxWidth: '400px' },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

/** Everyone who has joined, and where they are on the way to a pairing. */
export function PeoplePage(): ReactNode {
  const { hr, imports, language } = useTexts();
  const people = usePeople();
  const count = people.data?.people.length;
  const lead = count === undefined || count === 0 ? {} : { lead: hr.people.summary(amount(count, language)) };
  return (
    <Page
      title={hr.people.title}
      width="wide"
      {...lead}
      actions={
        <>
          <LedLink page="hr/messages" appearance="secondary">
            {hr.messages.open}
          </LedLink>
          <LedLink page="hr/people/import" appearance="secondary">
            {imports.open}
          </LedLink>
          <ShareLink page="hr/people" title={hr.people.title} />
        </>
      }
    >
      <Answer of={people} skeleton={<RowsSkeleton rows={8} />}>
        {(body) =>
          body.people.length === 0 ? (
            <Card
              title={hr.people.empty}
              body={hr.people.emptyBody}
              action={<LedLink page="hr/programme">{hr.people.emptyAction}</LedLink>}
            />
          ) : (
            <People people={body.people} />
          )
        }
      </Answer>
    </Page>
  );
}

type Shown = PeopleShown['state'];

function matches({ person }: EnrolledPerson, search: string): boolean {
  const text = `${person.name} ${person.department} ${person.place} ${person.jobTitle}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function People({ people }: { people: readonly EnrolledPerson[] }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const [{ search, state: shown, order }, change] = usePageState(peopleState);
  const sought = useDeferredValue(search);
  const hits = useMemo(
    () => people.filter((row) => (shown === 'all' || row.state === shown) && matches(row, sought)),
    [people, shown, sought],
  );
  const inState = (state: Shown): number =>
    state === 'all' ? people.length : people.filter((row) => row.state === state).length;
  const chips: readonly Shown[] = ['all', ...personStates.filter((state) => inState(state) > 0 || state === shown)];
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <SearchBox
          size="large"
          className={styles.search}
          aria-label={hr.people.search}
          placeholder={hr.people.search}
          value={search}
          onChange={(_, { value }) => change({ search: value }, 'replace')}
        />
        <FilterChips
          label={hr.people.filter}
          chips={chips.map((state) => ({
            value: state,
            text: state === 'all' ? hr.people.all : hr.people.state[state],
            count: inState(state),
          }))}
          shown={shown}
          show={(state) => change({ state }, 'push')}
        />
      </div>
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1>{hr.people.noHits}</Body1>
          <Button onClick={() => change({ search: '', state: 'all' }, 'push')}>{hr.people.clear}</Button>
        </div>
      ) : (
        <PeopleTable
          people={hits}
          order={order}
          press={(column) => change({ order: pressed(order, column) }, 'push')}
        />
      )}
    </div>
  );
}
