import { Body1, Button, Caption1, makeStyles, Subtitle1, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { factors, hiddenFactors, type Factor, type SeenFactor } from '#domain/programme/match-factors.ts';
import type { Language } from '#domain/programme/programme.ts';
import { stepOf } from '#domain/programme/weight-steps.ts';
import { percent, startOfSentence, zoneName } from '#texts/format.ts';
import type { ProposalBody } from '../../contract/matching.ts';
import { Letters } from '../messages/Letters.tsx';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { partPath, roundState } from './matching-state.ts';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '20px' },
  factor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink, minHeight: '32px' },
});

/** The parts behind the percentage, and what the two will read; only for who asks. */
export function FitPane({ proposal }: { proposal: ProposalBody }): ReactNode {
  const styles = useStyles();
  const { hr, tab, language } = useTexts();
  const words = hr.matching;
  const [, change] = usePageState(roundState);
  const title = words.review.fits(percent(proposal.fitPercent, language));
  return (
    <aside className={styles.pane} aria-label={title}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{title}</Subtitle1>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={tab.common.close}
          onClick={() => change({ fit: false }, 'replace')}
        />
      </div>
      <ul className={styles.list}>
        {factors.map((factor) => (isHidden(factor) ? null : <Part key={factor} factor={factor} proposal={proposal} />))}
      </ul>
      <Caption1 className={styles.quiet}>{hr.fit.ratingsHidden}</Caption1>
      <Link to={partPath('weights')} className={styles.link}>
        {words.review.changeWeights}
      </Link>
      <Subtitle2 as="h3">{words.comparison.messages}</Subtitle2>
      <Letters of="proposals" id={proposal.id} />
    </aside>
  );
}

function isHidden(factor: Factor): factor is (typeof hiddenFactors)[number] {
  return hiddenFactors.some((each) => each === factor);
}

interface PartProps {
  readonly factor: SeenFactor;
  readonly proposal: ProposalBody;
}

/** Which of the facts tells of a factor. */
const factOf: Readonly<Partial<Record<SeenFactor, ProposalBody['facts'][number]['kind']>>> = {
  language: 'language',
  'common-hours': 'hours',
  'working-style': 'style',
  place: 'place',
};

/** Where the clocks of the two are, where that is not the same. */
function zonesOf({ mentor, mentee }: ProposalBody, language: Language): string {
  const zones = [mentor.timeZone, mentee.timeZone].flatMap((zone) => (zone === null ? [] : [zoneName(zone, language)]));
  return new Set(zones).size < 2 ? '' : zones.join(' · ');
}

function Part({ factor, proposal }: PartProps): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const said = hr.matching.review;
  const { facts, wanted } = proposal;
  const why =
    factor === 'competences'
      ? said.wishesMet(wanted.filter(({ meets }) => meets).length, wanted.length)
      : (facts.find(({ kind }) => kind === factOf[factor])?.text ??
        (factor === 'place' ? zonesOf(proposal, language) : ''));
  return (
    <li className={styles.factor}>
      <span className={styles.words}>
        <Text weight="semibold">{startOfSentence(words.factor[factor])}</Text>
        <Caption1 className={styles.quiet}>{said.weighs[stepOf(proposal.weights[factor])]}</Caption1>
      </span>
      <Bar percent={proposal.factors[factor]} />
      <Body1 className={styles.quiet}>
        {[why, percent(proposal.factors[factor], language)].filter(Boolean).join(' · ')}
      </Body1>
    </li>
  );
}
