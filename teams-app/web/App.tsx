import { FluentProvider, type Theme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { ZoneProvider, browserZone } from './clock.tsx';
import { createClient, isPassing } from './client.ts';
import { ClientProvider } from './data.tsx';
import { useTexts } from './language.tsx';
import { useKeptFocus } from './parts/kept-focus.ts';
import { PartTextsProvider } from './parts/part-texts.ts';
import { createRouter } from './routes.tsx';
import { onThemeChange, type Host } from './teams-host.ts';
import { textsOfParts } from './texts-of-parts.ts';
import { loadTheme } from './theme.ts';

/** Nothing is noticed before something is pressed: what shows it comes when the page stands there. */
const Notices = lazy(async () => {
  await untilIdle();
  return { default: (await import('./parts/Notices.tsx')).Notices };
});

/** Resolves when the browser has nothing else to do, or after a second. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no word for it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1_000 });
    else setTimeout(resolve, 200);
  });
}

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
export function App({ host, theme: first }: { host: Host; theme: Theme }): ReactNode {
  const texts = useTexts();
  const { language } = texts;
  const partTexts = useMemo(() => textsOfParts(texts), [texts]);
  const [{ name, theme }, setTheme] = useState({ name: host.theme, theme: first });
  useEffect(() => {
    onThemeChange((next) => {
      // Without a network it stays as it was.
      void loadTheme(next).then(
        (loaded) => setTheme({ name: next, theme: loaded }),
        () => undefined,
      );
    });
  }, []);
  useEffect(() => {
    paintPage(theme);
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
    <FluentProvider theme={theme} style={{ colorScheme: name === 'default' ? 'light' : 'dark' }}>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <ZoneProvider value={browserZone()}>
            <PartTextsProvider value={partTexts}>
              <RouterProvider router={router} />
              <Suspense>
                <Notices />
              </Suspense>
            </PartTextsProvider>
          </ZoneProvider>
        </ClientProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
