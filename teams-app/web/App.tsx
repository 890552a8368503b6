import { FluentProvider, Toaster, type Theme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { ZoneProvider, browserZone } from './clock.tsx';
import { createClient, isPassing } from './client.ts';
import { ClientProvider } from './data.tsx';
import { useTexts } from './language.tsx';
import { toasterId } from './parts/notice.tsx';
import { useKeptFocus } from './parts/kept-focus.ts';
import { PartTextsProvider } from './parts/part-texts.ts';
import { createRouter } from './routes.tsx';
import { onThemeChange, type Host } from './teams-host.ts';
import { textsOfParts } from './texts-of-parts.ts';
import { themes } from './theme.ts';

/** Where no element reaches, the page has the theme's colour too. */
function paintPage({ colorNeutralBackground1 }: Theme): void {
  document.documentElement.style.setProperty('--page', colorNeutralBackground1);
}

/** Keeps in the page's style how much room the scrollbar takes, so that nothing jumps when a dialog hides it. */
function measureScrollbar(): () => void {
  const page = document.documentElement;
  const observer = new ResizeObserver(() => {
    // While a dialog is open there is no scrollbar to measure.
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    page.style.setProperty('--scrollbar', `${String(window.innerWidth - page.clientWidth)}px`);
  });
  observer.observe(document.body);
  return () => observer.disconnect();
}

/** The whole tab: theme, language, data and pages around one another. */
export function App({ host }: { host: Host }): ReactNode {
  const texts = useTexts();
  const { language } = texts;
  const partTexts = useMemo(() => textsOfParts(texts), [texts]);
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => {
    onThemeChange(setTheme);
  }, []);
  useEffect(() => {
    paintPage(themes[theme]);
  }, [theme]);
  useEffect(measureScrollbar, []);
  const client = useMemo(() => createClient(language), [language]);
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Whoever has no network is told so; else all would wait in silence until it is back.
          queries: {
            staleTime: 5_000,
            retry: (failures, error) => failures < 2 && isPassing(error),
            networkMode: 'always',
          },
          mutations: { networkMode: 'always' },
        },
      }),
  );
  const [router] = useState(() => createRouter(host.start));
  useKeptFocus();
  return (
    <FluentProvider theme={themes[theme]} style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <ZoneProvider value={browserZone()}>
            <PartTextsProvider value={partTexts}>
              <RouterProvider router={router} />
              <Toaster toasterId={toasterId} position="bottom" />
            </PartTextsProvider>
          </ZoneProvider>
        </ClientProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
