import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { roundState } from './matching-state.ts';

const useStyles = makeStyles({ link: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } });

/** How well the two fit is a link and no verdict: the parts behind it are for whoever asks. */
export function FitLink({ row: { fitPercent } }: { row: ProposalLine }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.review;
  const [{ fit }, change] = usePageState(roundState);
  if (fitPercent === null) return null;
  return (
    <Link as="button" className={styles.link} aria-expanded={fit} onClick={() => change({ fit: !fit }, 'push')}>
      {fit ? words.hideParts : words.seeParts(percent(fitPercent, language))}
    </Link>
  );
}
