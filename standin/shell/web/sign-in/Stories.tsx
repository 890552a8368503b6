import { Link } from '@fluentui/react-components';
import type { Demonstration, Person } from '../control/types.ts';
import { useSaid } from '../said.ts';
import { useTexts } from '../texts.ts';
import { PersonRow } from './PersonRow.tsx';

interface StoriesProps {
  readonly people: readonly Person[];
  readonly demonstration: Demonstration;
  readonly onSearch: () => void;
  readonly onFollow: () => void;
}

/** A few people to begin as, each in the middle of something. Everybody else is one press away. */
export function Stories({ people, demonstration: { stories, path }, onSearch, onFollow }: StoriesProps) {
  const say = useTexts();
  const said = useSaid();
  return (
    <>
      <ul className="people-list stories">
        {stories.map(({ mail, role, story, first = false }) => {
          const person = people.find((one) => one.mail === mail);
          // Somebody may have left since.
          if (person === undefined) return null;
          return <PersonRow key={mail} person={person} role={said(role)} line={said(story)} isFirst={first} />;
        })}
      </ul>
      <p className="sign-in-rather">
        {say.rather}{' '}
        <Link as="button" onClick={onSearch}>
          {say.searchAll(people.length)}
        </Link>
      </p>
      {path.length > 0 && (
        <p className="sign-in-rather">
          <Link as="button" onClick={onFollow}>
            {say.followGuide(path.length)}
          </Link>
        </p>
      )}
    </>
  );
}
