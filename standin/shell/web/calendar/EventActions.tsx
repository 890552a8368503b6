import { Button, Field, Textarea } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, QuestionRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as control from '../control/client.ts';
import type { Person } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import type { Entry } from './entries.ts';
import { WhenDialog } from './WhenDialog.tsx';

interface EventActionsProps {
  readonly entry: Entry;
  readonly person: Person;
  readonly zone: string;
  readonly onClose: () => void;
}

/** What the person may do with an event: answer it as invited, move or cancel it as its organiser. */
export function EventActions({ entry, person, zone, onClose }: EventActionsProps) {
  const say = useTexts();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { event } = entry;
  const attempt = async (work: () => Promise<unknown>, close: boolean): Promise<void> => {
    setProblem(null);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: ['calendar'] });
      if (close) onClose();
    } catch (failure) {
      setProblem(say.cardFailed(failure instanceof Error ? failure.message : String(failure)));
    }
  };
  const remove = (): Promise<void> => attempt(() => control.deleteEvent(person.oid, entry.id), true);
  const mine = event.isOrganizer === true;
  return (
    <div className="event-actions">
      {event.isCancelled === true && <Button onClick={() => void remove()}>{say.remove}</Button>}
      {event.isCancelled !== true && !mine && (
        <Answer
          answered={event.responseStatus?.response ?? 'none'}
          onAnswer={(answer) => void attempt(() => control.respond(person.oid, entry.id, answer), answer === 'decline')}
        />
      )}
      {event.isCancelled !== true && mine && <Organise {...{ entry, person, zone, attempt, onRemove: remove }} />}
      {problem !== null && (
        <p className="card-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

const choices = [
  { answer: 'accept', means: 'accepted', text: 'accept', icon: <CheckmarkRegular /> },
  { answer: 'tentativelyAccept', means: 'tentativelyAccepted', text: 'tentative', icon: <QuestionRegular /> },
  { answer: 'decline', means: 'declined', text: 'decline', icon: <DismissRegular /> },
] as const;

interface AnswerProps {
  readonly answered: string;
  readonly onAnswer: (answer: (typeof choices)[number]['answer']) => void;
}

function Answer({ answered, onAnswer }: AnswerProps) {
  const say = useTexts();
  return (
    <div role="group" aria-label={say.yourAnswer} className="event-choices">
      {choices.map(({ answer, means, text, icon }) => (
        <Button
          key={answer}
          icon={icon}
          appearance={answered === means ? 'primary' : 'secondary'}
          aria-pressed={answered === means}
          onClick={() => onAnswer(answer)}
        >
          {say[text]}
        </Button>
      ))}
    </div>
  );
}

interface OrganiseProps extends Omit<EventActionsProps, 'onClose'> {
  readonly attempt: (work: () => Promise<unknown>, close: boolean) => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

function Organise({ entry, person, zone, attempt, onRemove }: OrganiseProps) {
  const say = useTexts();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'move' | 'following' | 'cancel' | null>(null);
  const [comment, setComment] = useState('');
  const alone = (entry.event.attendees ?? []).length === 0;
  if (asking === 'cancel') {
    return (
      <div className="event-cancel">
        <Field label={`${say.cancelMeetingTitle} ${say.cancelMeetingLead}`} hint={say.comment}>
          <Textarea value={comment} onChange={(_, { value }) => setComment(value)} />
        </Field>
        <div className="event-choices">
          <Button
            appearance="primary"
            onClick={() => void attempt(() => control.cancelEvent(person.oid, entry.id, comment), true)}
          >
            {say.cancelMeeting}
          </Button>
          <Button onClick={() => setAsking(null)}>{say.keep}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="event-choices">
      {!entry.allDay && <Button onClick={() => setAsking('move')}>{say.move}</Button>}
      {!entry.allDay && typeof entry.event.seriesMasterId === 'string' && (
        <Button onClick={() => setAsking('following')}>{say.moveFollowing}</Button>
      )}
      {alone ? (
        <Button onClick={() => void onRemove()}>{say.remove}</Button>
      ) : (
        <Button onClick={() => setAsking('cancel')}>{say.cancelMeeting}</Button>
      )}
      {(asking === 'move' || asking === 'following') && (
        <WhenDialog
          title={asking === 'move' ? say.moveTitle : say.moveFollowingTitle}
          zone={zone}
          start={entry.start}
          end={entry.end}
          onClose={() => setAsking(null)}
          onSave={async ({ start, end }) => {
            const move = asking === 'move' ? control.moveEvent : control.moveFollowing;
            await move(person.oid, entry.id, { start, end });
            await queries.invalidateQueries({ queryKey: ['calendar'] });
          }}
        />
      )}
    </div>
  );
}
