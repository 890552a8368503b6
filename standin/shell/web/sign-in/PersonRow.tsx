import { ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAddress } from '../address.tsx';
import type { Person } from '../control/types.ts';
import { Photo } from '../frame/Photo.tsx';
import { landingOf } from './landing.ts';

interface PersonRowProps {
  readonly person: Person;
  /** What the person is in this demonstration; without it the title stands alone. */
  readonly role?: string;
  /** What they are in the middle of, or where they work. */
  readonly line: string;
  readonly isFirst?: boolean;
}

/** One person to become. */
export function PersonRow({ person, role, line, isFirst = false }: PersonRowProps) {
  const { go } = useAddress();
  const [isOpening, setOpening] = useState(false);
  const become = async (): Promise<void> => {
    setOpening(true);
    go({ as: person.oid, view: await landingOf(person), tab: null, subPage: null });
  };
  const title = person.jobTitle === '' ? '' : `, ${inSentence(person.jobTitle)}`;
  return (
    <li>
      <button
        type="button"
        className={isFirst ? 'person-row first' : 'person-row'}
        aria-busy={isOpening}
        onClick={() => void become()}
      >
        <Photo oid={person.oid} size={role === undefined ? 40 : 64} />
        <span className="person-row-text">
          {role !== undefined && <span className="person-row-role">{role}</span>}
          <span className="person-row-name">
            {person.displayName}
            <span className="person-row-title">{title}</span>
          </span>
          <span className="person-row-line">{line}</span>
        </span>
        <ChevronRightRegular className="person-row-chevron" fontSize={20} />
      </button>
    </li>
  );
}

/** A title in the middle of a sentence begins with a small letter, unless it is an English one or begins with an abbreviation. */
function inSentence(title: string): string {
  return /\p{Lu}/u.test(title.slice(1)) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
