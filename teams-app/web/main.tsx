import './main.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '#domain/programme/programme.ts';
import { App } from './App.tsx';
import { Consented } from './frame/Consented.tsx';
import { OutsideTeams } from './frame/OutsideTeams.tsx';
import { LanguageProvider } from './language.tsx';
import { browserLanguage, endConsent, isConsentEnd, meetHost } from './teams-host.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

function show(language: Language, shown: ReactNode): void {
  document.documentElement.lang = language;
  page.render(<LanguageProvider language={language}>{shown}</LanguageProvider>);
}

try {
  if (isConsentEnd()) {
    await endConsent();
    show(browserLanguage(), <Consented />);
  } else {
    const host = await meetHost();
    show(host.language, <App host={host} />);
  }
} catch {
  // No host answered: the address was opened in a browser.
  show(browserLanguage(), <OutsideTeams />);
}
