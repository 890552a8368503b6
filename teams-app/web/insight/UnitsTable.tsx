import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Units } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { useMore } from '../parts/ShowMore.tsx';

const narrow = '@media (max-width: 560px)';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '4px 0 8px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'bottom',
  },
  cell: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingRight: '16px' },
  number: { textAlign: 'right', paddingLeft: '16px', whiteSpace: 'nowrap' },
  wide: { [narrow]: { display: 'none' } },
  met: { paddingLeft: '32px', width: '38%', [narrow]: { paddingLeft: '16px', width: '52%' } },
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    gap: '12px',
    alignItems: 'center',
    whiteSpace: 'nowrap',
  },
});

interface UnitsTableProps {
  readonly units: Units;
  /** What the first column names. */
  readonly name: string;
  readonly caption: string;
}

const step = 12;

/** The programme by where its people work: what was organised, never what anybody answered. */
export function UnitsTable({ units: { units, others }, name, caption }: UnitsTableProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.status.units;
  const n = (value: number): string => amount(value, language);
  const small = others === null ? [] : [{ ...others, name: hr.status.otherUnits(n(others.units)) }];
  const { shown, more } = useMore([...units, ...small], step);
  const head = (label: string, look?: string): ReactNode => (
    <th scope="col" className={mergeClasses(styles.head, look)}>
      {label}
    </th>
  );
  return (
    <>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {head(name)}
            {head(words.people, mergeClasses(styles.number, styles.wide))}
            {head(words.matched, mergeClasses(styles.number, styles.wide))}
            {head(words.met, styles.met)}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {unit.name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number, styles.wide)}>{n(unit.people)}</td>
              <td className={mergeClasses(styles.cell, styles.number, styles.wide)}>{n(unit.matched)}</td>
              <td className={mergeClasses(styles.cell, styles.met)}>
                <span className={styles.bar}>
                  <Bar percent={unit.planned === 0 ? 0 : (unit.held / unit.planned) * 100} />
                  <span>{hr.status.heldOfPlanned(n(unit.held), n(unit.planned))}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
