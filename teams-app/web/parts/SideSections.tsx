import { Caption1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: '64px',
    alignItems: 'start',
    '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: '28px', minWidth: 0 },
  title: { margin: 0, letterSpacing: '-0.01em', overflowWrap: 'anywhere' },
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
  /** The page's, above the list; left out where the page has one already. */
  readonly title?: string;
  readonly label: string;
  readonly sections: readonly SideSection[];
  readonly shown: string;
  readonly children: ReactNode;
}

/** A page of several sections, of which one is in view: their list at the left, above it where there is less room. */
export function SideSections({ title, label, sections, shown, children }: SideSectionsProps): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (title !== undefined) document.title = windowTitle(title);
  }, [title, windowTitle]);
  useEffect(() => {
    // Where the list lies across, the section in view may be beside what is shown of it.
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current !== null && current) list.current.scrollLeft = current.offsetLeft - list.current.offsetLeft - 24;
  }, [shown]);
  return (
    <div className={styles.beside}>
      <div className={styles.side}>
        {title === undefined ? null : (
          <Title2 as="h1" className={styles.title}>
            {title}
          </Title2>
        )}
        <nav ref={list} className={styles.list} aria-label={label}>
          {sections.map(({ key, to, words, detail }) => (
            <Link key={key} to={to} className={styles.link} aria-current={key === shown ? 'page' : undefined}>
              {words}
              {detail === undefined ? null : <Caption1 className={styles.detail}>{detail}</Caption1>}
            </Link>
          ))}
        </nav>
      </div>
      <div style={{ minWidth: 0 }}>{children}</div>
    </div>
  );
}
