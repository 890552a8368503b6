import { Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount, list, shortDay } from '#texts/format.ts';
import { importEndpoints, type ImportMade, type ImportUndone } from '../../../contract/import.ts';
import { useReaderClock } from '../../clock.tsx';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { Section } from '../../parts/Page.tsx';
import { RowsSkeleton } from '../../parts/PageSkeleton.tsx';
import { PersonLine } from '../../faces/PersonLine.tsx';
import { useMore } from '../../parts/ShowMore.tsx';
import { useImports } from './data.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    minHeight: '56px',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  kept: { paddingBlock: tokens.spacingVerticalS },
});

/** What has been imported before, by whom, and the way back. */
export function ImportHistory(): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  const made = useImports();
  const [kept, setKept] = useState<ImportUndone['kept']>([]);
  return (
    <>
      {kept.length === 0 ? null : <Kept kept={kept} />}
      <Section title={imports.earlier}>
        <Answer of={made} skeleton={<RowsSkeleton rows={2} />}>
          {(body) =>
            body.imports.length === 0 ? (
              <Body1 className={styles.quiet}>{imports.noneEarlier}</Body1>
            ) : (
              <ul className={styles.list}>
                {body.imports.map((each) => (
                  <Made key={each.id} made={each} tell={setKept} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Section>
    </>
  );
}

function Made({ made, tell }: { made: ImportMade; tell: (kept: ImportUndone['kept']) => void }): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { reader } = useReaderClock();
  const [asking, setAsking] = useState(false);
  const day = shortDay(made.importedAt, reader);
  const undo = useChange((client) => client.call(importEndpoints.undo, { params: { id: made.id } }), {
    says: ({ people }) => imports.undoDone(people),
    next: ({ kept }) => {
      setAsking(false);
      tell(kept);
    },
    fails: 'notice',
  });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{imports.made(day, made.by ?? imports.somebody)}</Text>
        <Caption1 className={styles.quiet}>
          {made.undoneAt === null
            ? imports.counts(amount(made.enrolled, language), amount(made.changed, language))
            : imports.undone(shortDay(made.undoneAt, reader))}
        </Caption1>
      </div>
      {made.mayUndo ? (
        <Button aria-label={imports.undoFor(day)} onClick={() => setAsking(true)}>
          {imports.undo}
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title={imports.undoTitle}
        action={imports.undoAction}
        busy={undo.isPending}
        confirm={undo.mutate}
        dismiss={() => setAsking(false)}
      >
        {imports.undoBody}
      </Confirm>
    </li>
  );
}

/** After an undoing: for whom not everything could be taken back. */
function Kept({ kept }: { kept: ImportUndone['kept'] }): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { shown, more } = useMore(kept, 20);
  return (
    <Section title={imports.kept}>
      <Body1 className={styles.quiet}>{imports.keptBody}</Body1>
      <ul className={styles.list}>
        {shown.map(({ person, fields }) => {
          const names = fields.map((field) => (field === 'enrolment' ? imports.keptAll : imports.column[field]));
          const detail = fields.includes('enrolment') ? imports.keptAll : list(names, language);
          return (
            <li key={person.id} className={styles.kept}>
              <PersonLine person={person} detail={detail} />
            </li>
          );
        })}
      </ul>
      {more}
    </Section>
  );
}
