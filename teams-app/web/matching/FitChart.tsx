import {
  Button,
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, percent } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { roundState } from './matching-state.ts';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  bars: { display: 'flex', alignItems: 'flex-end', gap: '3px', height: '72px' },
  column: { flex: '1 1 0', display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', height: '100%' },
  bar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: `${tokens.borderRadiusSmall} ${tokens.borderRadiusSmall} 0 0`,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    minHeight: '2px',
  },
  none: { backgroundColor: tokens.colorNeutralStroke2 },
  axis: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const bandWidth = 10;

/** How many pairs in each ten per cent of fit; a hundred belongs to the last. */
export function bandsOf(fits: readonly number[]): readonly number[] {
  const bands = Array.from({ length: 100 / bandWidth }, () => 0);
  for (const fit of fits) {
    const band = Math.min(bands.length - 1, Math.floor(fit / bandWidth));
    bands[band] = (bands[band] ?? 0) + 1;
  }
  return bands;
}

/** A small chart of the fits with its finding in words, and a table behind one press. */
export function FitChart({ fits }: { fits: readonly number[] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.figures;
  const [{ spread }, change] = usePageState(roundState);
  const asTable = spread === 'table';
  const bands = bandsOf(fits);
  const median = fits.toSorted((a, b) => b - a)[Math.ceil(fits.length / 2) - 1] ?? 0;
  return (
    <figure className={styles.figure} aria-label={words.distribution}>
      <figcaption className={styles.head}>
        <Caption1 className={styles.quiet}>{words.distributionFinding(percent(median, language))}</Caption1>
        <Button
          size="small"
          appearance="transparent"
          onClick={() => change({ spread: asTable ? 'chart' : 'table' }, 'push')}
        >
          {asTable ? words.asChart : words.asTable}
        </Button>
      </figcaption>
      {asTable ? <BandTable bands={bands} /> : <BandBars bands={bands} />}
    </figure>
  );
}

interface BandsProps {
  readonly bands: readonly number[];
}

function useBandName(): (at: number) => string {
  const { hr, language } = useTexts();
  const { band } = hr.matching.figures;
  return (at) => band(percent(at * bandWidth, language), percent((at + 1) * bandWidth, language));
}

function BandTable({ bands }: BandsProps): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching.figures;
  const bandName = useBandName();
  return (
    <Table size="extra-small" aria-label={words.distribution}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{words.bandColumn}</TableHeaderCell>
          <TableHeaderCell>{words.countColumn}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {bands.map((count, at) => (
          <TableRow key={bandName(at)}>
            <TableCell>{bandName(at)}</TableCell>
            <TableCell>{amount(count, language)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function BandBars({ bands }: BandsProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.figures;
  const bandName = useBandName();
  const most = Math.max(1, ...bands);
  return (
    <>
      <div className={styles.bars} aria-hidden>
        {bands.map((count, at) => (
          <div
            key={bandName(at)}
            className={styles.column}
            title={`${bandName(at)}: ${words.pairs(amount(count, language))}`}
          >
            <div
              className={count === 0 ? styles.none : styles.bar}
              style={{ height: count === 0 ? '1px' : `${(count / most) * 100}%` }}
            />
          </div>
        ))}
      </div>
      <div className={styles.axis} aria-hidden>
        <Caption1>{percent(0, language)}</Caption1>
        <Caption1>{percent(100, language)}</Caption1>
      </div>
    </>
  );
}
