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
import { useMedia } from '../parts/use-media.ts';
import { usePageState, type ChangeState } from '../parts/use-page-state.ts';
import { usePeople } from './data.ts';
import { MorePeople, NoPeople } from './MorePeople.tsx';
import { peopleState, type PeopleShown } from './people-state.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { inItOf, PeopleTools } from './PeopleTools.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useOpenPerson } from './use-open-person.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  // The person stands beside the list, from edge to edge of the frame's own air.
  beside: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 328px', columnGap: '24px' },
  panel: {
    margin: '-40px -48px -64px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** So much room that both a list and a person can be read. */
const roomForBoth = '(min-width: 1100px)';

/** Everyone who has joined, and where they are on the way to a pairing; `above` them those who are not in yet. */
export function PeoplePage({ above }: { above: ReactNode }): ReactNode {
  const styles = useStyles();
  const [shown, change] = usePageState(peopleState);
  const isBeside = useMedia(roomForBoth);
  const { open, close } = useOpenPerson(shown.person, change);
  const list = <PeopleList above={above} shown={shown} change={change} open={open} />;
  if (shown.person === null) return list;
  const panel = <PersonPanel key={shown.person} id={shown.person} isPage={!isBeside} close={close} />;
  return isBeside ? (
    <div className={styles.beside}>
      {list}
      <div className={styles.panel}>{panel}</div>
    </div>
  ) : (
    panel
  );
}

interface PeopleListProps {
  readonly above: ReactNode;
  readonly shown: PeopleShown;
  readonly change: ChangeState<PeopleShown>;
  readonly open: (id: string) => void;
}

function PeopleList({ above, shown, change, open }: PeopleListProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const list = usePeople({ ...shown, search: useDeferredValue(shown.search) });
  const first = list.data?.pages[0];
  const inIt = first === undefined ? 0 : inItOf(first);
  return (
    <Page
      title={inIt === 0 ? hr.people.title : hr.people.inIt(amount(inIt, language))}
      width="wide"
      actions={<Elsewhere />}
    >
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
                    shown={shown}
                    press={(column) => change({ order: pressed(shown.order, column) }, 'push')}
                    open={open}
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

/** How others come in, and the way here for those who lead. */
function Elsewhere(): ReactNode {
  const { hr, imports } = useTexts();
  return (
    <>
      <LedLink page="hr/people/import" appearance="secondary">
        {imports.open}
      </LedLink>
      <LedLink page="hr/invite">{hr.invite.open}</LedLink>
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
      action={
        <LedLink page="hr/programme" appearance="secondary">
          {hr.people.emptyAction}
        </LedLink>
      }
    />
  ) : (
    <Card title={hr.people.empty} body={hr.people.emptyOpen} />
  );
}

/** Somebody who joined between two pages moves the others on: nobody stands there twice. */
function everybodyOf(pages: readonly PeoplePageBody[]): PeoplePageBody['people'] {
  return [...new Map(pages.flatMap(({ people }) => people).map((row) => [row.person.id, row])).values()];
}
