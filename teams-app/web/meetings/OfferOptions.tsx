import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ClockAlarmRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { OfferOptionBody } from '../../contract/meetings.ts';
import { useTexts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, border: 0, margin: 0, padding: 0 },
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'center',
    padding: '12px 16px',
    cursor: 'pointer',
    borderRadius: '8px',
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-1px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:checked)': {
      backgroundColor: ownTokens.colorNow,
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-2px',
    },
    ':has(:focus-visible)': { boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  input: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
  fact: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  for: { color: tokens.colorBrandForeground1, marginTop: '2px', flexShrink: 0 },
  against: { color: tokens.colorStatusWarningForeground1, marginTop: '2px', flexShrink: 0 },
});

interface OfferOptionsProps {
  readonly options: readonly OfferOptionBody[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

/** The times as cards, of which one is chosen; radio buttons underneath, so arrow keys and screen readers work. */
export function OfferOptions({ options, chosen, choose }: OfferOptionsProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const name = useId();
  return (
    <fieldset className={styles.cards} aria-label={tab.offer.options}>
      {options.map((option, index) => (
        <label key={option.start} className={styles.card}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={chosen === index}
            onChange={() => choose(index)}
          />
          <span className={styles.words}>
            <OptionWords option={option} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One time: when, on both clocks where they differ, and what speaks for it. */
export function OptionWords({ option }: { option: OfferOptionBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const when = [option.title, option.time].filter((part) => part !== null).join(' ');
  return (
    <>
      <span className={styles.head}>
        <Subtitle2>{startOfSentence(when)}</Subtitle2>
        {language === 'sv' && option.time !== null ? (
          <Caption1 className={styles.quiet}>{tab.common.weekSuffix(option.week)}</Caption1>
        ) : null}
      </span>
      {option.theirs === null ? null : <Body1>{option.theirs}</Body1>}
      {option.first === null ? null : <Body1>{tab.offer.first(option.first)}</Body1>}
      <ul className={styles.facts}>
        {option.reasons.map((reason) => (
          <li key={reason} className={styles.fact}>
            <CheckmarkRegular className={styles.for} aria-hidden />
            <Caption1>{reason}</Caption1>
          </li>
        ))}
        {option.outside.map((reason) => (
          <li key={reason} className={styles.fact}>
            <ClockAlarmRegular className={styles.against} aria-hidden />
            <Caption1>{reason}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
