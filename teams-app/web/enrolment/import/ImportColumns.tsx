import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { amount } from '#texts/format.ts';
import type { ColumnMeaningBody, ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const meanings: readonly ColumnMeaningBody[] = ['person', ...importFields];
/** Further columns that mean nothing are shown on request. */
const mostUnknown = 4;

interface ImportColumnsProps {
  readonly columns: ImportPreviewBody['columns'];
  readonly missing: ImportPreviewBody['missing'];
  readonly change: (columns: readonly (ColumnMeaningBody | null)[]) => void;
}

/** What each column was taken for, to be put right. A meaning that is chosen anew leaves the column that had it. */
export function ImportColumns({ columns, missing, change }: ImportColumnsProps): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const numbered = columns.map((column, index) => ({ ...column, index }));
  const known = numbered.filter(({ meaning }) => meaning !== null);
  const unknown = numbered.filter(({ meaning }) => meaning === null);
  const few = [...known, ...unknown.slice(0, mostUnknown)].toSorted((one, other) => one.index - other.index);
  const shown = isWhole ? numbered : few;
  const choose = (at: number, meaning: ColumnMeaningBody | null): void =>
    change(
      columns.map((column, index) => (index === at ? meaning : column.meaning === meaning ? null : column.meaning)),
    );
  return (
    <Section title={imports.columns}>
      <Body1 className={styles.quiet}>{missing === null ? imports.columnsBody : imports.missing[missing]}</Body1>
      <div className={styles.grid}>
        {shown.map(({ name, sample, meaning, index }) => {
          const title = name === '' ? imports.unnamed(index + 1) : name;
          return (
            <Field key={index} label={title} {...(sample === '' ? {} : { hint: imports.sample(sample) })}>
              <Select
                aria-label={imports.columnMeaning(title)}
                value={meaning ?? ''}
                onChange={(_, { value }) => choose(index, meanings.find((one) => one === value) ?? null)}
              >
                <option value="">{imports.nothing}</option>
                {meanings.map((one) => (
                  <option key={one} value={one}>
                    {imports.column[one]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
      {shown.length === columns.length ? null : (
        <div>
          <Button onClick={() => setIsWhole(true)}>{imports.showAll(amount(columns.length, language))}</Button>
        </div>
      )}
    </Section>
  );
}
