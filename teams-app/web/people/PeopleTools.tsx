import { Field, makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { peopleColumns } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import type { ReceiverList } from '#domain/leads/receivers.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { PeoplePageBody } from '../../contract/people.ts';
import { useLedProgramme } from '../frame/led-programme.ts';
import { useTexts } from '../language.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import type { ChangeState } from '../parts/use-page-state.ts';
import { personRoles, type PeopleShown, type StandingShown } from './people-state.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  find: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  search: { flex: '1 1 240px', maxWidth: '340px', '@media (max-width: 640px)': { maxWidth: 'none' } },
  field: { width: '100%', maxWidth: 'none' },
  act: { minHeight: '32px', '@media (pointer: coarse)': { minHeight: '44px' } },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  choice: { flex: '1 1 180px', maxWidth: '260px', minWidth: 0 },
  select: { minWidth: 0, '& > select': { minWidth: 0 } },
});

interface PeopleToolsProps {
  readonly page: PeoplePageBody;
  readonly shown: PeopleShown;
  readonly change: ChangeState<PeopleShown>;
}

/** Whoever has left stands in the list only where they are asked for, and is not in the programme. */
export function inItOf({ total, states }: PeoplePageBody): number {
  return total - (states.find(({ state }) => state === 'withdrawn')?.people ?? 0);
}

/** Which people are shown, and what is done for all of them. */
export function PeopleTools({ page, shown, change }: PeopleToolsProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { role, department, order } = shown;
  const isNarrowed = role !== 'all' || department !== '' || !headed.has(order.column);
  const [wantsMore, setWantsMore] = useState(isNarrowed);
  const more = useId();
  return (
    <div className={styles.tools}>
      <div className={styles.find}>
        <StandingChips page={page} shown={shown.state} show={(state) => change({ state }, 'push')} />
        <div className={styles.search}>
          <SearchBox
            size="large"
            className={styles.field}
            aria-label={hr.people.search}
            placeholder={hr.people.search}
            value={shown.search}
            onChange={(_, { value }) => change({ search: value }, 'replace')}
          />
        </div>
      </div>
      <div className={styles.line}>
        <WriteToThem page={page} shown={shown} />
        <ToggleButton
          className={styles.act}
          appearance="subtle"
          checked={wantsMore}
          aria-expanded={wantsMore}
          aria-controls={more}
          onClick={() => setWantsMore(!wantsMore)}
        >
          {hr.people.filters}
        </ToggleButton>
      </div>
      <div id={more}>{wantsMore ? <MoreFilters page={page} shown={shown} change={change} /> : null}</div>
    </div>
  );
}

const headed: ReadonlySet<string> = new Set(['name', 'role', 'state']);

function MoreFilters({ page, shown, change }: PeopleToolsProps): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { role, order } = shown;
  return (
    <div className={styles.fields}>
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
      <Field label={hr.people.sort} className={styles.choice}>
        <Select
          className={styles.select}
          value={order.column}
          onChange={(_, { value }) => {
            const column = peopleColumns.find((each) => each === value) ?? 'name';
            change({ order: { column, down: false } }, 'push');
          }}
        >
          {peopleColumns.map((each) => (
            <option key={each} value={each}>
              {hr.people.columns[each]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Where what is shown is a list that leads can write to, as it stands: all on it, and nobody else. */
function listShown({ search, state, role, department }: PeopleShown): ReceiverList | null {
  if (search.trim() !== '' || department !== '') return null;
  if (role !== 'all') return state === 'all' ? (role === 'mentor' ? 'mentors' : 'mentees') : null;
  if (state === 'all') return 'everybody';
  if (state === 'room') return 'mentors-with-room';
  return state === 'waiting' ? 'waiting' : null;
}

function WriteToThem({ page, shown }: Omit<PeopleToolsProps, 'change'>): ReactNode {
  const { hr, language } = useTexts();
  const led = useLedProgramme();
  const to = listShown(shown);
  if (to === null || page.hits === 0) return null;
  const path = pathOf({ page: 'hr/messages', ...(led === null ? {} : { programmeId: led.id }) });
  return (
    <LinkButton to={`${path}#to=${to}`} appearance="secondary" size="medium">
      {hr.people.writeTo(amount(page.hits, language))}
    </LinkButton>
  );
}

interface StandingChipsProps {
  readonly page: PeoplePageBody;
  readonly shown: StandingShown;
  readonly show: (state: StandingShown) => void;
}

const [waiting, ...others] = seenStates;
const standings: readonly StandingShown[] = ['all', waiting, 'room', ...others];

function StandingChips({ page, shown, show }: StandingChipsProps): ReactNode {
  const { hr } = useTexts();
  const standing = (state: StandingShown): number => {
    if (state === 'all') return inItOf(page);
    if (state === 'room') return page.withRoom;
    return page.states.find((each) => each.state === state)?.people ?? 0;
  };
  const names = { all: hr.people.all, room: hr.people.room, ...hr.people.state };
  const chips = standings.filter((state) => state === 'all' || standing(state) > 0 || state === shown);
  return (
    <FilterChips
      label={hr.people.filter}
      chips={chips.map((state) => ({ value: state, text: names[state], count: standing(state) }))}
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
