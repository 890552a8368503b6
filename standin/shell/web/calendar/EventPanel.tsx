import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import { ArrowRepeatAllRegular, DismissRegular, LocationRegular, VideoRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Person } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { clockTime, longDay, weekOf } from '../time.ts';
import { useFollowedLinks } from '../use-followed-links.ts';
import type { Entry } from './entries.ts';
import { safeBody } from './event-body.ts';
import { EventActions } from './EventActions.tsx';
import { isRecurring, subjectOf } from './look.ts';

interface EventPanelProps {
  readonly entry: Entry;
  readonly person: Person;
  readonly zone: string;
  readonly onClose: () => void;
}

/** Everything about one event, and what the person can do with it. */
export function EventPanel({ entry, person, zone, onClose }: EventPanelProps) {
  const say = useTexts();
  const { event } = entry;
  const joinUrl = event.onlineMeeting?.joinUrl ?? '';
  const close = <Button appearance="subtle" icon={<DismissRegular />} aria-label={say.close} onClick={onClose} />;
  return (
    <OverlayDrawer
      open
      position="end"
      className="event-panel"
      aria-label={say.details}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle action={close}>{subjectOf(event, say)}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <When entry={entry} zone={zone} />
        <Facts entry={entry} />
        {joinUrl !== '' && event.isCancelled !== true && (
          <Button as="a" href={joinUrl} target="_blank" rel="noreferrer" appearance="primary" icon={<VideoRegular />}>
            {say.join}
          </Button>
        )}
        <EventActions entry={entry} person={person} zone={zone} onClose={onClose} />
        <People entry={entry} />
        <Body entry={entry} />
      </DrawerBody>
    </OverlayDrawer>
  );
}

function When({ entry, zone }: { readonly entry: Entry; readonly zone: string }) {
  const say = useTexts();
  const day = longDay(entry.start, say, entry.allDay ? 'UTC' : zone);
  const hours = `${clockTime(entry.start, say, zone)}–${clockTime(entry.end, say, zone)}`;
  return (
    <p className="event-when">
      <span className="event-when-day">{day}</span> {entry.allDay ? say.allDay : hours}
      <span className="quiet"> {say.week(weekOf(entry.firstDate))}</span>
    </p>
  );
}

function Facts({ entry: { event } }: { readonly entry: Entry }) {
  const say = useTexts();
  const showAs = event.showAs ?? 'busy';
  const place = event.location?.displayName ?? '';
  return (
    <p className="event-facts">
      <span className="event-chip">{say.showAs[showAs]}</span>
      {isRecurring(event) && (
        <span className="event-fact">
          <ArrowRepeatAllRegular /> {say.recurring}
        </span>
      )}
      {event.sensitivity === 'private' && <span className="event-fact">{say.privateEvent}</span>}
      {place !== '' && (
        <span className="event-fact">
          <LocationRegular aria-label={say.location} /> {place}
        </span>
      )}
    </p>
  );
}

function People({ entry }: { readonly entry: Entry }) {
  const say = useTexts();
  const { organizer, attendees } = entry.event;
  const nameOf = (address: { name?: string | null; address?: string | null } | null | undefined): string =>
    address?.name ?? address?.address ?? '';
  if ((attendees ?? []).length === 0) return null;
  return (
    <>
      <h3 className="event-heading">{say.organiser}</h3>
      <p className="event-person">{nameOf(organizer?.emailAddress)}</p>
      <h3 className="event-heading">{say.attendees}</h3>
      <ul className="event-people">
        {(attendees ?? []).map((attendee) => (
          <li key={attendee.emailAddress?.address ?? ''}>
            <span>{nameOf(attendee.emailAddress)}</span>
            <span className={`event-answer ${attendee.status?.response ?? 'none'}`}>
              {say.answers[attendee.status?.response ?? 'none']}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Body({ entry }: { readonly entry: Entry }) {
  const place = useRef<HTMLDivElement>(null);
  const body = entry.event.body;
  const html = body?.contentType === 'html' ? (body.content ?? '') : '';
  const text = body?.contentType === 'html' ? '' : (body?.content ?? entry.event.bodyPreview ?? '');
  useEffect(() => {
    if (html === '' || place.current === null) return;
    const clean = safeBody(html);
    // Outlook stores an empty text as a page with nothing on it.
    place.current.hidden = (clean.textContent ?? '').trim() === '';
    place.current.replaceChildren(clean);
  }, [html]);
  useFollowedLinks(place, html);
  return (
    <div className="event-body" ref={place}>
      {text}
    </div>
  );
}
