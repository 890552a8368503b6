import { useEffect, useMemo, useRef } from 'react';
import type { ChatActivity, SignedIn } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { fallbackZone, inZone, longDay } from '../time.ts';
import { Message } from './Message.tsx';

/** The messages by day, the newest at the bottom and in view. */
export function Conversation({ activities, person, app }: SignedIn & { readonly activities: readonly ChatActivity[] }) {
  const say = useTexts();
  const zone = person.timeZone ?? fallbackZone;
  const end = useRef<HTMLDivElement>(null);
  const days = useMemo(() => byDay(activities, zone), [activities, zone]);
  const newest = activities.at(-1)?.id;
  const length = JSON.stringify(activities.at(-1) ?? null).length;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [newest, length]);

  return (
    <div className="conversation" role="log" aria-label={app.botName} tabIndex={0}>
      <div className="conversation-column">
        {activities.length === 0 && <p className="conversation-empty quiet">{say.chatEmpty(app.botName)}</p>}
        {days.map(({ day, first, messages }) => (
          <section key={day} aria-label={longDay(first, say, zone)}>
            <div className="conversation-day" aria-hidden="true">
              {longDay(first, say, zone)}
            </div>
            {messages.map((activity) => (
              <Message key={activity.id} activity={activity} person={person} app={app} />
            ))}
          </section>
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}

interface Day {
  readonly day: string;
  /** Epoch milliseconds of the day's first message. */
  readonly first: number;
  readonly messages: ChatActivity[];
}

function byDay(activities: readonly ChatActivity[], zone: string): Day[] {
  const days: Day[] = [];
  for (const activity of activities) {
    const at = new Date(activity.timestamp).getTime();
    const day = inZone(at, zone).toPlainDate().toString();
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(activity);
    else days.push({ day, first: at, messages: [activity] });
  }
  return days;
}
