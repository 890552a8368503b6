import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type MouseEvent, type ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useTexts } from '../language.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: '216px minmax(0, 1fr)',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 767px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: {
    padding: '40px 48px 64px',
    minWidth: 0,
    outline: 'none',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 767px)': { padding: '24px 20px 104px' },
  },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-64px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: tokens.spacingVerticalM },
  },
});

const contentId = 'content';

/** By hand, because the address's fragment is the page's own. */
function skip(press: MouseEvent): void {
  press.preventDefault();
  document.querySelector<HTMLElement>(`#${contentId}`)?.focus();
}

/** Navigation beside the page, or under it on a phone. */
export function Frame(): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={`#${contentId}`} onClick={skip}>
        {tab.nav.skip}
      </a>
      <Navigation />
      <main id={contentId} tabIndex={-1} className={styles.main}>
        <OfflineBar />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
