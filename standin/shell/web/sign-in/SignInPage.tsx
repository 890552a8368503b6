import { useCallback, useState } from 'react';
import type { AppInfo, Demonstration, Person } from '../control/types.ts';
import { AppearanceMenu } from '../frame/AppearanceMenu.tsx';
import { AppMark } from '../frame/AppMark.tsx';
import { useGuide, useWhither } from '../guide/guide.tsx';
import { useSaid } from '../said.ts';
import { useTexts } from '../texts.ts';
import { Everybody } from './Everybody.tsx';
import { WorldMenu } from '../world/WorldMenu.tsx';
import './sign-in.css';
import { Stories } from './Stories.tsx';

interface SignInPageProps {
  readonly people: readonly Person[];
  readonly app: AppInfo;
  readonly demonstration: Demonstration;
}

/** Says what the app is, then asks who to be: a few people with a story each, or anybody. */
export function SignInPage({ people, app, demonstration }: SignInPageProps) {
  const say = useTexts();
  const guide = useGuide();
  const { follow } = useWhither(people);
  const [isSearching, setSearching] = useState(false);
  const toStories = useCallback(() => setSearching(false), []);
  const hasStories = demonstration.stories.some(({ mail }) => people.some((person) => person.mail === mail));
  const followPath = (): void => {
    const [first] = demonstration.path;
    guide.show(0);
    if (first !== undefined) follow(first);
  };
  return (
    <div className="sign-in">
      <What app={app} demonstration={demonstration} />
      <div className="sign-in-top">
        <WorldMenu />
        <AppearanceMenu />
      </div>
      <main className="sign-in-who">
        <h2 className="sign-in-title">{say.signInTitle}</h2>
        <p className="sign-in-lead">{say.signInLead}</p>
        {hasStories && !isSearching ? (
          <Stories
            people={people}
            demonstration={demonstration}
            onSearch={() => setSearching(true)}
            onFollow={followPath}
          />
        ) : (
          <Everybody people={people} {...(hasStories ? { onBack: toStories } : {})} />
        )}
      </main>
    </div>
  );
}

function What({ app, demonstration: { introduction } }: Omit<SignInPageProps, 'people'>) {
  const say = useTexts();
  const said = useSaid();
  return (
    <header className="sign-in-what">
      <div className="sign-in-app">
        <AppMark size={40} />
        <strong>{app.name}</strong>
      </div>
      <div>
        <h1>{introduction === undefined ? app.company : said(introduction.title)}</h1>
        {introduction !== undefined && <p>{said(introduction.text)}</p>}
      </div>
      <p className="sign-in-note">{say.invented(app.company)}</p>
    </header>
  );
}
