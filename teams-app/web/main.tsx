import './main.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { OutsideTeams } from './frame/OutsideTeams.tsx';
import { LanguageProvider } from './language.tsx';
import { browserLanguage, meetHost } from './teams-host.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

try {
  const host = await meetHost();
  document.documentElement.lang = host.language;
  page.render(
    <LanguageProvider language={host.language}>
      <App host={host} />
    </LanguageProvider>,
  );
} catch {
  // No host answered: the address was opened in a browser.
  const language = browserLanguage();
  document.documentElement.lang = language;
  page.render(
    <LanguageProvider language={language}>
      <OutsideTeams />
    </LanguageProvider>,
  );
}
