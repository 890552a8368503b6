import { useState, type ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { languages, type Wording } from '#domain/programme/programme.ts';
import { catalogueEndpoints, type DescriptionBody, type EditedCompetence } from '../../../contract/catalogue.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { InBothLanguages } from '../InBothLanguages.tsx';

const nothing: Wording = { sv: '', en: '' };

/** Names, area and synonyms of a competence; null for a new one. */
export function DescribeDialog({ of, close }: { of: EditedCompetence | null; close: () => void }): ReactNode {
  const { catalogue: words, language } = useTexts();
  const start = startOf(of);
  const [name, setName] = useState(start.name);
  const [area, setArea] = useState(start.area);
  const [synonyms, setSynonyms] = useState(start.synonyms);
  const [tried, setTried] = useState(false);
  const save = useChange(
    (client, body: DescriptionBody) =>
      of === null
        ? client.call(catalogueEndpoints.add, { body })
        : client.call(catalogueEndpoints.describe, { params: { id: of.id }, body: { ...body, version: of.version } }),
    { says: of === null ? words.added : words.saved, next: close, fails: 'here' },
  );
  const isMissing = languages.some((each) => name[each].trim() === '');
  const submit = (): void => {
    setTried(true);
    if (isMissing) return;
    save.mutate({ name, area, synonyms: { sv: wordsIn(synonyms.sv), en: wordsIn(synonyms.en) } });
  };
  const labels = {
    name: { sv: words.nameSv, en: words.nameEn },
    area: { sv: words.areaSv, en: words.areaEn },
    synonyms: { sv: words.synonymsSv, en: words.synonymsEn },
  };
  return (
    <FormDialog
      title={of === null ? words.addTitle : words.editTitle(of.name[language])}
      action={words.save}
      busy={save.isPending}
      submit={submit}
      close={close}
    >
      <InBothLanguages
        labels={labels.name}
        values={name}
        change={setName}
        problem={(value) => (tried && value.trim() === '' ? words.nameMissing : null)}
        most={longest.competence}
      />
      <InBothLanguages
        labels={labels.area}
        values={area}
        change={setArea}
        hint={words.areaHelp}
        most={longest.competence}
      />
      <InBothLanguages
        labels={labels.synonyms}
        values={synonyms}
        change={setSynonyms}
        hint={words.synonymsHelp}
        most={2_000}
        rows={3}
      />
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}

function startOf(of: EditedCompetence | null): Readonly<Record<'name' | 'area' | 'synonyms', Wording>> {
  if (of === null) return { name: nothing, area: nothing, synonyms: nothing };
  const { name, area, synonyms } = of;
  return { name, area, synonyms: { sv: synonyms.sv.join(', '), en: synonyms.en.join(', ') } };
}

function wordsIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
