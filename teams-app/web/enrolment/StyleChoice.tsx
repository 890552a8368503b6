import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { StyleAnswer, WorkingStyle } from '#domain/enrolment/profile.ts';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    '@media (max-width: 560px)': { gridTemplateColumns: '1fr 1fr', rowGap: 0 },
  },
  first: { textAlign: 'right', '@media (max-width: 560px)': { textAlign: 'left', order: 1 } },
  second: { '@media (max-width: 560px)': { textAlign: 'right', order: 2 } },
  dots: {
    display: 'flex',
    alignItems: 'center',
    '@media (max-width: 560px)': { order: 3, gridColumn: '1 / -1', justifyContent: 'space-between' },
  },
  cell: { width: '44px', height: '44px', display: 'grid', placeContent: 'center', cursor: 'pointer' },
  dot: {
    appearance: 'none',
    margin: 0,
    width: '18px',
    height: '18px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    ':hover': { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px' },
    ':checked': {
      width: '24px',
      height: '24px',
      border: `7px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface StyleChoiceProps {
  readonly style: WorkingStyle;
  readonly value: StyleAnswer;
  readonly choose: (value: StyleAnswer) => void;
}

/** Two statements and five steps between them. */
export function StyleChoice({ style, value, choose }: StyleChoiceProps): ReactNode {
  const styles = useStyles();
  const { tab, words } = useTexts();
  const name = useId();
  const { label, first, second } = words.workingStyle[style];
  const says = tab.me.styleChoice;
  const steps = [
    { step: -2, text: says.first(first) },
    { step: -1, text: says.ratherFirst(first) },
    { step: 0, text: says.both },
    { step: 1, text: says.ratherSecond(second) },
    { step: 2, text: says.second(second) },
  ] as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.hidden}>{label}</legend>
      <span className={styles.first} aria-hidden>
        {first}
      </span>
      <span className={styles.dots}>
        {steps.map(({ step, text }) => (
          <label key={step} className={styles.cell} title={text}>
            <input
              type="radio"
              className={styles.dot}
              name={name}
              aria-label={text}
              checked={value === step}
              onChange={() => choose(step)}
            />
          </label>
        ))}
      </span>
      <span className={styles.second} aria-hidden>
        {second}
      </span>
    </fieldset>
  );
}
