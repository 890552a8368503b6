import { ArrowRepeatAllRegular } from '@fluentui/react-icons';
import type { CSSProperties } from 'react';
import { useTexts } from '../texts.ts';
import { clockTime } from '../time.ts';
import type { Entry } from './entries.ts';
import { isRecurring, lookOf, subjectOf } from './look.ts';

interface EventButtonProps {
  readonly entry: Entry;
  readonly zone: string;
  readonly style?: CSSProperties;
  /** One line only, as in the month and the all-day row. */
  readonly slim?: boolean;
  readonly onOpen: (entry: Entry) => void;
}

/** One event in a grid; press it for its details. Its name holds its subject and times, also where only one is seen. */
export function EventButton({ entry, zone, style, slim = false, onOpen }: EventButtonProps) {
  const say = useTexts();
  const { event, allDay } = entry;
  const subject = subjectOf(event, say);
  const when = allDay ? say.allDay : `${clockTime(entry.start, say, zone)}–${clockTime(entry.end, say, zone)}`;
  const size = slim ? 'slim' : sizeOf(entry);
  return (
    <button
      type="button"
      className={`event ${lookOf(event)} ${size}`}
      style={style}
      title={`${when} ${subject}`}
      onClick={() => onOpen(entry)}
    >
      {slim && !allDay && <span className="event-time">{clockTime(entry.start, say, zone)}</span>}
      <span className="event-subject">{subject}</span>
      {size !== 'slim' && <span className="event-line">{joined(when, event.location?.displayName)}</span>}
      {size === 'slim' && <span className="only-read">{when}</span>}
      {isRecurring(event) && <ArrowRepeatAllRegular className="event-recurring" aria-label={say.recurring} />}
    </button>
  );
}

/** How many lines fit: one, one and the time, or as many as the subject needs. */
function sizeOf({ start, end }: Entry): 'slim' | 'short' | 'tall' {
  const minutes = (end - start) / 60_000;
  if (minutes <= 30) return 'slim';
  return minutes <= 60 ? 'short' : 'tall';
}

const joined = (when: string, place: string | null | undefined): string => [when, place].filter(Boolean).join(' · ');
