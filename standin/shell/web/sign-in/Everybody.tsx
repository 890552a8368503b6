import { Body1, Button, Caption1, SearchBox } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Person } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { PersonRow } from './PersonRow.tsx';
import { search } from './search.ts';

const pageSize = 60;

interface EverybodyProps {
  readonly people: readonly Person[];
  /** Absent where there is nothing to go back to. */
  readonly onBack?: () => void;
}

/** Everybody in the company, with a search. */
export function Everybody({ people, onBack }: EverybodyProps) {
  const say = useTexts();
  const section = useRef<HTMLElement>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(pageSize);
  const wanted = useDeferredValue(query.trim());
  const found = useMemo(() => search(people, wanted), [people, wanted]);
  useEffect(() => {
    if (onBack !== undefined) section.current?.querySelector('input')?.focus();
  }, [onBack]);

  return (
    <section ref={section} aria-label={say.everybody}>
      {onBack !== undefined && (
        <Button className="sign-in-back" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {say.backToStories}
        </Button>
      )}
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
      <Caption1 as="p" block className="quiet sign-in-count" role="status">
        {found.length === 0 ? say.nobodyFound(wanted) : say.people(found.length)}
      </Caption1>
      <ul className="people-list">
        {found.slice(0, shown).map((person) => (
          <PersonRow key={person.oid} person={person} line={placeOf(person, say.noMailbox)} />
        ))}
      </ul>
      {found.length > shown && (
        <p className="sign-in-more">
          <Button onClick={() => setShown(shown + pageSize)}>{say.showMore}</Button>
          <Body1 className="quiet">{say.moreToFind(found.length - shown)}</Body1>
        </p>
      )}
    </section>
  );
}

function placeOf({ department, city, hasMailbox }: Person, noMailbox: string): string {
  return [department, city, hasMailbox ? '' : noMailbox].filter(Boolean).join(' · ');
}
