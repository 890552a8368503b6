import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: {
    minHeight: '36px',
    minWidth: 'auto',
    fontWeight: tokens.fontWeightRegular,
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  shown: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  },
});

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly count: number;
}

interface FilterChipsProps<Value extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly shown: Value;
  readonly show: (value: Value) => void;
}

/** Which rows of a list are shown, each chip with how many it has. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>): ReactNode {
  const { label, chips, shown, show } = props;
  const styles = useStyles();
  const { amount } = usePartTexts();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ value, text, count }) => (
        <ToggleButton
          key={value}
          className={mergeClasses(styles.chip, shown === value && styles.shown)}
          shape="circular"
          appearance="outline"
          checked={shown === value}
          onClick={() => show(value)}
        >
          {`${text} ${amount(count)}`}
        </ToggleButton>
      ))}
    </div>
  );
}
