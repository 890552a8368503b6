import { Body1, Button, MenuItem } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { pathOf } from '../../../contract/paths.ts';
import { questionEndpoints, type LibraryQuestion } from '../../../contract/questions.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { LinkButton } from '../../parts/LinkButton.tsx';
import { Page } from '../../parts/Page.tsx';
import { RowsSkeleton } from '../../parts/PageSkeleton.tsx';
import { useQuestions } from '../data.ts';
import { EntryList, EntryRow } from '../EntryRow.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';

type Open = { readonly dialog: 'add' } | { readonly dialog: 'edit' | 'retire'; readonly of: LibraryQuestion };

/** HR's own questions: the library that all programmes ask from. */
export function QuestionsPage(): ReactNode {
  const { questions: words } = useTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const library = useQuestions();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LinkButton to={pathOf({ page: 'hr/programme/questions' })} appearance="secondary">
            {words.back}
          </LinkButton>
          <Button appearance="primary" size="large" onClick={() => setOpen({ dialog: 'add' })}>
            {words.add}
          </Button>
        </>
      }
    >
      <Answer of={library} skeleton={<RowsSkeleton rows={6} />}>
        {({ questions }) => (
          <>
            {questions.length === 0 ? <Body1>{words.libraryNone}</Body1> : null}
            <Library questions={questions} open={setOpen} />
            <Dialogs questions={questions} open={open} close={() => setOpen(null)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

interface LibraryProps {
  readonly questions: readonly LibraryQuestion[];
  readonly open: (what: Open) => void;
}

function Library({ questions, open }: LibraryProps): ReactNode {
  const { questions: words, language } = useTexts();
  const inProgrammes = (count: number): string => {
    if (count === 0) return words.inNone;
    return count === 1 ? words.inOne : words.inProgrammes(amount(count, language));
  };
  return (
    <EntryList>
      {questions.map((each) => (
        <EntryRow
          key={each.id}
          name={each.text[language]}
          about={[words.kinds[each.kind], words.audiences[each.audience], inProgrammes(each.programmes)]}
          menu={words.menu(each.text[language])}
        >
          <MenuItem onClick={() => open({ dialog: 'edit', of: each })}>{words.edit}</MenuItem>
          <MenuItem onClick={() => open({ dialog: 'retire', of: each })}>{words.retire}</MenuItem>
        </EntryRow>
      ))}
    </EntryList>
  );
}

interface DialogsProps {
  readonly questions: readonly LibraryQuestion[];
  readonly open: Open | null;
  readonly close: () => void;
}

function Dialogs({ questions, open, close }: DialogsProps): ReactNode {
  if (open === null) return null;
  if (open.dialog === 'add') return <QuestionDialog of={null} close={close} />;
  // As it is now: somebody else may have changed it while the page was open.
  const of = questions.find(({ id }) => id === open.of.id) ?? open.of;
  if (open.dialog === 'edit') return <QuestionDialog key={of.version} of={of} close={close} />;
  return <RetireDialog of={of} close={close} />;
}

/** Says which programmes lose the question before it goes. */
function RetireDialog({ of, close }: { of: LibraryQuestion; close: () => void }): ReactNode {
  const { questions: words, language } = useTexts();
  const retire = useChange(
    (client) => client.call(questionEndpoints.retire, { params: { id: of.id }, body: { version: of.version } }),
    { says: words.retired, next: close, fails: 'notice' },
  );
  const { programmes } = of;
  const used =
    programmes === 0
      ? words.usedByNone
      : programmes === 1
        ? words.usedByOne
        : words.usedBy(amount(programmes, language));
  return (
    <Confirm
      open
      title={words.retireTitle}
      action={words.retire}
      busy={retire.isPending}
      confirm={retire.mutate}
      dismiss={close}
    >
      {words.retireBody(of.counting === 0 ? used : `${used} ${words.counted(amount(of.counting, language))}`)}
    </Confirm>
  );
}
