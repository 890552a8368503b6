import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amountBetween } from '#texts/format.ts';
import type { DisclosedRange, ProgrammeStatusBody } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { LockLine } from '../parts/LockLine.tsx';

const useStyles = makeStyles({
  tables: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: '32px 64px',
    marginBottom: tokens.spacingVerticalL,
  },
  table: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  rows: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalM },
  bar: { gridColumn: '1 / -1' },
  figure: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How pairs land: fit answers and reasons for ending, as far as the figures reveal nobody. */
export function Landing({ landing }: { landing: ProgrammeStatusBody['landing'] }): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  const said = hr.status.landing;
  return (
    <>
      <div className={styles.tables}>
        <Table
          title={said.fits}
          of={said.fitsOf}
          total={landing.fits.total}
          rows={landing.fits.answers.map(({ key, count }) => ({ label: tab.fit.options[key], count }))}
        />
        <Table
          title={said.reasons}
          of={said.reasonsOf}
          total={landing.reasons.total}
          rows={landing.reasons.answers.map(({ key, count }) => ({ label: tab.ending.reasons[key], count }))}
        />
      </div>
      <LockLine text={said.lock} />
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly of: (count: string) => string;
  readonly total: DisclosedRange;
  readonly rows: readonly { readonly label: string; readonly count: DisclosedRange }[];
}

function Table({ title, of, total, rows }: TableProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const said = hr.status.landing;
  const hidden = rows.filter(({ count }) => !count.shown).map(({ label }) => label);
  return (
    <div className={styles.table}>
      <h3 className={styles.title}>{title}</h3>
      {total.shown ? (
        <>
          <Caption1 className={styles.quiet}>{of(amountBetween(total, language))}</Caption1>
          <dl className={styles.rows}>
            {rows.map(({ label, count }) =>
              count.shown ? (
                <div key={label} className={styles.row}>
                  <dt>{label}</dt>
                  <dd className={styles.figure}>{amountBetween(count, language)}</dd>
                  <dd className={styles.bar}>
                    <Bar percent={(count.from / total.from) * 100} />
                  </dd>
                </div>
              ) : null,
            )}
          </dl>
          {hidden.length === 0 ? null : (
            <Caption1 className={styles.quiet}>
              {hidden.join(', ')}: {said.withheld}.
            </Caption1>
          )}
        </>
      ) : (
        <Caption1 className={styles.quiet}>{said.tooFew}</Caption1>
      )}
    </div>
  );
}
