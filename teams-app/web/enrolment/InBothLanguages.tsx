import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages, type Wording } from '#domain/programme/programme.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

interface InBothLanguagesProps {
  readonly labels: Wording;
  readonly values: Wording;
  readonly change: (values: Wording) => void;
  /** The most signs; left out: the server says. */
  readonly most?: number;
  readonly hint?: string;
  /** What is wrong with what stands in one of the fields. */
  readonly problem?: (value: string) => string | null;
  /** So many lines to write on; left out: one. */
  readonly rows?: number;
}

/** The same to write in Swedish and English. */
export function InBothLanguages(props: InBothLanguagesProps): ReactNode {
  const styles = useStyles();
  const { labels, values, change, most, hint, problem, rows } = props;
  return (
    <div className={styles.pair}>
      {languages.map((each) => {
        const said = problem?.(values[each]) ?? null;
        const field = { value: values[each], ...(most === undefined ? {} : { maxLength: most }) };
        const write = (text: string): void => change({ ...values, [each]: text });
        return (
          <Field
            key={each}
            label={labels[each]}
            {...(hint === undefined ? {} : { hint })}
            {...(said === null ? {} : { validationMessage: said })}
          >
            {rows === undefined ? (
              <Input size="large" {...field} onChange={(_, { value }) => write(value)} />
            ) : (
              <Textarea rows={rows} {...field} onChange={(_, { value }) => write(value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
