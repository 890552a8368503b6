import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, percent } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { FitChart } from './FitChart.tsx';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) minmax(0, 2fr)',
    gap: '24px 32px',
    alignItems: 'start',
    margin: 0,
    '@media (max-width: 900px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '24px 16px' },
  },
  chart: { '@media (max-width: 900px)': { gridColumn: '1 / -1' } },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 560px)': { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Figure {
  readonly label: string;
  readonly figure: string;
  readonly detail: string;
}

/** How the round stands in a few large figures: matched, waiting and why, mean fit and its spread. */
export function Figures({
  pairs,
  waiting,
}: {
  pairs: readonly ProposalLine[];
  waiting: Matching['waiting'];
}): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.figures;
  const matched = new Set(pairs.flatMap(({ mentor, mentee }) => [mentor.id, mentee.id])).size;
  const left = new Set(waiting.map(({ person }) => person)).size;
  const fits = pairs.map(({ fitPercent }) => fitPercent).filter((fit) => fit !== null);
  const mean = fits.length === 0 ? null : fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const figures: readonly Figure[] = [
    {
      label: words.matched,
      figure: amount(matched, language),
      detail: words.matchedDetail(amount(matched + left, language)),
    },
    { label: words.waiting, figure: amount(left, language), detail: commonest(waiting) ?? words.waitingNone },
    {
      label: words.fit,
      figure: mean === null ? '–' : percent(Math.round(mean), language),
      detail: words.fitDetail(amount(fits.length, language)),
    },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, figure, detail }) => (
        <div key={label} className={styles.step}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.figure}>{figure}</dd>
          <dd>
            <Caption1 className={styles.detail}>{detail}</Caption1>
          </dd>
        </div>
      ))}
      {fits.length === 0 ? null : (
        <div className={styles.chart}>
          <dt hidden>{words.distribution}</dt>
          <dd>
            <FitChart fits={fits} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The reason that most of those who wait have; the list below has each one's own. */
function commonest(waiting: Matching['waiting']): string | null {
  const counts = new Map<string, number>();
  for (const { text } of waiting) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
