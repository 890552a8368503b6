import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import type { Language } from '#domain/programme/programme.ts';
import { catalogueEndpoints, type DescriptionBody, type EditedCompetence } from '../../../contract/catalogue.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { Trouble } from '../../parts/Trouble.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

const languages = ['sv', 'en'] as const;
type InBoth = Readonly<Record<Language, string>>;

const nothing: InBoth = { sv: '', en: '' };

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
      <Both
        labels={labels.name}
        values={name}
        change={setName}
        missing={tried ? words.nameMissing : null}
        most={longest.competence}
      />
      <Both labels={labels.area} values={area} change={setArea} hint={words.areaHelp} most={longest.competence} />
      <Both
        labels={labels.synonyms}
        values={synonyms}
        change={setSynonyms}
        hint={words.synonymsHelp}
        most={2_000}
        long
      />
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}

function startOf(of: EditedCompetence | null): Readonly<Record<'name' | 'area' | 'synonyms', InBoth>> {
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

interface BothProps {
  readonly labels: InBoth;
  readonly values: InBoth;
  readonly change: (values: InBoth) => void;
  readonly most: number;
  readonly hint?: string;
  /** Said of a field that is empty. */
  readonly missing?: string | null;
  readonly long?: boolean;
}

/** The same question in both languages. */
function Both({ labels, values, change, most, hint, missing = null, long = false }: BothProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      {languages.map((each) => {
        const isEmpty = missing !== null && values[each].trim() === '';
        const field = { maxLength: most, value: values[each] };
        const write = (text: string): void => change({ ...values, [each]: text });
        return (
          <Field
            key={each}
            label={labels[each]}
            {...(hint === undefined ? {} : { hint })}
            {...(isEmpty ? { validationMessage: missing } : {})}
          >
            {long ? (
              <Textarea rows={3} {...field} onChange={(_, { value }) => write(value)} />
            ) : (
              <Input size="large" {...field} onChange={(_, { value }) => write(value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
