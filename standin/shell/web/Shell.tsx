import { Button, FluentProvider, Spinner, Title2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAddress, type Language } from './address.tsx';
import type { AppInfo, Demonstration, Person } from './control/types.ts';
import { useApp, useDemonstration, usePeople } from './control/use-control.ts';
import { Frame } from './Frame.tsx';
import { GuideProvider } from './guide/guide.tsx';
import { GuidePanel } from './guide/GuidePanel.tsx';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { texts, TextsContext, useTexts } from './texts.ts';
import { fluentThemes } from './themes.ts';

/** The whole frame: asks who you are, then shows Teams and Outlook as that person sees them. */
export function Shell() {
  const { address } = useAddress();
  const people = usePeople();
  const person = people.data?.find((candidate) => candidate.oid === address.as);
  const language = address.lang ?? languageOf(person?.preferredLanguage ?? navigator.language);
  const app = useApp(language);
  const demonstration = useDemonstration();
  const failed = people.isError || app.isError || demonstration.isError;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title =
      app.data === undefined ? 'Microsoft 365' : `${person?.givenName ?? app.data.name} · ${app.data.company}`;
    document.documentElement.dataset['theme'] = address.theme;
  }, [language, app.data, person, address.theme]);

  return (
    <FluentProvider theme={fluentThemes[address.theme]} lang={language}>
      <TextsContext value={texts[language]}>
        {/* Not on the provider itself: Fluent copies its classes to every menu and panel. */}
        <div className="shell">
          <Contents
            people={people.data}
            app={app.data}
            demonstration={demonstration.data}
            person={person}
            failed={failed}
          />
        </div>
      </TextsContext>
    </FluentProvider>
  );
}

interface ContentsProps {
  readonly people: readonly Person[] | undefined;
  readonly app: AppInfo | undefined;
  readonly demonstration: Demonstration | undefined;
  readonly person: Person | undefined;
  readonly failed: boolean;
}

function Contents({ people, app, demonstration, person, failed }: ContentsProps) {
  const say = useTexts();
  if (people !== undefined && app !== undefined && demonstration !== undefined) {
    return (
      <GuideProvider tenantId={app.tenantId}>
        {person === undefined ? (
          <SignInPage people={people} app={app} demonstration={demonstration} />
        ) : (
          <div className="with-guide">
            <Frame key={person.oid} person={person} app={app} />
            {/* Outside the frame, which begins anew with each person: the path goes on. */}
            <GuidePanel people={people} />
          </div>
        )}
      </GuideProvider>
    );
  }
  if (!failed) return <Spinner className="whole-page" label={say.loading} />;
  return (
    <main className="whole-page">
      <Title2 as="h1">{say.noAnswer}</Title2>
      <Button appearance="primary" onClick={() => location.reload()}>
        {say.tryAgain}
      </Button>
    </main>
  );
}

const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith('sv') ? 'sv' : 'en');
