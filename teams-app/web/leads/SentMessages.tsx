import { Badge, Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { deliveryOutcomes, type namedOutcomes } from '#domain/leads/lead-message.ts';
import { amount, shortDay, startOfSentence } from '#texts/format.ts';
import { leadEndpoints, type LeadMessageBody } from '../../contract/leads.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useMessageLog } from './data.ts';
import { messagesState } from './message-draft.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  person: { padding: '6px 0' },
});

/** What has been sent, the latest first, how far each has come, and by name whom it has reached. */
export function SentMessages({ messages }: { messages: readonly LeadMessageBody[] }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.messages;
  const { shown, more } = useMore(messages, 20);
  if (messages.length === 0) return <Body1>{words.none}</Body1>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((message) => (
          <SentMessage key={message.id} message={message} />
        ))}
      </ul>
      {more}
    </>
  );
}

function SentMessage({ message }: { message: LeadMessageBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.messages;
  const { reader } = useReaderClock();
  const [{ log }, change] = usePageState(messagesState);
  const acts = useRef<HTMLSpanElement>(null);
  const stop = useChange((client) => client.call(leadEndpoints.stop, { params: { id: message.id } }), {
    says: words.stopped,
    // The button that was pressed is gone.
    next: () => acts.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus(),
    fails: 'notice',
  });
  const { id, counts, stoppedAt } = message;
  const subject = (message.words[language] ?? message.words.sv ?? message.words.en)?.subject ?? '';
  const [list, day] = [words.lists[message.list], shortDay(message.writtenAt, reader)];
  const isOpen = log === id;
  const outcomes = deliveryOutcomes.filter((each) => counts[each] > 0);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.words}>
          <Body1Strong>{subject}</Body1Strong>
          <Body1>
            {startOfSentence(outcomes.map((each) => words.outcome[each](amount(counts[each], language))).join(', '))}
          </Body1>
          <Caption1 className={styles.quiet}>
            {message.writtenBy === null ? words.toNobodyKnown(list, day) : words.to(list, message.writtenBy, day)}
          </Caption1>
        </span>
        <span ref={acts} className={styles.acts}>
          {stoppedAt === null ? null : <Badge appearance="tint">{words.isStopped}</Badge>}
          {stoppedAt === null && counts.waits > 0 ? (
            <Button
              disabledFocusable={stop.isPending}
              aria-label={words.stopNamed(subject)}
              onClick={() => stop.mutate()}
            >
              {words.stop}
            </Button>
          ) : null}
          <Button
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={words.logNamed(subject)}
            onClick={() => (isOpen ? change({ log: '' }, 'replace') : change({ log: id }, 'push'))}
          >
            {words.log}
          </Button>
        </span>
      </div>
      {isOpen ? <Receivers id={id} /> : null}
    </li>
  );
}

function Receivers({ id }: { id: string }): ReactNode {
  const log = useMessageLog(id);
  return (
    <Answer of={log} skeleton={<RowsSkeleton rows={3} />}>
      {({ people }) => <Reached people={people} />}
    </Answer>
  );
}

type ReachedPerson = Parameters<typeof PersonLine>[0]['person'];

function Reached({
  people,
}: {
  people: readonly { readonly person: ReachedPerson; readonly outcome: (typeof namedOutcomes)[number] }[];
}): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.messages;
  const { shown, more } = useMore(people, 50);
  return (
    <>
      {people.length === 0 ? <Body1>{words.noNames}</Body1> : null}
      <ul className={styles.list}>
        {shown.map(({ person, outcome }) => (
          <li key={person.id} className={styles.person}>
            <PersonLine person={person} detail={words.how[outcome]} />
          </li>
        ))}
      </ul>
      {more}
      <LockLine text={words.lock} />
    </>
  );
}
