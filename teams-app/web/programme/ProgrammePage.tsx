import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { useProgramme } from './data.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { MatchSettingsSection } from './MatchSettingsForm.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';

/** The programme's purpose, dates, rhythm and audience. */
export function ProgrammePage(): ReactNode {
  const { hr, words, catalogue, questions } = useTexts();
  const me = useMe();
  const question = useProgramme();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {({ programme, suggestion }) => {
        const departments = me.data?.departments ?? [];
        if (programme === null) {
          return (
            <Page title={hr.programme.firstTitle} lead={hr.programme.firstBody}>
              <ProgrammeForm key="new" from={suggestion} departments={departments} />
            </Page>
          );
        }
        const { id, ...from } = programme;
        const badge = (
          <Badge size="large" appearance="tint" color={programme.status === 'draft' ? 'informative' : 'success'}>
            {startOfSentence(words.programmeStatus[programme.status])}
          </Badge>
        );
        return (
          <Page
            title={hr.programme.title}
            lead={badge}
            actions={
              <>
                <LinkButton to="/hr/questions" appearance="secondary">
                  {questions.open}
                </LinkButton>
                <LinkButton to="/hr/competences" appearance="secondary">
                  {catalogue.open}
                </LinkButton>
              </>
            }
          >
            <ProgrammeForm key={`${id}-${programme.version}`} from={from} departments={departments} />
            <MatchSettingsSection />
          </Page>
        );
      }}
    </Answer>
  );
}
