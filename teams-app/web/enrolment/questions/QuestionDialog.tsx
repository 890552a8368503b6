import { Body1, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { questionAudiences, questionKinds, type QuestionKind } from '#domain/enrolment/question.ts';
import { longest } from '#domain/limits.ts';
import type { Language, Wording } from '#domain/programme/programme.ts';
import { questionEndpoints, type LibraryQuestion, type WordingBody } from '../../../contract/questions.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { ChoicePills } from '../../parts/ChoicePills.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { InBothLanguages } from '../InBothLanguages.tsx';

interface Written {
  readonly kind: QuestionKind;
  readonly audience: WordingBody['audience'];
  readonly text: Wording;
  readonly help: Wording;
  /** One choice a line. */
  readonly choices: Wording;
}

function startOf(of: LibraryQuestion | null): Written {
  const nothing = { sv: '', en: '' };
  if (of === null) return { kind: 'choice', audience: 'both', text: nothing, help: nothing, choices: nothing };
  const lines = (language: Language): string => of.choices.map(({ text }) => text[language]).join('\n');
  return { ...of, choices: { sv: lines('sv'), en: lines('en') } };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const hasChoices = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'several';

/** What is sent. */
function bodyOf({ text, help, choices, audience, kind }: Written, of: LibraryQuestion | null): WordingBody {
  const [inSwedish, inEnglish] = [linesOf(choices.sv), linesOf(choices.en)];
  const given = inSwedish.map((sv, at) => ({ sv, en: inEnglish[at] ?? '' }));
  return { text, help, audience, choices: hasChoices(kind) ? withIds(given, of?.choices ?? []) : [] };
}

/**
 * A choice keeps its id, so that answers stay comparable, when it says the same in one language, or has been worded anew
 * among as many in its place.
 */
function withIds(given: readonly Wording[], before: LibraryQuestion['choices']): WordingBody['choices'] {
  const same = given.map(({ sv, en }) => before.find(({ text }) => text.sv === sv || text.en === en)?.id ?? null);
  return given.map((text, at) => {
    const there = before[at]?.id ?? null;
    const isReworded = given.length === before.length && there !== null && !same.includes(there);
    return { id: same[at] ?? (isReworded ? there : null), text };
  });
}

/** A question in both languages; null for a new one. */
export function QuestionDialog({ of, close }: { of: LibraryQuestion | null; close: () => void }): ReactNode {
  const { questions: words } = useTexts();
  const [written, setWritten] = useState(startOf(of));
  const [tried, setTried] = useState(false);
  const save = useChange(
    (client, body: WordingBody) =>
      of === null
        ? client.call(questionEndpoints.add, { body: { ...body, kind: written.kind } })
        : client.call(questionEndpoints.reword, { params: { id: of.id }, body: { ...body, version: of.version } }),
    { says: of === null ? words.added : words.saved, next: close, fails: 'here' },
  );
  const wrong = wrongIn(written);
  const submit = (): void => {
    setTried(true);
    if (wrong.length === 0) save.mutate(bodyOf(written, of));
  };
  return (
    <FormDialog
      title={of === null ? words.addTitle : words.editTitle}
      action={words.save}
      busy={save.isPending}
      submit={submit}
      close={close}
    >
      {of === null ? null : <Body1>{words.editHelp}</Body1>}
      <Fields written={written} change={setWritten} isNew={of === null} wrong={tried ? wrong : []} />
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}

type Wrong = 'text' | 'choices';

function wrongIn({ kind, text, choices }: Written): readonly Wrong[] {
  const [inSwedish, inEnglish] = [linesOf(choices.sv).length, linesOf(choices.en).length];
  return [
    ...(text.sv.trim() === '' || text.en.trim() === '' ? (['text'] as const) : []),
    ...(hasChoices(kind) && (inSwedish < 2 || inSwedish !== inEnglish) ? (['choices'] as const) : []),
  ];
}

interface FieldsProps {
  readonly written: Written;
  readonly change: (written: Written) => void;
  readonly isNew: boolean;
  readonly wrong: readonly Wrong[];
}

function Fields({ written, change, isNew, wrong }: FieldsProps): ReactNode {
  const { questions: words } = useTexts();
  return (
    <>
      {isNew ? (
        <Field label={words.kind}>
          <Select
            size="large"
            value={written.kind}
            onChange={(_, { value }) =>
              change({ ...written, kind: questionKinds.find((each) => each === value) ?? written.kind })
            }
          >
            {questionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <InBothLanguages
        labels={{ sv: words.textSv, en: words.textEn }}
        values={written.text}
        change={(text) => change({ ...written, text })}
        most={longest.question}
        problem={(value) => (wrong.includes('text') && value.trim() === '' ? words.textMissing : null)}
      />
      <InBothLanguages
        labels={{ sv: words.helpSv, en: words.helpEn }}
        values={written.help}
        change={(help) => change({ ...written, help })}
        most={longest.question}
        hint={words.helpHelp}
      />
      {hasChoices(written.kind) ? (
        <InBothLanguages
          labels={{ sv: words.choicesSv, en: words.choicesEn }}
          values={written.choices}
          change={(choices) => change({ ...written, choices })}
          hint={words.choicesHelp}
          problem={() => (wrong.includes('choices') ? words.choicesWrong : null)}
          rows={5}
        />
      ) : null}
      <ChoicePills
        question={words.audience}
        choices={questionAudiences.map((value) => ({ value, text: words.audiences[value] }))}
        chosen={written.audience}
        choose={(audience) => change({ ...written, audience })}
      />
    </>
  );
}
