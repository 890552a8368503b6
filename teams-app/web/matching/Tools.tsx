import { Field, makeStyles, SearchBox, Select, SpinButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import type { ChangeState } from '../parts/use-page-state.ts';
import { countOf, departmentsIn, filters, sorts, type Filter, type Selection } from './selection.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  search: { flex: '1 1 200px', maxWidth: '400px' },
  box: { maxWidth: 'none', width: '100%' },
  department: { flex: '0 1 168px', minWidth: '0' },
  select: { minWidth: '0', '& > select': { minWidth: '0' } },
  number: { flex: '0 0 96px' },
  spin: { width: '96px' },
});

interface ToolsProps {
  readonly rows: readonly ProposalLine[];
  readonly wanted: Selection;
  readonly want: ChangeState<Selection>;
}

/** Which of the proposals are shown, and in which order. */
export function Tools({ rows, wanted, want }: ToolsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  const chips = filters.filter((filter) => filter === 'open' || filter === wanted.filter || countOf(rows, filter) > 0);
  const fit = (which: 'fitFrom' | 'fitUntil'): ReactNode => (
    <Field label={words[which]} className={styles.number}>
      <SpinButton
        className={styles.spin}
        min={0}
        max={100}
        step={5}
        value={wanted[which]}
        onChange={(_, { value, displayValue }) => {
          const typed = value ?? Number(displayValue);
          if (Number.isFinite(typed)) want({ [which]: Math.min(100, Math.max(0, Math.round(typed))) }, 'replace');
        }}
      />
    </Field>
  );
  return (
    <div className={styles.tools}>
      <FilterChips<Filter>
        label={words.filter}
        chips={chips.map((value) => ({ value, text: words.filters[value], count: countOf(rows, value) }))}
        shown={wanted.filter}
        show={(filter) => want({ filter }, 'push')}
      />
      <div className={styles.fields}>
        <Field label={words.search} className={styles.search}>
          <SearchBox
            className={styles.box}
            value={wanted.search}
            onChange={(_, { value }) => want({ search: value }, 'replace')}
          />
        </Field>
        <DepartmentField
          rows={rows}
          department={wanted.department}
          want={(department) => want({ department }, 'push')}
        />
        {fit('fitFrom')}
        {fit('fitUntil')}
        <Field label={words.sort} className={styles.department}>
          <Select
            className={styles.select}
            value={wanted.sort}
            onChange={(_, { value }) => want({ sort: sorts.find((each) => each === value) ?? 'best' }, 'push')}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}

interface DepartmentFieldProps {
  readonly rows: readonly ProposalLine[];
  readonly department: string;
  readonly want: (department: string) => void;
}

function DepartmentField({ rows, department, want }: DepartmentFieldProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  return (
    <Field label={words.department} className={styles.department}>
      <Select className={styles.select} value={department} onChange={(_, { value }) => want(value)}>
        <option value="">{words.everyDepartment}</option>
        {departmentsIn(rows, language).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
