import './main.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '#domain/programme/programme.ts';
import { App } from './App.tsx';
import { Consented } from './frame/Consented.tsx';
import { OutsideTeams } from './frame/OutsideTeams.tsx';
import { foreseeTexts, LanguageProvider, loadTexts } from './language.tsx';
import { foresee } from './routes.tsx';
import { browserLanguage, endConsent, isConsentEnd, meetHost, type Host } from './teams-host.ts';
import { loadTheme } from './theme.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

async function show(language: Language, shown: ReactNode): Promise<void> {
  await loadTexts(language);
  document.documentElement.lang = language;
  page.render(<LanguageProvider language={language}>{shown}</LanguageProvider>);
}

/** The tab, in a host; null where none answered: the address was opened in a browser. */
async function hosted(): Promise<Host | null> {
  try {
    return await meetHost();
  } catch {
    return null;
  }
}

async function begin(): Promise<void> {
  if (isConsentEnd()) {
    await endConsent().catch(() => undefined);
    await show(browserLanguage(), <Consented />);
  } else {
    // Most read the language of their browser, and go to the page in the address: neither waits for the host's word.
    foreseeTexts(browserLanguage());
    foresee(location.pathname);
    const host = await hosted();
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const theme = await loadTheme(host?.theme ?? (dark ? 'dark' : 'default'));
    if (host === null) await show(browserLanguage(), <OutsideTeams theme={theme} />);
    else await show(host.language, <App host={host} theme={theme} />);
  }
}

// Not awaited: what is fetched on the way imports the file in which this stands, and would wait for it to end.
void begin();
