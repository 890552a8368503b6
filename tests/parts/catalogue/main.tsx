import '#teams-app/web/main.css';
import '@fontsource-variable/open-sans/wght.css';
import { FluentProvider, type Theme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { LanguageProvider, loadFurtherTexts, loadTexts, useTexts } from '#teams-app/web/language.tsx';
import { PartTextsProvider } from '#teams-app/web/parts/part-texts.ts';
import { textsOfParts } from '#teams-app/web/texts-of-parts.ts';
import { hostTheme, loadTheme } from '#teams-app/web/theme.ts';
import { Catalogue } from './Catalogue.tsx';

/** `?theme=dark&lang=en&part=Card`: what is looked at; without `part`, all of them. */
const asked = new URLSearchParams(location.search);
const theme = hostTheme(asked.get('theme') ?? undefined);
const language = asked.get('lang') === 'en' ? 'en' : 'sv';
const colours = await loadTheme(theme);
await loadTexts(language);
await loadFurtherTexts();

/** One typeface wherever the pictures are taken. */
function withOneFace(given: Theme): Theme {
  const face = "'Open Sans Variable', sans-serif";
  return { ...given, fontFamilyBase: face, fontFamilyNumeric: face };
}

function Around({ children }: { children: ReactNode }): ReactNode {
  const texts = useTexts();
  const parts = useMemo(() => textsOfParts(texts), [texts]);
  const [queries] = useState(() => new QueryClient());
  return (
    <FluentProvider theme={withOneFace(colours)}>
      <QueryClientProvider client={queries}>
        <PartTextsProvider value={parts}>
          <MemoryRouter>{children}</MemoryRouter>
        </PartTextsProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
document.documentElement.lang = language;
document.documentElement.style.setProperty('--page', colours.colorNeutralBackground1);
createRoot(root).render(
  <LanguageProvider language={language}>
    <Around>
      <Catalogue only={asked.get('part')} />
    </Around>
  </LanguageProvider>,
);
