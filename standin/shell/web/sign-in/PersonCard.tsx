import { useAddress } from '../address.tsx';
import type { Person } from '../control/types.ts';
import { Photo } from '../frame/Photo.tsx';
import { useTexts } from '../texts.ts';

/** One person to become, as a button whose name begins with the person's, or with the reason. `persona` says why it is a good start. */
export function PersonCard({ person, persona }: { readonly person: Person; readonly persona?: string }) {
  const { go } = useAddress();
  const say = useTexts();
  const mailbox = person.hasMailbox ? '' : say.noMailbox;
  const place = [person.department, person.city, mailbox].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className="person-card" onClick={() => go({ as: person.oid })}>
        <Photo oid={person.oid} size={persona === undefined ? 40 : 56} />
        <span className="person-card-text">
          {persona !== undefined && <span className="person-card-persona">{persona}</span>}
          <span className="person-card-name">{person.displayName}</span>
          <span className="person-card-line">{person.jobTitle}</span>
          <span className="person-card-line quiet">{place}</span>
        </span>
      </button>
    </li>
  );
}
