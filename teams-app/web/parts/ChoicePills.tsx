import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Question } from './Question.tsx';

const useStyles = makeStyles({
  pills: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { position: 'absolute', opacity: 0, width: '1px', height: '1px' },
  pill: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '4px 18px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover:not(:has(:checked))': { backgroundColor: tokens.colorNeutralBackground3 },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':has(:checked)': {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      border: `1px solid ${tokens.colorBrandBackground}`,
      forcedColorAdjust: 'none',
    },
  },
});

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly picture?: ReactNode;
}

interface ChoicePillsProps<Value extends string> {
  readonly question: string;
  readonly help?: string;
  /** What is missing; null while nothing is. */
  readonly problem?: string | null;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly choose: (value: Value) => void;
}

/** A question with a few answers side by side; radio buttons underneath, so arrow keys and screen readers work. */
export function ChoicePills<Value extends string>({
  question,
  help,
  problem = null,
  choices,
  chosen,
  choose,
}: ChoicePillsProps<Value>): ReactNode {
  const styles = useStyles();
  const name = useId();
  return (
    <Question question={question} problem={problem} {...(help === undefined ? {} : { help })}>
      <div className={styles.pills}>
        {choices.map(({ value, text, picture }) => (
          <label key={value} className={styles.pill}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={chosen === value}
              onChange={() => choose(value)}
            />
            {picture}
            {text}
          </label>
        ))}
      </div>
    </Question>
  );
}
