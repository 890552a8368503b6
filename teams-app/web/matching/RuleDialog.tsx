import { Combobox, Field, Option } from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { ruleEndpoints, type RuleInput } from '../../contract/matching.ts';
import { CallFailed } from '../client.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useNotice } from '../parts/notice.tsx';
import { useChoiceOfPeople } from '../people/data.ts';

const kinds = ['never', 'out'] as const;
type Kind = (typeof kinds)[number];

/** A new rule: two who are never proposed for each other, or somebody who is left out of rounds. */
export function RuleDialog({ seen, close }: { seen: RuleInput['seen']; close: () => void }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching.rules;
  const notice = useNotice();
  const [kind, setKind] = useState<Kind>('never');
  const [one, setOne] = useState<Chosen | null>(null);
  const [other, setOther] = useState<Chosen | null>(null);
  const add = useChange((client, body: RuleInput) => client.call(ruleEndpoints.add, { body }), {
    says: (_, { otherId }) =>
      otherId === null
        ? hr.matching.keptOut(one?.name ?? '')
        : hr.matching.neverDone(hr.matching.pair(one?.name ?? '', other?.name ?? '')),
    next: close,
    fails: (error) => {
      // What is wrong with a field stands under it.
      const said = error instanceof CallFailed ? error.problem?.fields : undefined;
      if (said === undefined) notice.failed(error);
    },
  });
  const isWhole = one !== null && (kind === 'out' || other !== null);
  const problem = add.error instanceof CallFailed ? add.error.problem : null;
  const errorAt = (path: string): string | undefined => problem?.fields?.find((field) => field.path === path)?.text;
  const submit = (): void => {
    if (one === null || !isWhole) return;
    const otherId = kind === 'out' ? null : (other?.id ?? null);
    add.mutate({ personId: one.id, otherId, seen });
  };
  return (
    <FormDialog
      title={words.addTitle}
      action={words.save}
      busy={add.isPending || !isWhole}
      submit={submit}
      close={close}
    >
      <ChoicePills
        question={words.kind}
        choices={kinds.map((value) => ({ value, text: words.kinds[value] }))}
        chosen={kind}
        choose={setKind}
      />
      <PersonField label={words.person} chosen={one} choose={setOne} error={errorAt('personId')} />
      {kind === 'never' ? (
        <PersonField label={words.other} chosen={other} choose={setOther} error={errorAt('otherId')} />
      ) : null}
    </FormDialog>
  );
}

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface PersonFieldProps {
  readonly label: string;
  readonly chosen: Chosen | null;
  readonly choose: (person: Chosen | null) => void;
  readonly error: string | undefined;
}

/** Few enough to read; more letters find the rest. */
const mostOptions = 20;

function PersonField({ label, chosen, choose, error }: PersonFieldProps): ReactNode {
  const { hr } = useTexts();
  const [typed, setTyped] = useState('');
  const people = useChoiceOfPeople(useDeferredValue(typed).slice(0, longest.peopleSearch));
  const hits = (people.data?.people ?? []).slice(0, mostOptions);
  return (
    <Field label={label} {...(error === undefined ? {} : { validationMessage: error })}>
      <Combobox
        freeform
        placeholder={hr.matching.rules.choose}
        value={chosen?.name ?? typed}
        selectedOptions={chosen === null ? [] : [chosen.id]}
        onChange={(event) => {
          setTyped(event.target.value);
          choose(null);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          choose(optionValue === undefined ? null : { id: optionValue, name: optionText ?? '' });
        }}
      >
        {hits.map(({ person }) => (
          <Option key={person.id} value={person.id} text={person.name}>
            {[person.name, person.department].filter(Boolean).join(' · ')}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
