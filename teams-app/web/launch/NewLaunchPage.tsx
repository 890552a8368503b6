import { Body1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { longest } from '#domain/limits.ts';
import { pathOf } from '../../contract/paths.ts';
import { programmeEndpoints, type NewProgramme } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSuggestion } from '../programme/data.ts';
import { LaunchShell } from './LaunchShell.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '480px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** HR begins a programme: with its name it is a draft, so that nothing written afterwards is lost. */
export function NewLaunchPage(): ReactNode {
  const question = useSuggestion();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(suggestion) => <Name suggestion={suggestion} />}
    </Answer>
  );
}

function Name({ suggestion }: { suggestion: NewProgramme }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch;
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLFormElement>(tries);
  const begin = useChange(
    (client, said: string) =>
      client.call(programmeEndpoints.create, {
        // The same in both languages until somebody words it otherwise.
        body: { ...suggestion, name: { sv: said, en: said }, status: 'draft' },
      }),
    { says: null, next: ({ id }) => void navigate(pathOf({ page: 'hr/launch', programmeId: id })), fails: 'here' },
  );
  const said = name.trim();
  const press = (): void => {
    if (said === '') setTries(tries + 1);
    else begin.mutate(said);
  };
  return (
    <LaunchShell
      title={words.newTitle}
      at={null}
      details={{}}
      go={null}
      question={words.name.question}
      next={{ words: words.name.begin, press, busy: begin.isPending }}
    >
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <Field
          label={words.name.label}
          hint={words.name.help}
          {...(tries > 0 && said === '' ? { validationMessage: words.name.missing } : {})}
        >
          <Input size="large" maxLength={longest.wording} value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Body1 className={styles.quiet}>{words.name.body}</Body1>
        {begin.isError ? <Trouble error={begin.error} /> : null}
      </form>
    </LaunchShell>
  );
}
