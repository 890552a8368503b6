import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { invitingEndpoints, type ChoiceBody, type InvitePreviewBody } from '../../contract/inviting.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { Question } from '../parts/Question.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useInviteChoices } from './data.ts';
import { GroupField } from './GroupField.tsx';
import { InvitePreview } from './InvitePreview.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  look: { alignSelf: 'flex-start' },
  wide: { width: '100%' },
  names: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    width: '100%',
    marginTop: tokens.spacingVerticalM,
  },
});

type Kind = ChoiceBody['kind'];

/** What is filled in, whatever is chosen, so that changing one's mind loses nothing. */
interface Draft {
  readonly kind: Kind;
  readonly departments: readonly string[];
  readonly places: readonly string[];
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly addresses: string;
}

const empty: Draft = { kind: 'departments', departments: [], places: [], group: null, addresses: '' };

/** What is chosen; null while something is missing. */
function choiceOf({ kind, departments, places, group, addresses }: Draft): ChoiceBody | null {
  switch (kind) {
    case 'everybody':
    case 'later':
      return { kind };
    case 'departments':
      return departments.length === 0 ? null : { kind, departments: [...departments] };
    case 'places':
      return places.length === 0 ? null : { kind, places: [...places] };
    case 'group':
      return group === null ? null : { kind, groupId: group.id };
    case 'list':
      return addresses.trim() === '' ? null : { kind, addresses };
  }
}

/** Whom to invite, and what happens then, before anything is sent. */
export function InviteForm(): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.invite;
  const [draft, setDraft] = useState(empty);
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState<{ choice: ChoiceBody; preview: InvitePreviewBody } | null>(null);
  const form = useFirstMistake<HTMLDivElement>(tries);
  const choice = choiceOf(draft);
  const look = useChange(
    (client, chosen: ChoiceBody) => client.call(invitingEndpoints.preview, { body: { choice: chosen } }),
    { says: null, next: (preview, chosen) => setShown({ choice: chosen, preview }), fails: 'here' },
  );
  const submit = (): void => {
    setTries(tries + 1);
    if (choice !== null) look.mutate(choice);
  };
  return (
    <div ref={form} className={styles.stack}>
      <Choices draft={draft} edit={(part) => setDraft({ ...draft, ...part })} missing={tries > 0 && choice === null} />
      {look.isError ? <Trouble error={look.error} /> : null}
      <Button
        className={styles.look}
        appearance="primary"
        size="large"
        disabledFocusable={look.isPending}
        onClick={submit}
      >
        {words.preview}
      </Button>
      {shown === null ? null : (
        <InvitePreview
          {...shown}
          close={(isSent) => {
            setShown(null);
            if (isSent) setDraft(empty);
            if (isSent) setTries(0);
          }}
        />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly missing: boolean;
}

function Choices({ draft, edit, missing }: ChoicesProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.invite;
  const question = useInviteChoices();
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={4} />}>
      {({ everybody, departments, places, later }) => (
        <Question question={words.whom} problem={missing ? words.missing : null}>
          <RadioGroup
            aria-label={words.whom}
            value={draft.kind}
            onChange={(_, { value }) => edit({ kind: kinds.find((each) => each === value) ?? draft.kind })}
          >
            <Radio value="departments" label={words.kinds.departments} />
            <Radio value="places" label={words.kinds.places} />
            <Radio value="group" label={words.kinds.group} />
            <Radio value="list" label={words.kinds.list} />
            <Radio value="everybody" label={words.kinds.everybody(amount(everybody, language))} />
            {later === 0 ? null : <Radio value="later" label={words.kinds.later(amount(later, language))} />}
          </RadioGroup>
          {draft.kind === 'departments' ? (
            <Names all={departments} chosen={draft.departments} choose={(names) => edit({ departments: names })} />
          ) : null}
          {draft.kind === 'places' ? (
            <Names all={places} chosen={draft.places} choose={(names) => edit({ places: names })} />
          ) : null}
          {draft.kind === 'group' ? <GroupField group={draft.group} choose={(group) => edit({ group })} /> : null}
          {draft.kind === 'list' ? (
            <Field className={styles.wide} label={words.list} hint={words.listHelp}>
              <Textarea
                size="large"
                rows={8}
                value={draft.addresses}
                onChange={(_, { value }) => edit({ addresses: value })}
              />
            </Field>
          ) : null}
        </Question>
      )}
    </Answer>
  );
}

const kinds: readonly Kind[] = ['everybody', 'departments', 'places', 'group', 'list', 'later'];

interface NamesProps {
  readonly all: readonly { readonly name: string; readonly people: number }[];
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
}

function Names({ all, chosen, choose }: NamesProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  return (
    <div className={styles.names}>
      {all.map(({ name, people }) => (
        <Checkbox
          key={name}
          label={hr.invite.named(name, amount(people, language))}
          checked={chosen.includes(name)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, name] : chosen.filter((each) => each !== name))
          }
        />
      ))}
    </div>
  );
}
