import { FluentProvider, makeStyles, Title2, Body1, tokens, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Mark } from '../parts/Mark.tsx';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'grid', placeContent: 'center', padding: '24px' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '48ch' },
});

/** For those who open the tab's address in a browser: where Lodestar is. */
export function OutsideTeams({ theme }: { theme: Theme }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <FluentProvider theme={theme}>
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
