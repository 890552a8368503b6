import { Body1, Button, Field, makeStyles, mergeClasses, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { amount, list } from '#texts/format.ts';
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
  names: { overflowWrap: 'anywhere' },
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
  const numbered = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ meaning, unused }) => meaning !== null || unused !== null);
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
      {shown.length === numbered.length ? null : (
        <div>
          <Button onClick={() => setIsWhole(true)}>{imports.showAll(amount(numbered.length, language))}</Button>
        </div>
      )}
      <NotImported columns={columns} />
    </Section>
  );
}

const reasons = ['unknown', 'again', 'chosen'] as const;

/** Every column of which nothing is imported, by the reason. */
function NotImported({ columns }: Pick<ImportColumnsProps, 'columns'>): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const told = reasons.flatMap((reason) => {
    const names = columns
      .filter(({ unused }) => unused === reason)
      .map(({ name, number }) => (name === '' ? imports.unnamed(number) : name));
    return names.length === 0 ? [] : [{ reason, text: imports.unused[reason](list(names, language)) }];
  });
  if (told.length === 0) return null;
  return (
    <div>
      <Subtitle2 as="h3">{imports.notImported}</Subtitle2>
      {told.map(({ reason, text }) => (
        <Body1 key={reason} block className={mergeClasses(styles.quiet, styles.names)}>
          {text}
        </Body1>
      ))}
    </div>
  );
}
