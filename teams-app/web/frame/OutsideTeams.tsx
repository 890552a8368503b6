import { FluentProvider, makeStyles, Title2, Body1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Mark } from '../parts/Mark.tsx';
import { themes } from '../theme.ts';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'grid', placeContent: 'center', padding: '24px' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '48ch' },
});

/** For those who open the tab's address in a browser: where Lodestar is. */
export function OutsideTeams(): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={dark ? themes.dark : themes.default}>
      <main className={styles.page}>
        <div className={styles.words}>
          <Mark size={40} />
          <Title2 as="h1">{tab.trouble.outsideTeams}</Title2>
          <Body1>{tab.trouble.outsideTeamsAdvice}</Body1>
        </div>
      </main>
    </FluentProvider>
  );
}
