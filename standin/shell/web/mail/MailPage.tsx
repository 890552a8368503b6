import { Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Mail, Person } from '../control/types.ts';
import { useMail } from '../control/use-control.ts';
import { useTexts } from '../texts.ts';
import { clockTime, longDay } from '../time.ts';
import { useFollowLink } from '../use-follow-link.ts';
import './mail.css';

/** What the person has received by mail: the latest first, and the chosen one beside the list. */
export function MailPage({ person }: { readonly person: Person }) {
  const say = useTexts();
  const { data, isError } = useMail(person.oid);
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (data === undefined) {
    return isError ? (
      <p className="whole-page">{say.noAnswer}</p>
    ) : (
      <Spinner className="whole-page" label={say.loading} />
    );
  }
  const mails = data.mails.toReversed();
  const chosen = mails.find(({ id }) => id === chosenId) ?? mails[0];
  return (
    <div className="mail-page">
      <header className="place-head">
        <h1 className="place-title">{say.mail}</h1>
      </header>
      {chosen === undefined ? (
        <p className="whole-page">{say.mailEmpty}</p>
      ) : (
        <div className="mail-places">
          <ul className="mail-list" aria-label={say.inbox}>
            {mails.map((mail) => (
              <li key={mail.id}>
                <button
                  type="button"
                  className="mail-line"
                  aria-current={mail.id === chosen.id ? 'true' : undefined}
                  onClick={() => setChosenId(mail.id)}
                >
                  <span className="mail-subject">{mail.subject === '' ? say.noSubject : mail.subject}</span>
                  <span className="quiet">{mail.from}</span>
                  <span className="quiet">{whenOf(mail, person, say)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Reading key={chosen.id} mail={chosen} person={person} />
        </div>
      )}
    </div>
  );
}

function whenOf({ at }: Mail, { timeZone }: Person, say: ReturnType<typeof useTexts>): string {
  const zone = timeZone ?? 'UTC';
  const moment = new Date(at).getTime();
  return `${longDay(moment, say, zone)} ${clockTime(moment, say, zone)}`;
}

function Reading({ mail, person }: { readonly mail: Mail; readonly person: Person }) {
  const say = useTexts();
  return (
    <article className="mail-reading">
      <h2 className="mail-title">{mail.subject === '' ? say.noSubject : mail.subject}</h2>
      <p className="quiet">
        {mail.from} · {whenOf(mail, person, say)}
      </p>
      {mail.contentType === 'html' ? <Page mail={mail} /> : <p className="mail-text">{mail.content}</p>}
    </article>
  );
}

/** A page of its own, so that the mail's styles stay in it; without the right to run anything. Its links are followed as Teams would. */
function Page({ mail }: { readonly mail: Mail }) {
  const follow = useFollowLink();
  const listen = useCallback(
    (frame: HTMLIFrameElement) => {
      for (const link of frame.contentDocument?.querySelectorAll('a') ?? []) {
        link.addEventListener('click', (click) => {
          click.preventDefault();
          follow(link.href);
        });
      }
    },
    [follow],
  );
  return (
    <iframe
      className="mail-body"
      title={mail.subject}
      sandbox="allow-same-origin"
      srcDoc={mail.content}
      onLoad={(event) => listen(event.currentTarget)}
    />
  );
}
