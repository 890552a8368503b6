import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: {
    minHeight: '36px',
    minWidth: 'auto',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  },
});

interface PickChipsProps<Value extends string> {
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: readonly Value[];
  /** As many are chosen as may be: the others wait until one is given up. */
  readonly isFull?: boolean;
  readonly toggle: (value: Value) => void;
}

/** Chips that can be switched on and off, each with a sign that says which it does. */
export function PickChips<Value extends string>(props: PickChipsProps<Value>): ReactNode {
  const { choices, chosen, isFull = false, toggle } = props;
  const styles = useStyles();
  return (
    <div className={styles.chips}>
      {choices.map(({ value, text }) => {
        const on = chosen.includes(value);
        return (
          <ToggleButton
            key={value}
            className={mergeClasses(styles.chip, on && styles.on)}
            shape="circular"
            appearance="outline"
            icon={on ? <CheckmarkRegular /> : <AddRegular />}
            checked={on}
            disabledFocusable={isFull && !on}
            onClick={() => toggle(value)}
          >
            {text}
          </ToggleButton>
        );
      })}
    </div>
  );
}
