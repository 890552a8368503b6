import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { factors, hiddenFactors, type Factor } from '#domain/programme/match-factors.ts';
import { percent, startOfSentence } from '#texts/format.ts';
import type { ProposalBody } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  factor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FitExplanationProps {
  readonly proposal: Pick<ProposalBody, 'why' | 'against' | 'factors' | 'weights'>;
}

/** Why two people fit: sentences for and against, and each factor with how much it weighs. */
export function FitExplanation({ proposal }: FitExplanationProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  return (
    <>
      <Sentences title={hr.matching.why} sentences={proposal.why} />
      <Sentences title={hr.matching.against} sentences={proposal.against} />
      <div className={styles.part}>
        <Subtitle2 as="h3">{hr.matching.factors}</Subtitle2>
        {factors.map((factor) =>
          isHidden(factor) ? null : (
            <FactorBar
              key={factor}
              factor={factor}
              value={proposal.factors[factor]}
              weight={proposal.weights[factor]}
            />
          ),
        )}
        <Caption1 className={styles.quiet}>{hr.fit.ratingsHidden}</Caption1>
      </div>
    </>
  );
}

function isHidden(factor: Factor): factor is (typeof hiddenFactors)[number] {
  return hiddenFactors.some((each) => each === factor);
}

interface FactorBarProps {
  readonly factor: keyof ProposalBody['factors'];
  readonly value: number;
  readonly weight: number;
}

function FactorBar({ factor, value, weight }: FactorBarProps): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  return (
    <div className={styles.factor}>
      <span className={styles.words}>
        <Body1>{startOfSentence(words.factor[factor])}</Body1>
        <Caption1>
          {percent(value, language)}
          <span className={styles.quiet}> · {weight === 0 ? hr.fit.notCounted : hr.fit.weighs(weight)}</span>
        </Caption1>
      </span>
      <Bar percent={value} />
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
