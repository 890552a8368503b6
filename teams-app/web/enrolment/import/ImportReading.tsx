import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { encodings, separators, type TableChoices } from '#domain/enrolment/table-format.ts';
import { cutAfter } from '#domain/text.ts';
import { startOfSentence } from '#texts/format.ts';
import type { ImportPreviewBody, ReadingBody } from '../../../contract/import.ts';
import { useTexts, type Texts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { ImportFirstRows } from './ImportFirstRows.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
  },
  // A select is as wide as its longest option otherwise.
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ImportReadingProps {
  /** Undefined while nothing has been read, or when it cannot be read like this. */
  readonly preview: ImportPreviewBody | undefined;
  readonly choices: TableChoices;
  readonly choose: (choices: TableChoices) => void;
}

/**
 * How the file was read, in a sentence; and how it should be read instead, beside its first rows. Open by itself where
 * we have guessed, and once HR has chosen something.
 */
export function ImportReading({ preview, choices, choose }: ImportReadingProps): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { imports } = texts;
  const [wanted, setWanted] = useState<boolean | null>(null);
  const body = useId();
  const reading = preview?.reading;
  const isOpen = wanted ?? (reading === undefined || isGuessed(reading) || hasChosen(choices));
  const toggle = (
    <Button aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': body } : {})} onClick={() => setWanted(!isOpen)}>
      {isOpen ? imports.hideRead : imports.changeRead}
    </Button>
  );
  return (
    <Section title={imports.read} action={toggle}>
      <div role="status" className={styles.quiet}>
        {reading === undefined ? null : <Body1 block>{summary(reading, texts)}</Body1>}
      </div>
      {isOpen ? (
        <div id={body} className={styles.body}>
          <Choices reading={reading} choices={choices} choose={choose} />
          {preview === undefined ? null : <ImportFirstRows preview={preview} />}
        </div>
      ) : null}
    </Section>
  );
}

const isGuessed = ({ encoding, separator, headerRow }: ReadingBody): boolean =>
  [encoding, separator, headerRow].some(({ how }) => how === 'guessed');

/** Has HR said anything of how the file is to be read? */
export const hasChosen = (choices: TableChoices): boolean => Object.values(choices).some((choice) => choice !== null);

function summary(reading: ReadingBody, { imports }: Texts): string {
  const { encoding, separator, headerRow, above } = reading;
  const header = headerRow.used === 0 ? imports.noHeader : imports.headersIn(headerRow.used);
  const read = imports.readAs(imports.encodingName[encoding.used], imports.separatorName[separator.used], header);
  return [read, above === 0 ? null : imports.above(above), isGuessed(reading) ? imports.unsure : null]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function Choices({
  reading,
  choices,
  choose,
}: Pick<ImportReadingProps, 'choices' | 'choose'> & { readonly reading: ReadingBody | undefined }): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  return (
    <div className={styles.choices}>
      <Choice
        label={imports.encoding}
        hint={imports.encodingHint}
        used={reading?.encoding}
        chosen={choices.encoding}
        options={encodings.map((each) => [each, imports.encodingName[each]])}
        choose={(encoding) => choose({ ...choices, encoding })}
      />
      <Choice
        label={imports.separator}
        hint={imports.separatorHint}
        used={reading?.separator}
        chosen={choices.separator}
        options={separators
          .filter((each) => each !== 'own' || reading?.namesSeparator === true)
          .map((each) => [each, startOfSentence(imports.separatorName[each])])}
        choose={(separator) => choose({ ...choices, separator })}
      />
      <Choice
        label={imports.headerRow}
        hint={imports.headerHint}
        used={reading?.headerRow}
        chosen={choices.headerRow}
        options={headerOptions(reading?.firstRows ?? [], choices.headerRow, imports)}
        choose={(headerRow) => choose({ ...choices, headerRow })}
      />
    </div>
  );
}

/** The first rows with enough of each to know it again; also the row that was chosen, when there are no rows to see. */
function headerOptions(
  rows: ReadingBody['firstRows'],
  chosen: number | null,
  { headerAt, noHeader }: Texts['imports'],
): readonly (readonly [number, string])[] {
  const shown = rows.map(({ row, cells }) => {
    const start = cells.filter((cell) => cell !== '').slice(0, 3);
    return [row, headerAt(row, cutAfter(start.join(' · '), 40))] as const;
  });
  const isMissing = chosen !== null && chosen !== 0 && !rows.some(({ row }) => row === chosen);
  return [...(isMissing ? [[chosen, headerAt(chosen, '')] as const] : []), ...shown, [0, noHeader]];
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly hint: string;
  readonly used: { readonly used: Value; readonly how: ReadingBody['encoding']['how'] } | undefined;
  readonly chosen: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value | null) => void;
}

/** One thing about the file: as it was read, or as HR says; the first choice leaves it to us again. */
function Choice<Value extends string | number>({
  label,
  hint,
  used,
  chosen,
  options,
  choose,
}: ChoiceProps<Value>): ReactNode {
  const { imports } = useTexts();
  const warning =
    used?.how === 'guessed' ? ({ validationState: 'warning', validationMessage: imports.guessed } as const) : {};
  return (
    <Field label={label} hint={hint} {...warning}>
      <Select
        value={String(chosen ?? used?.used ?? '')}
        onChange={(_, { value }) => choose(options.find(([each]) => String(each) === value)?.[0] ?? null)}
      >
        <option value="">{imports.guess}</option>
        {options.map(([each, name]) => (
          <option key={each} value={String(each)}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
