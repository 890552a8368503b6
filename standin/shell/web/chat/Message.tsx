import { Fragment, useRef } from 'react';
import type { ChatActivity, SignedIn } from '../control/types.ts';
import { AppMark } from '../frame/AppMark.tsx';
import { useTexts } from '../texts.ts';
import { clockTime, fallbackZone } from '../time.ts';
import { useFollowedLinks } from '../use-followed-links.ts';
import { cardMarkdown } from './card-markdown.ts';
import { CardView } from './CardView.tsx';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** One message: the bot's on the left with its mark, the person's own on the right. */
export function Message({ activity, person, app }: SignedIn & { readonly activity: ChatActivity }) {
  const say = useTexts();
  const mine = activity.from === 'user';
  const when = clockTime(new Date(activity.timestamp).getTime(), say, person.timeZone ?? fallbackZone);
  return (
    <article className={mine ? 'message mine' : 'message'} aria-label={`${mine ? say.you : app.botName}, ${when}`}>
      {!mine && <AppMark size={32} />}
      <div className="message-body">
        <div className="message-head">
          {!mine && <span className="message-name">{app.botName}</span>}
          <time dateTime={activity.timestamp}>{when}</time>
          {activity.edited === true && <span>{say.edited}</span>}
        </div>
        {activity.text !== undefined && activity.text.trim() !== '' && <MessageText text={activity.text} />}
        {activity.attachments?.map((attachment, index) => (
          // Attachments have no identity of their own and never change places.
          <Fragment key={index}>
            {attachment.contentType === cardType && (
              <CardView oid={person.oid} activityId={activity.id} card={attachment.content} />
            )}
          </Fragment>
        ))}
      </div>
    </article>
  );
}

function MessageText({ text }: { readonly text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const html = cardMarkdown(text);
  useFollowedLinks(place, html);
  return <div className="message-text" ref={place} dangerouslySetInnerHTML={{ __html: html }} />;
}
