import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '4px 16px 8px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: '6px 16px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { textAlign: 'right', paddingRight: 0, paddingLeft: '16px' },
  row: { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
});

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each says what the row is about. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart, row by row. */
export function DataTable({ caption, columns, rows }: DataTableProps): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={column} scope="col" className={mergeClasses(styles.head, at > 0 && styles.number)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...numbers]) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.row)}>
              {name}
            </th>
            {numbers.map((number, at) => (
              <td key={columns[at + 1]} className={mergeClasses(styles.cell, styles.number)}>
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
