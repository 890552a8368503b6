import { Badge, Body1, Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { nothingChosen, type TableChoices } from '#domain/enrolment/table-format.ts';
import { amount, list } from '#texts/format.ts';
import { importEndpoints, type ColumnMeaningBody, type ImportPreviewBody } from '../../../contract/import.ts';
import { isConflict } from '../../client.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { askedOf, useImportPreview, type ChosenFile, type ImportWish } from './data.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportFaults } from './ImportFaults.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { ImportPeople } from './ImportPeople.tsx';
import { hasChosen, ImportReading } from './ImportReading.tsx';
import { leftOutOf, type LeftOut } from './left-out.ts';
import { faultOfFile, ImportTrouble } from './ImportTrouble.tsx';
import { Section } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: 0,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

interface ImportReviewProps {
  readonly file: ChosenFile;
  /** Back to choosing: another file, or because this one is in, with what was left out of it. */
  readonly leave: (leftOut: LeftOut | null) => void;
}

/** Trouble that can come of a wrong separator. */
const readOtherwise: ReadonlySet<string> = new Set(['file-broken', 'file-too-many-rows', 'file-too-many-columns']);

/** The chosen file: what it would do, what is wrong in it, and the one button that carries it out. */
export function ImportReview({ file, leave }: ImportReviewProps): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  const [choices, setChoices] = useState<TableChoices>(nothingChosen);
  const [columns, setColumns] = useState<readonly (ColumnMeaningBody | null)[] | null>(null);
  const [replaceOwn, setReplaceOwn] = useState(false);
  const wish = { file, choices, columns, replaceOwn };
  const preview = useImportPreview(wish);
  const choose = (chosen: TableChoices): void => {
    setChoices(chosen);
    // Read otherwise, the file may have other columns.
    setColumns(null);
  };
  const fault = faultOfFile(preview.error);
  const mayChoose = preview.data !== undefined || hasChosen(choices) || readOtherwise.has(fault?.code ?? '');
  return (
    <div className={styles.stack}>
      <div className={styles.file}>
        <Text weight="semibold" className={styles.name}>
          {file.name}
        </Text>
        <Button onClick={() => leave(null)}>{imports.other}</Button>
      </div>
      {mayChoose ? <ImportReading preview={preview.data} choices={choices} choose={choose} /> : null}
      {preview.isError ? <ImportTrouble error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.isError && preview.data === undefined ? null : (
        <Answer of={preview} skeleton={<Spinner label={imports.reading} />}>
          {(body) => (
            <>
              <ImportColumns columns={body.columns} missing={body.missing} change={setColumns} />
              {body.missing === null ? (
                <Outcome
                  preview={body}
                  wish={wish}
                  setReplaceOwn={setReplaceOwn}
                  isOld={preview.isPlaceholderData || preview.isFetching}
                  again={() => void preview.refetch()}
                  leave={leave}
                />
              ) : null}
            </>
          )}
        </Answer>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly preview: ImportPreviewBody;
  readonly wish: ImportWish;
  readonly setReplaceOwn: (replace: boolean) => void;
  /** A newer preview is on its way. */
  readonly isOld: boolean;
  /** Looks anew at what the file would do. */
  readonly again: () => void;
  readonly leave: ImportReviewProps['leave'];
}

function Outcome({ preview, wish, setReplaceOwn, ...rest }: OutcomeProps): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { counts } = preview;
  const all = counts.enrolled + counts.changed;
  const chips = [
    {
      key: 'enrolled',
      count: counts.enrolled,
      color: 'success',
      text: imports.enrolled(amount(counts.enrolled, language)),
    },
    { key: 'changed', count: counts.changed, color: 'brand', text: imports.changed(amount(counts.changed, language)) },
    {
      key: 'same',
      count: counts.unchanged,
      color: 'subtle',
      text: imports.unchanged(amount(counts.unchanged, language)),
    },
    { key: 'kept', count: counts.kept, color: 'subtle', text: imports.keeps(amount(counts.kept, language)) },
    { key: 'wrong', count: counts.wrong, color: 'warning', text: imports.wrong(counts.wrong) },
  ] as const;
  const told = wish.replaceOwn ? imports.ownReplaced : counts.ownKept > 0 ? imports.ownKept(counts.ownKept) : null;
  return (
    <>
      <Section title={imports.result}>
        <div className={styles.counts} role="status">
          {chips
            .filter(({ count }) => count > 0)
            .map(({ key, color, text }) => (
              <Badge key={key} appearance="tint" size="extra-large" color={color}>
                {text}
              </Badge>
            ))}
        </div>
        {all + counts.wrong + counts.kept === 0 ? (
          <Body1>{preview.rows === 0 ? imports.noRows : imports.nobody}</Body1>
        ) : null}
        {told === null ? null : (
          <div>
            <Checkbox
              label={imports.replaceOwn}
              checked={wish.replaceOwn}
              onChange={(_, { checked }) => setReplaceOwn(checked === true)}
            />
            <Body1 block className={styles.quiet}>
              {told}
            </Body1>
          </div>
        )}
      </Section>
      {preview.faultCount > 0 ? <ImportFaults preview={preview} wish={wish} /> : null}
      {preview.noteCount > 0 ? <ImportNotes preview={preview} /> : null}
      {preview.people.length > 0 ? <ImportPeople preview={preview} /> : null}
      {all === 0 ? null : <Apply preview={preview} wish={wish} {...rest} />}
    </>
  );
}

function Apply({ preview, wish, isOld, again, leave }: Omit<OutcomeProps, 'setReplaceOwn'>): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const [enrolled, changed] = [preview.counts.enrolled, preview.counts.changed];
  const apply = useChange(
    (client, fingerprint: string) => {
      const { query, body } = askedOf(wish);
      return client.call(importEndpoints.carryOut, { query: { ...query, fingerprint }, body });
    },
    {
      says: (done) => imports.done(amount(done.enrolled, language), amount(done.changed, language)),
      next: (done) => leave(leftOutOf(done)),
      fails: (error) => {
        setAsking(false);
        notice.failed(error);
        // Somebody else was first: what the file would do is no longer what is shown.
        if (isConflict(error)) again();
      },
    },
  );
  const all = enrolled + changed;
  const unused = preview.columns
    .filter((column) => column.unused !== null)
    .map(({ name, number }) => (name === '' ? imports.unnamed(number) : name));
  const action = all === 1 ? imports.applyOne : imports.apply(amount(all, language));
  return (
    <div className={styles.foot}>
      <Button appearance="primary" size="large" disabledFocusable={isOld} onClick={() => setAsking(true)}>
        {action}
      </Button>
      <Confirm
        open={asking}
        title={imports.confirmTitle}
        action={action}
        busy={apply.isPending}
        confirm={() => apply.mutate(preview.fingerprint)}
        dismiss={() => setAsking(false)}
      >
        {imports.confirmBody(amount(enrolled, language), amount(changed, language))}
        {unused.length === 0 ? null : <div>{imports.confirmLeft(list(unused, language))}</div>}
      </Confirm>
    </div>
  );
}
