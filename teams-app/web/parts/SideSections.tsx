import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: '64px',
    alignItems: 'start',
    '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: '0 -12px',
    '@media (max-width: 1023px)': { flexDirection: 'row', overflowX: 'auto', margin: '0 -20px', padding: '0 8px' },
  },
  link: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    justifyContent: 'center',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '8px 12px',
    borderRadius: '6px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current]': {
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
      outline: `1px solid ${tokens.colorTransparentStroke}`,
    },
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 1023px)': { display: 'none' },
  },
});

export interface SideSection {
  readonly key: string;
  readonly to: string;
  readonly words: string;
  /** What is decided there now, in a few words. */
  readonly detail?: string;
}

interface SideSectionsProps {
  readonly label: string;
  readonly sections: readonly SideSection[];
  readonly shown: string;
  readonly children: ReactNode;
}

/** A page of several sections, of which one is in view: their list at the left, above it where there is less room. */
export function SideSections({ label, sections, shown, children }: SideSectionsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.beside}>
      <nav className={styles.list} aria-label={label}>
        {sections.map(({ key, to, words, detail }) => (
          <Link key={key} to={to} className={styles.link} aria-current={key === shown ? 'page' : undefined}>
            {words}
            {detail === undefined ? null : <Caption1 className={styles.detail}>{detail}</Caption1>}
          </Link>
        ))}
      </nav>
      <div style={{ minWidth: 0 }}>{children}</div>
    </div>
  );
}
