import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Select,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import type { ChangeState } from '../parts/use-page-state.ts';
import { countOf, departmentsIn, filters, sorts, type Filter, type Selection } from './selection.ts';
import { isOpen } from './use-rows.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '12px 24px',
  },
  // One row on a phone, which is drawn sideways.
  chips: {
    minWidth: 0,
    '@media (max-width: 640px)': {
      maxWidth: '100%',
      '& > [role=group]': { flexWrap: 'nowrap', overflowX: 'auto', margin: '0 -20px', padding: '3px 20px' },
      '& button': { flexShrink: 0 },
    },
  },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flex: '1 1 200px', minWidth: '0', maxWidth: '280px' },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '232px' },
  select: { minWidth: '0', '& > select': { minWidth: '0' } },
  number: { flex: '0 0 96px' },
  spin: { width: '96px' },
});

interface ToolsProps {
  readonly rows: readonly ProposalLine[];
  readonly wanted: Selection;
  readonly want: ChangeState<Selection>;
}

const always: readonly Filter[] = ['all', 'think', 'open', 'later', 'agreed'];

/** Which of the proposals are shown, and in which order. */
export function Tools({ rows, wanted, want }: ToolsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  const isDraft = rows.some(isOpen);
  const chips = filters.filter(
    (filter) => filter === wanted.filter || (isDraft && always.includes(filter)) || countOf(rows, filter) > 0,
  );
  return (
    <div className={styles.tools}>
      <div className={styles.chips}>
        <FilterChips<Filter>
          label={words.filter}
          chips={chips.map((value) => ({ value, text: words.filters[value], count: countOf(rows, value) }))}
          shown={wanted.filter}
          show={(filter) => want({ filter }, 'push')}
        />
      </div>
      <div className={styles.fields}>
        <SearchBox
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          value={wanted.search}
          onChange={(_, { value }) => want({ search: value }, 'replace')}
        />
        <Popover trapFocus positioning="below-end">
          <PopoverTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<FilterRegular />}>
              {words.review.choose}
            </Button>
          </PopoverTrigger>
          <PopoverSurface aria-label={words.review.choose}>
            <MoreTools rows={rows} wanted={wanted} want={want} />
          </PopoverSurface>
        </Popover>
      </div>
    </div>
  );
}

/** What is asked for more rarely. */
function MoreTools({ rows, wanted, want }: ToolsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
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
    <div className={styles.more}>
      <Field label={words.sort}>
        <Select
          value={wanted.sort}
          onChange={(_, { value }) => want({ sort: sorts.find((each) => each === value) ?? 'think' }, 'push')}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </Select>
      </Field>
      <DepartmentField rows={rows} department={wanted.department} want={(department) => want({ department }, 'push')} />
      <div className={styles.fields}>
        {fit('fitFrom')}
        {fit('fitUntil')}
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
    <Field label={words.department}>
      <Select className={styles.select} value={department} onChange={(_, { value }) => want(value)}>
        <option value="">{words.everyDepartment}</option>
        {departmentsIn(rows, language).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
