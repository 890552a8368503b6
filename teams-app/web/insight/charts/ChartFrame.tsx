import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../language.tsx';
import { usePageState } from '../../parts/use-page-state.ts';
import { overviewState } from '../overview-state.ts';
import { DataTable } from './DataTable.tsx';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { color: tokens.colorNeutralForeground3 },
  body: { marginTop: tokens.spacingVerticalS },
  // Stands where the figure would.
  withheld: {
    margin: `${tokens.spacingVerticalXXL} 0`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    color: tokens.colorNeutralForeground3,
  },
  more: { marginLeft: '-12px' },
});

interface ChartFrameProps {
  readonly name: 'meetings' | 'usefulness' | 'answers';
  /** What was found, true of every number in it. */
  readonly title: string;
  readonly unit: string;
  /** There is anything that may be told. */
  readonly isTold: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/** A chart under what it found and in which unit; the table of its numbers is one press away. */
export function ChartFrame({ name, title, unit, isTold, columns, rows, children }: ChartFrameProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const [state, change] = usePageState(overviewState);
  const id = useId();
  const isTable = state[name] === 'table';
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <Caption1 as="p" className={styles.unit}>
        {unit}
      </Caption1>
      {isTold ? (
        <>
          <div className={styles.body}>
            {isTable ? <DataTable caption={hr.status.tableOf(title)} columns={columns} rows={rows} /> : children}
          </div>
          <div>
            <Button
              className={styles.more}
              appearance="subtle"
              size="small"
              aria-label={`${isTable ? hr.status.chart : hr.status.table}: ${title}`}
              onClick={() => change({ [name]: isTable ? 'chart' : 'table' }, isTable ? 'replace' : 'push')}
            >
              {isTable ? hr.status.chart : hr.status.table}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.withheld}>{hr.status.tooFew}</p>
      )}
    </figure>
  );
}
