import { Body1, FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { lightTheme } from '../theme.ts';

/** The window that asked for consent, in the moment before it closes. */
export function Consented(): ReactNode {
  const { tab } = useTexts();
  return (
    <FluentProvider theme={lightTheme}>
      <Body1 as="p">{tab.trouble.consented}</Body1>
    </FluentProvider>
  );
}
