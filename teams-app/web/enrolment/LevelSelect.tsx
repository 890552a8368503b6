import { Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground3 },
});

interface LevelSelectProps<Value extends number> {
  readonly label: string;
  /** Also says of which competence, for those who cannot see the row. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few steps, each with its word. */
export function LevelSelect<Value extends number>(props: LevelSelectProps<Value>): ReactNode {
  const { label, name, values, text, value, choose } = props;
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Caption1 className={styles.label} aria-hidden>
        {label}
      </Caption1>
      <Select
        size="large"
        aria-label={name}
        value={value}
        onChange={(_, data) => choose(values.find((candidate) => String(candidate) === data.value) ?? value)}
      >
        {values.map((candidate) => (
          <option key={candidate} value={candidate}>
            {startOfSentence(text(candidate))}
          </option>
        ))}
      </Select>
    </div>
  );
}
