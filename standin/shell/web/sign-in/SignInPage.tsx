import { Body1, Button, Caption1, SearchBox, Subtitle2, Title1 } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AppInfo, Person } from '../control/types.ts';
import { AppearanceMenu } from '../frame/AppearanceMenu.tsx';
import { useTexts } from '../texts.ts';
import { personasOf, search } from './people-groups.ts';
import { PersonCard } from './PersonCard.tsx';
import { WorldMenu } from '../world/WorldMenu.tsx';
import './sign-in.css';

const pageSize = 60;

/** Asks who to be: a few good starts, then everybody with a search. */
export function SignInPage({ people, app }: { readonly people: readonly Person[]; readonly app: AppInfo }) {
  const say = useTexts();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(pageSize);
  const wanted = useDeferredValue(query.trim());
  const found = useMemo(() => search(people, wanted), [people, wanted]);

  return (
    <div className="sign-in">
      <header className="sign-in-bar">
        <span className="sign-in-company">{app.company}</span>
        <span className="sign-in-menus">
          <WorldMenu />
          <AppearanceMenu />
        </span>
      </header>
      <main className="sign-in-page">
        <Title1 as="h1" block>
          {say.signInTitle}
        </Title1>
        <Body1 as="p" block className="sign-in-lead">
          {say.signInLead}
        </Body1>
        <SearchBox
          className="sign-in-search"
          size="large"
          placeholder={say.searchPeople}
          aria-label={say.searchPeople}
          value={query}
          onChange={(_, data) => {
            setQuery(data.value);
            setShown(pageSize);
          }}
        />
        {wanted === '' && <Suggested people={people} />}
        <section aria-labelledby="everybody">
          <Subtitle2 as="h2" id="everybody">
            {say.everybody} <Caption1 className="quiet">{say.people(found.length)}</Caption1>
          </Subtitle2>
          {found.length === 0 && <Body1 as="p">{say.nobodyFound(wanted)}</Body1>}
          <ul className="people-grid">
            {found.slice(0, shown).map((person) => (
              <PersonCard key={person.oid} person={person} />
            ))}
          </ul>
          {found.length > shown && (
            <p className="sign-in-more">
              <Button onClick={() => setShown(shown + pageSize)}>{say.showMore}</Button>
              <Caption1 className="quiet">{say.moreToFind(found.length - shown)}</Caption1>
            </p>
          )}
        </section>
        <Caption1 as="p" block className="quiet sign-in-note">
          {say.standIn}
        </Caption1>
      </main>
    </div>
  );
}

/** A few people to begin with, each with the reason. */
function Suggested({ people }: { readonly people: readonly Person[] }) {
  const say = useTexts();
  const personas = useMemo(() => personasOf(people), [people]);
  const reasons = { hr: say.personaHr, it: say.personaIt, mentee: say.personaMentee, mentor: say.personaMentor };
  if (personas.length === 0) return null;
  return (
    <section aria-labelledby="suggested">
      <Subtitle2 as="h2" id="suggested">
        {say.suggested}
      </Subtitle2>
      <ul className="people-grid suggested">
        {personas.map(({ kind, person }) => (
          <PersonCard key={person.oid} person={person} persona={reasons[kind]} />
        ))}
      </ul>
    </section>
  );
}
