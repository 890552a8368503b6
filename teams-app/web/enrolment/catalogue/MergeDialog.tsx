import { Body1, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import { catalogueEndpoints, type EditedCompetence } from '../../../contract/catalogue.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { byArea } from '../competences.ts';
import { usePeopleText } from './people-text.ts';

interface MergeDialogProps {
  readonly of: EditedCompetence;
  /** All others that may be chosen. */
  readonly others: readonly EditedCompetence[];
  readonly close: () => void;
}

/** One competence takes the place of another, in every profile too; says so before it happens. */
export function MergeDialog({ of, others, close }: MergeDialogProps): ReactNode {
  const { catalogue: words, language } = useTexts();
  const peopleText = usePeopleText();
  const areas = byArea(others, language);
  const [chosen, setChosen] = useState(areas[0]?.competences[0]?.id ?? '');
  const merge = useChange(
    (client, into: EditedCompetence) =>
      client.call(catalogueEndpoints.merge, {
        params: { id: of.id },
        body: { version: of.version, into: { id: into.id, version: into.version } },
      }),
    { says: words.merged, next: close, fails: 'here' },
  );
  const into = others.find(({ id }) => id === chosen);
  return (
    <FormDialog
      title={words.mergeTitle(of.name[language])}
      action={words.mergeAction}
      busy={merge.isPending || into === undefined}
      submit={() => into && merge.mutate(into)}
      close={close}
    >
      <Field label={words.mergeInto}>
        <Select size="large" value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {areas.map(({ name, competences }) => (
            <optgroup key={name} label={name === '' ? words.noArea : name}>
              {competences.map((each) => (
                <option key={each.id} value={each.id}>
                  {startOfSentence(each.name[language])}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Body1>{words.mergeBody(of.name[language], peopleText(of.people))}</Body1>
      {merge.isError ? <Trouble error={merge.error} /> : null}
    </FormDialog>
  );
}
