import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  key: {
    display: 'inline-block',
    minWidth: '12px',
    padding: '1px 4px',
    marginLeft: '10px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    border: '1px solid currentcolor',
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 1023px)': { display: 'none' },
    '@media (pointer: coarse)': { display: 'none' },
  },
});

/** The key that does the same as the button it stands on, where there is a keyboard. */
export function Key({ of }: { of: string }): ReactNode {
  const styles = useStyles();
  return (
    <kbd className={styles.key} aria-hidden>
      {of.toUpperCase()}
    </kbd>
  );
}
