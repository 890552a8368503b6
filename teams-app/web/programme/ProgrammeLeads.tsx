import { Body1, Button, Caption1, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { programmeEndpoints } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useFoundPeople } from '../people/data.ts';
import { useLeads } from './data.ts';
import { SectionHead } from './SectionHead.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '28px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
  },
  search: { maxWidth: '400px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Who leads the programme beside HR; HR appoints and dismisses. */
export function ProgrammeLeads(): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme.leads;
  const isHr = useMe().data?.isHr === true;
  const question = useLeads();
  const dismiss = useChange(
    (client, { id }: { readonly id: string; readonly name: string }) =>
      client.call(programmeEndpoints.dismiss, { params: { personId: id } }),
    { says: (_, { name }) => words.dismissed(name), fails: 'notice' },
  );
  return (
    <div className={styles.section}>
      <SectionHead title={words.title} />
      <Body1 className={styles.quiet}>{words.body}</Body1>
      <Answer of={question} skeleton={<RowsSkeleton rows={2} />}>
        {({ leads }) => (
          <>
            {leads.length === 0 ? <Body1>{words.none}</Body1> : null}
            <ul className={styles.list}>
              {leads.map(({ person }) => (
                <li key={person.id} className={styles.row}>
                  <PersonLine person={person} />
                  {isHr ? (
                    <Button
                      disabledFocusable={dismiss.isPending}
                      aria-label={words.dismissName(person.name)}
                      onClick={() => dismiss.mutate({ id: person.id, name: person.givenName })}
                    >
                      {words.dismiss}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
            {isHr ? <Appoint present={leads.map(({ person }) => person.id)} /> : null}
          </>
        )}
      </Answer>
    </div>
  );
}

/** Finds somebody of the company by name and has them lead. */
function Appoint({ present }: { present: readonly string[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme.leads;
  const [search, setSearch] = useState('');
  const found = useFoundPeople(useDeferredValue(search.trim()));
  const appoint = useChange(
    (client, { id }: { readonly id: string; readonly name: string }) =>
      client.call(programmeEndpoints.appoint, { body: { personId: id } }),
    { says: (_, { name }) => words.appointed(name), next: () => setSearch(''), fails: 'notice' },
  );
  const people = (search.trim().length < 2 ? [] : (found.data?.people ?? [])).filter(({ id }) => !present.includes(id));
  return (
    <>
      <SearchBox
        className={styles.search}
        size="large"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.isSuccess && !found.isPlaceholderData && people.length === 0 ? (
        <Caption1 className={styles.quiet} role="status">
          {words.nobody}
        </Caption1>
      ) : null}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <PersonLine person={person} />
            <Button
              disabledFocusable={appoint.isPending}
              aria-label={words.appointName(person.name)}
              onClick={() => appoint.mutate({ id: person.id, name: person.givenName })}
            >
              {words.appoint}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
