import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { SaidOfRow } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { useMore } from '../../parts/ShowMore.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(120px, 200px) 1fr',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalXXS },
  },
});

/** What is said of single rows: row, column and sentence. `count`: how many there are with those that were not sent. */
export function ImportRows({ rows, count }: { rows: readonly SaidOfRow[]; count: number }): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { shown, more } = useMore(rows, 20);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ row, column, text }, index) => (
          <li key={index} className={styles.row}>
            <Text weight="semibold">{imports.row(row)}</Text>
            <Text>{column ?? ''}</Text>
            <Text>{text}</Text>
          </li>
        ))}
      </ul>
      {more}
      {count > rows.length ? (
        <Caption1 className={styles.quiet}>
          {imports.firstOf(amount(rows.length, language), amount(count, language))}
        </Caption1>
      ) : null}
    </>
  );
}
