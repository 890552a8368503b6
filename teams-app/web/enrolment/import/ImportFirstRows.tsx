import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'collapse',
    minWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  above: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The first rows of the file as they were read: the header stands out, and what stands above it steps back. */
export function ImportFirstRows({ preview }: { preview: ImportPreviewBody }): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { firstRows, headerRow } = preview.reading;
  const columns = preview.columns.length;
  const shown = firstRows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return (
    <div>
      <div className={styles.scroll} role="region" aria-label={imports.firstRows} tabIndex={0}>
        <table className={styles.table} aria-label={imports.firstRows}>
          <tbody>
            {firstRows.map(({ row, cells }) => {
              const isHeader = row === headerRow.used;
              const Cell = isHeader ? 'th' : 'td';
              const look = isHeader ? styles.header : row < headerRow.used ? styles.above : undefined;
              return (
                <tr key={row}>
                  <th scope="row" className={mergeClasses(styles.cell, look, styles.number)}>
                    {row}
                  </th>
                  {Array.from({ length: shown }, (_, index) => (
                    <Cell
                      key={index}
                      className={mergeClasses(styles.cell, look)}
                      {...(isHeader ? { scope: 'col' } : {})}
                    >
                      {cells[index] ?? ''}
                    </Cell>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {columns > shown ? (
        <Caption1 className={styles.quiet}>{imports.moreColumns(amount(columns, language))}</Caption1>
      ) : null}
    </div>
  );
}
