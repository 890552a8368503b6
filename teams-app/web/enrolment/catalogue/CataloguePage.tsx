import { Button, MenuItem } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import { catalogueEndpoints, type EditedCompetence } from '../../../contract/catalogue.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { Answer } from '../../parts/Answer.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import { LinkButton } from '../../parts/LinkButton.tsx';
import { Page, Section } from '../../parts/Page.tsx';
import { RowsSkeleton } from '../../parts/PageSkeleton.tsx';
import { byArea } from '../competences.ts';
import { useCatalogue } from '../data.ts';
import { EntryList, EntryRow } from '../EntryRow.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { usePeopleText } from './people-text.ts';

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'edit' | 'merge' | 'retire'; readonly of: EditedCompetence };

/** What people can offer and want to learn: HR names it, groups it and takes it out of the choice. */
export function CataloguePage(): ReactNode {
  const { catalogue: words } = useTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const question = useCatalogue();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LinkButton to="/hr/programme" appearance="secondary">
            {words.back}
          </LinkButton>
          <Button appearance="primary" size="large" onClick={() => setOpen({ dialog: 'add' })}>
            {words.add}
          </Button>
        </>
      }
    >
      <Answer of={question} skeleton={<RowsSkeleton rows={8} />}>
        {({ competences }) => (
          <>
            <Areas competences={competences} open={setOpen} />
            <Dialogs competences={competences} open={open} close={() => setOpen(null)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

interface AreasProps {
  readonly competences: readonly EditedCompetence[];
  readonly open: (what: Open) => void;
}

function Areas({ competences, open }: AreasProps): ReactNode {
  const { catalogue: words, language } = useTexts();
  const offered = competences.filter(({ isRetired }) => !isRetired);
  const retired = competences.filter(({ isRetired }) => isRetired);
  return (
    <>
      {byArea(offered, language).map(({ name, competences: within }) => (
        <Section key={name} title={name === '' ? words.noArea : name}>
          <Rows competences={within} open={open} />
        </Section>
      ))}
      {retired.length === 0 ? null : (
        <Section title={words.retiredArea}>
          <Rows competences={byArea(retired, language).flatMap((area) => area.competences)} open={open} />
        </Section>
      )}
    </>
  );
}

function Rows({ competences, open }: AreasProps): ReactNode {
  const { catalogue: words, language } = useTexts();
  const peopleText = usePeopleText();
  return (
    <EntryList>
      {competences.map((each) => (
        <EntryRow
          key={each.id}
          name={startOfSentence(each.name[language])}
          about={[peopleText(each.people), ...each.synonyms[language].slice(0, 5)]}
          menu={words.menu(each.name[language])}
        >
          <Acts of={each} open={open} />
        </EntryRow>
      ))}
    </EntryList>
  );
}

function Acts({ of, open }: { of: EditedCompetence; open: (what: Open) => void }): ReactNode {
  const { catalogue: words } = useTexts();
  const bringBack = useChange(
    (client) =>
      client.call(catalogueEndpoints.retire, { params: { id: of.id }, body: { retired: false, version: of.version } }),
    { says: words.broughtBack, fails: 'notice' },
  );
  return (
    <>
      <MenuItem onClick={() => open({ dialog: 'edit', of })}>{words.edit}</MenuItem>
      <MenuItem onClick={() => open({ dialog: 'merge', of })}>{words.merge}</MenuItem>
      {of.isRetired ? (
        <MenuItem onClick={() => bringBack.mutate()}>{words.bringBack}</MenuItem>
      ) : (
        <MenuItem onClick={() => open({ dialog: 'retire', of })}>{words.retire}</MenuItem>
      )}
    </>
  );
}

interface DialogsProps {
  readonly competences: readonly EditedCompetence[];
  readonly open: Open | null;
  readonly close: () => void;
}

function Dialogs({ competences, open, close }: DialogsProps): ReactNode {
  if (open === null) return null;
  if (open.dialog === 'add') return <DescribeDialog of={null} close={close} />;
  // As it is now: somebody else may have changed it while the page was open.
  const of = competences.find(({ id }) => id === open.of.id) ?? open.of;
  if (open.dialog === 'edit') return <DescribeDialog key={of.version} of={of} close={close} />;
  if (open.dialog === 'retire') return <RetireDialog of={of} close={close} />;
  const others = competences.filter(({ id, isRetired }) => id !== of.id && !isRetired);
  return <MergeDialog of={of} others={others} close={close} />;
}

function RetireDialog({ of, close }: { of: EditedCompetence; close: () => void }): ReactNode {
  const { catalogue: words } = useTexts();
  const retire = useChange(
    (client) =>
      client.call(catalogueEndpoints.retire, { params: { id: of.id }, body: { retired: true, version: of.version } }),
    { says: words.retired, next: close, fails: 'notice' },
  );
  return (
    <Confirm
      open
      title={words.retire}
      action={words.retire}
      busy={retire.isPending}
      confirm={retire.mutate}
      dismiss={close}
    >
      {words.retireBody}
    </Confirm>
  );
}
