import { Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { startOfSentence } from '#texts/format.ts';
import type { PeoplePageBody } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import type { ChangeState } from '../parts/use-page-state.ts';
import { personRoles, type PeopleShown } from './people-state.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  search: { flex: '1 1 260px', maxWidth: '400px' },
  choice: { flex: '0 1 200px', minWidth: '0' },
  select: { minWidth: '0', '& > select': { minWidth: '0' } },
});

interface PeopleToolsProps {
  readonly page: PeoplePageBody;
  readonly shown: PeopleShown;
  readonly change: ChangeState<PeopleShown>;
}

/** Which people are shown: by a search, their state, role and department. */
export function PeopleTools({ page, shown, change }: PeopleToolsProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { search, role } = shown;
  return (
    <div className={styles.tools}>
      <StateChips page={page} shown={shown.state} show={(state) => change({ state }, 'push')} />
      <div className={styles.fields}>
        <SearchBox
          size="large"
          className={styles.search}
          aria-label={hr.people.search}
          placeholder={hr.people.search}
          value={search}
          onChange={(_, { value }) => change({ search: value }, 'replace')}
        />
        <Field label={hr.people.columns.role} className={styles.choice}>
          <Select
            className={styles.select}
            value={role}
            onChange={(_, { value }) => change({ role: personRoles.find((each) => each === value) ?? 'all' }, 'push')}
          >
            <option value="all">{hr.people.anyRole}</option>
            {personRoles.map((each) => (
              <option key={each} value={each}>
                {startOfSentence(words.role[each])}
              </option>
            ))}
          </Select>
        </Field>
        <DepartmentField
          departments={page.departments}
          department={shown.department}
          want={(department) => change({ department }, 'push')}
        />
      </div>
    </div>
  );
}

interface StateChipsProps {
  readonly page: PeoplePageBody;
  readonly shown: PeopleShown['state'];
  readonly show: (state: PeopleShown['state']) => void;
}

function StateChips({ page, shown, show }: StateChipsProps): ReactNode {
  const { hr } = useTexts();
  const inState = (state: PeopleShown['state']): number =>
    state === 'all' ? page.total : (page.states.find((each) => each.state === state)?.people ?? 0);
  const chips = ['all' as const, ...seenStates.filter((state) => inState(state) > 0 || state === shown)];
  return (
    <FilterChips
      label={hr.people.filter}
      chips={chips.map((state) => ({
        value: state,
        text: state === 'all' ? hr.people.all : hr.people.state[state],
        count: inState(state),
      }))}
      shown={shown}
      show={show}
    />
  );
}

interface DepartmentFieldProps {
  readonly departments: readonly string[];
  readonly department: string;
  readonly want: (department: string) => void;
}

function DepartmentField({ departments, department, want }: DepartmentFieldProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  // The address may name one that nobody is in any more: it stays to be seen, and to be taken away.
  const names = useMemo(
    () =>
      [...new Set([...departments, ...(department === '' ? [] : [department])])].toSorted(
        new Intl.Collator(language).compare,
      ),
    [departments, department, language],
  );
  return (
    <Field label={hr.people.columns.department} className={styles.choice}>
      <Select className={styles.select} value={department} onChange={(_, { value }) => want(value)}>
        <option value="">{hr.people.anyDepartment}</option>
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
