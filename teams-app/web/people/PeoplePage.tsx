import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, type ReactNode } from 'react';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { amount } from '#texts/format.ts';
import type { PeoplePageBody } from '../../contract/people.ts';
import { useLedProgramme } from '../frame/led-programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { Page } from '../parts/Page.tsx';
import { pressed } from '../parts/page-state.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { usePeople } from './data.ts';
import { MorePeople, NoPeople } from './MorePeople.tsx';
import { peopleState } from './people-state.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PeopleTools } from './PeopleTools.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** Everyone who has joined, and where they are on the way to a pairing; `above` them those who are not in yet. */
export function PeoplePage({ above }: { above: ReactNode }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const [shown, change] = usePageState(peopleState);
  const list = usePeople({ ...shown, search: useDeferredValue(shown.search) });
  const first = list.data?.pages[0];
  const lead =
    first === undefined || first.total === 0 ? {} : { lead: hr.people.summary(amount(first.total, language)) };
  return (
    <Page title={hr.people.title} width="wide" {...lead} actions={<Elsewhere />}>
      {above}
      <Answer of={list} skeleton={<RowsSkeleton rows={8} />}>
        {({ pages }) => {
          const newest = pages.at(-1);
          if (newest === undefined || newest.total === 0) return <Nobody />;
          const rows = everybodyOf(pages);
          return (
            <div className={styles.stack}>
              <PeopleTools page={newest} shown={shown} change={change} />
              {rows.length === 0 ? (
                <NoPeople change={change} />
              ) : (
                <>
                  <PeopleTable
                    people={rows}
                    hits={newest.hits}
                    order={shown.order}
                    press={(column) => change({ order: pressed(shown.order, column) }, 'push')}
                  />
                  <MorePeople
                    shown={rows.length}
                    hits={newest.hits}
                    hasMore={list.hasNextPage}
                    isBusy={list.isFetchingNextPage}
                    more={list.fetchNextPage}
                  />
                </>
              )}
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}

/** What is done for many at once, and the way here for others. */
function Elsewhere(): ReactNode {
  const { hr, imports } = useTexts();
  return (
    <>
      <LedLink page="hr/invite" appearance="secondary">
        {hr.invite.open}
      </LedLink>
      <LedLink page="hr/messages" appearance="secondary">
        {hr.messages.open}
      </LedLink>
      <LedLink page="hr/people/import" appearance="secondary">
        {imports.open}
      </LedLink>
      <ShareLink page="hr/people" title={hr.people.title} />
    </>
  );
}

/** What may be done about it follows from the programme's state. */
function Nobody(): ReactNode {
  const { hr } = useTexts();
  const status = useLedProgramme()?.status;
  if (status !== undefined && isProgrammeOver({ status })) return <Card quiet title={hr.people.emptyOver} />;
  return status === 'draft' ? (
    <Card
      title={hr.people.empty}
      body={hr.people.emptyBody}
      action={<LedLink page="hr/programme">{hr.people.emptyAction}</LedLink>}
    />
  ) : (
    <Card
      title={hr.people.empty}
      body={hr.people.emptyOpen}
      action={<LedLink page="hr/invite">{hr.invite.open}</LedLink>}
    />
  );
}

/** Somebody who joined between two pages moves the others on: nobody stands there twice. */
function everybodyOf(pages: readonly PeoplePageBody[]): PeoplePageBody['people'] {
  return [...new Map(pages.flatMap(({ people }) => people).map((row) => [row.person.id, row])).values()];
}
