import { Button, Caption1, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { longest } from '#domain/limits.ts';
import { languages, type Language } from '#domain/programme/programme.ts';
import { amount } from '#texts/format.ts';
import { leadEndpoints, type MessagesOfLeads } from '../../contract/leads.ts';
import { useChange } from '../data.tsx';
import { useLedProgramme } from '../frame/led-programme.ts';
import { useTexts } from '../language.tsx';
import { FilterChips } from '../parts/FilterChips.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { KeptNote } from '../parts/KeptNote.tsx';
import { Question } from '../parts/Question.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useKept } from '../parts/use-kept.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { emptyDraft, lacksWords, messagesState, readDraft, wordsIn, type MessageDraft } from './message-draft.ts';
import { MessagePreview } from './MessagePreview.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '32px' },
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '72ch' },
});

/** For whom, what they read in each language of the programme, and how it looks; sent in ten minutes. */
export function WriteMessage({ from }: { from: MessagesOfLeads }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.messages;
  const led = useLedProgramme();
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [tries, setTries] = useState(0);
  const start = emptyDraft(newId);
  const kept = useKept({ key: `message-${led?.id ?? ''}`, over: '', start, read: readDraft });
  const [{ to }, change] = usePageState(messagesState);
  const draft = to === null ? kept.value : { ...kept.value, list: to };
  const inOrder = languages.filter((each) => from.languages.includes(each));
  const receivers = from.lists.find(({ list }) => list === draft.list)?.count ?? 0;
  const lacks = lacksWords(draft, inOrder);
  const send = useSending(words.written(amount(receivers, language)), () => {
    kept.forget();
    setNewId(crypto.randomUUID());
    setTries(0);
  });
  const form = useFirstMistake<HTMLFormElement>(tries);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    if (lacks || receivers === 0) setTries(tries + 1);
    else send.mutate({ id: draft.id, list: draft.list, words: wordsIn(draft, inOrder) });
  };
  const isTried = tries > 0;
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <KeptNote of={kept} />
      <Question question={words.list} problem={isTried && receivers === 0 ? words.nobody : null}>
        <FilterChips
          label={words.list}
          chips={from.lists.map(({ list, count }) => ({ value: list, text: words.lists[list], count }))}
          shown={draft.list}
          show={(list) => {
            kept.change({ ...draft, list });
            change({ to: null }, 'replace');
          }}
        />
      </Question>
      <div className={styles.pair}>
        {inOrder.map((each) => (
          <WordsIn key={each} in={each} draft={draft} change={kept.change} isTried={isTried} />
        ))}
      </div>
      <MessagePreview draft={draft} languages={inOrder} />
      <div className={styles.foot}>
        <Caption1 className={styles.quiet}>{words.rules}</Caption1>
        {send.isError ? <Trouble error={send.error} /> : null}
        <Button type="submit" size="large" appearance="primary" disabledFocusable={send.isPending}>
          {words.send(amount(receivers, language))}
        </Button>
      </div>
    </form>
  );
}

type Sending = Pick<MessageDraft, 'id' | 'list'> & { readonly words: Partial<MessageDraft['words']> };

function useSending(says: string, next: () => void) {
  return useChange(
    (client, { id, list, words }: Sending) => client.call(leadEndpoints.write, { body: { id, list, words } }),
    { says, next, fails: 'here' },
  );
}

interface WordsInProps {
  readonly in: Language;
  readonly draft: MessageDraft;
  readonly change: (next: MessageDraft) => void;
  readonly isTried: boolean;
}

function WordsIn({ in: each, draft, change, isTried }: WordsInProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.messages;
  const { subject, body } = draft.words[each];
  const write = (part: Partial<MessageDraft['words'][Language]>): void =>
    change({ ...draft, words: { ...draft.words, [each]: { ...draft.words[each], ...part } } });
  const missing = (text: string) => (isTried && text.trim() === '' ? { validationMessage: words.missing } : {});
  return (
    <div className={styles.words}>
      <Field label={words.subject[each]} {...missing(subject)}>
        <Input
          size="large"
          lang={each}
          maxLength={longest.messageSubject}
          value={subject}
          onChange={(_, { value }) => write({ subject: value })}
        />
      </Field>
      <Field label={words.body[each]} {...missing(body)}>
        <Textarea
          size="large"
          rows={6}
          lang={each}
          maxLength={longest.message}
          value={body}
          onChange={(_, { value }) => write({ body: value })}
        />
      </Field>
    </div>
  );
}
