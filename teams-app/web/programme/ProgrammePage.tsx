import { Badge } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { plainDay, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import { programmeEndpoints, type ProgrammeBody } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { FromTimeToTime } from './CarryOver.tsx';
import { AlertSettings } from './AlertSettings.tsx';
import { useProgramme } from './data.ts';
import { MatchSettingsSection } from './MatchSettingsForm.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { ProgrammeLeads } from './ProgrammeLeads.tsx';
import { ProgrammeStates } from './ProgrammeStates.tsx';
import { comesNearer, type Terms } from './programme-mistakes.ts';

interface Sent {
  readonly terms: Terms;
  readonly open: boolean;
}

/** What has been decided about the programme, who leads it, and what becomes of it. */
export function ProgrammePage(): ReactNode {
  const question = useProgramme();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(programme) => <Decided programme={programme} />}
    </Answer>
  );
}

function Decided({ programme }: { programme: ProgrammeBody }): ReactNode {
  const { hr, words, catalogue, questions, language } = useTexts();
  const isHr = useMe().data?.isHr === true;
  const isOver = isProgrammeOver(programme);
  const badge = (
    <Badge size="large" appearance="tint" color={programme.status === 'draft' || isOver ? 'informative' : 'success'}>
      {startOfSentence(words.programmeStatus[programme.status])}
    </Badge>
  );
  return (
    <Page
      title={isOver ? programme.name[language] : hr.programme.title}
      lead={badge}
      actions={
        <>
          <LedLink page="hr/programme/questions" appearance="secondary">
            {questions.open}
          </LedLink>
          {isHr ? (
            <LinkButton to={pathOf({ page: 'hr/competences' })} appearance="secondary">
              {catalogue.open}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {isOver ? null : <Form key={programme.id} programme={programme} />}
      {isOver ? null : <MatchSettingsSection />}
      {isOver ? null : <AlertSettings />}
      <ProgrammeLeads />
      {programme.status === 'archived' ? null : <FromTimeToTime programme={programme} />}
      <ProgrammeStates programme={programme} />
    </Page>
  );
}

function Form({ programme }: { programme: ProgrammeBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.programme;
  const me = useMe();
  const { id, status, version, ...terms } = programme;
  const [nearer, askAbout] = useState<Sent | null>(null);
  const close = (): void => askAbout(null);
  const save = useChange(
    (client, input: Sent) =>
      client.call(programmeEndpoints.setUp, {
        body: { ...input.terms, status: input.open ? 'open' : status, version },
      }),
    { says: (_, { open }) => (open ? words.opened : words.saved), fails: 'here' },
  );
  const send = (input: Sent): void => {
    // A draft has nobody yet whose meetings would be called off.
    if (status !== 'draft' && comesNearer(terms, input.terms)) askAbout(input);
    else save.mutate(input);
  };
  const lastDay = nearer?.terms.endsOn ?? null;
  return (
    <>
      <ProgrammeForm
        keptUnder={`programme-${id}`}
        from={terms}
        isDraft={status === 'draft'}
        isNew={false}
        departments={me.data?.departments ?? []}
        save={{ ...save, mutate: send }}
      />
      <Confirm
        open={nearer !== null}
        title={words.nearer.title}
        action={words.save}
        confirm={() => {
          close();
          if (nearer !== null) save.mutate(nearer);
        }}
        dismiss={close}
      >
        {lastDay === null ? '' : words.nearer.body(plainDay(lastDay, language))}
      </Confirm>
    </>
  );
}
