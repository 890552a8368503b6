import { Body1, Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { list, startOfSentence } from '#texts/format.ts';
import { mostAsked } from '../../contract/match-settings.ts';
import type { Matching } from '../../contract/matching.ts';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useWaitingChanges } from '../people/data.ts';
import { useDraft } from './draft.tsx';
import { partPath } from './matching-state.ts';
import { SwapDialog, type SwapWish } from './SwapDialog.tsx';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '8px 32px',
    alignItems: 'start',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  who: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  help: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  changes: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap' },
  leaf: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Waits = Matching['waiting'][number];

/** Who is without, why, and beside it what would help, with the way there. */
export function WaitingPart({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const [page, setPage] = useState(0);
  const [wish, setWish] = useState<SwapWish | null>(null);
  const shown = matching.waiting.slice(page * mostAsked, (page + 1) * mostAsked);
  const asked = shown.flatMap(({ person, role }) => {
    const id = rows.people[person]?.id;
    return id === undefined ? [] : [{ id, role }];
  });
  const help = useWaitingChanges(asked);
  const missed = (help.data?.missed ?? []).map(({ competence }) => competence);
  const invites = help.data?.people.some(({ changes }) => changes.some(({ leads }) => leads === 'invite')) === true;
  const last = Math.max(0, Math.ceil(matching.waiting.length / mostAsked) - 1);
  if (matching.waiting.length === 0) return <Body1>{words.waitingNone}</Body1>;
  return (
    <>
      <div className={styles.top}>
        {matching.firstInLine === 0 ? null : <Body1>{words.firstInLine(matching.firstInLine)}</Body1>}
        {missed.length === 0 ? null : <Text size={400}>{words.review.missed(list(missed, language))}</Text>}
        {invites ? <LedLink page="hr/invite">{words.review.waysOut.invite}</LedLink> : null}
      </div>
      {help.isError ? <Trouble error={help.error} retry={() => void help.refetch()} /> : null}
      <ul className={styles.list}>
        {shown.map((each) => {
          const person = rows.people[each.person];
          if (person === undefined) return null;
          const found = help.data?.people.find(({ id, role }) => id === person.id && role === each.role);
          return (
            <WaitingRow
              key={`${person.id}-${each.role}`}
              waits={each}
              person={person}
              changes={help.isPending ? null : (found?.changes ?? [])}
              find={matching.round?.status === 'draft' ? setWish : null}
            />
          );
        })}
      </ul>
      <Leaf page={page} last={last} go={setPage} />
      {wish === null ? null : <SwapDialog wish={wish} close={() => setWish(null)} />}
    </>
  );
}

function Leaf({ page, last, go }: { page: number; last: number; go: (page: number) => void }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  if (last === 0) return null;
  return (
    <div className={styles.leaf}>
      <Button disabledFocusable={page === 0} onClick={() => go(page - 1)}>
        {words.waitingBefore}
      </Button>
      <Caption1>{words.waitingPage(page + 1, last + 1)}</Caption1>
      <Button disabledFocusable={page === last} onClick={() => go(page + 1)}>
        {words.waitingAfter}
      </Button>
    </div>
  );
}

interface WaitingRowProps {
  readonly waits: Waits;
  readonly person: RowPerson;
  /** Null while they are looked up. */
  readonly changes: readonly Change[] | null;
  readonly find: ((wish: SwapWish) => void) | null;
}

interface Change {
  readonly text: string;
  readonly leads: 'invite' | 'settings' | 'propose' | null;
}

function WaitingRow({ waits: { role, reason, text }, person, changes, find }: WaitingRowProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const detail = [startOfSentence(words.role[role]), person.department, person.place].filter(Boolean);
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <PersonLine person={person} detail={detail.join(' · ')} />
        {role === 'mentee' && find !== null && reason !== 'kept-out' ? (
          <div>
            <FindMentor person={person} find={find} />
          </div>
        ) : null}
      </div>
      <div className={styles.help}>
        <Body1 className={styles.reason}>{text}</Body1>
        {reason === 'kept-out' ? (
          <Link to={partPath('rules')} className={styles.link}>
            {hr.matching.review.toRules}
          </Link>
        ) : null}
        {changes === null ? <Spinner size="tiny" label={hr.fit.looking} labelPosition="after" /> : null}
        {changes === null || changes.length === 0 ? null : (
          <ul className={styles.changes} aria-label={hr.fit.changesFor(person.name)}>
            {changes.map((change) => (
              <li key={change.text}>
                <Body1>{change.text}</Body1> <WayOut leads={change.leads} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** To where it can be brought about. */
function WayOut({ leads }: Pick<Change, 'leads'>): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review.waysOut;
  // Inviting stands once at the top, for all of them.
  if (leads === null || leads === 'invite') return null;
  return (
    <Link to={partPath(leads === 'propose' ? 'proposals' : 'weights')} className={styles.link}>
      {words[leads]}
    </Link>
  );
}

/** How well mentors suit the reader themselves is for somebody else who leads to see, and to decide. */
function FindMentor({ person, find }: { person: RowPerson; find: (wish: SwapWish) => void }): ReactNode {
  const { hr } = useTexts();
  const me = useMe().data?.person.id;
  const { decidesOwn } = useDraft();
  if (person.id === me && !decidesOwn) return <Caption1>{hr.matching.ownDecided}</Caption1>;
  return (
    <Button
      aria-label={hr.matching.findMentorFor(person.name)}
      onClick={() => find({ mentee: person, mentor: null, insteadOf: null })}
    >
      {hr.matching.findMentor}
    </Button>
  );
}
