import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { meetingStart, startOfSentence } from '#texts/format.ts';
import type { OpenSurvey } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useSurvey } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { SurveyForm } from '../parts/SurveyForm.tsx';

/** The few questions after a meeting; the same as on the card in the chat. */
export function SurveyPage(): ReactNode {
  const { surveyId = '' } = useParams();
  const survey = useSurvey(surveyId);
  return (
    <Answer of={survey} skeleton={<PageSkeleton />}>
      {(open) => <OpenQuestions survey={open} />}
    </Answer>
  );
}

function OpenQuestions({ survey }: { survey: OpenSurvey }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const [sent, setSent] = useState<{ readonly helpWanted: boolean } | null>(null);
  if (sent !== null) {
    const body = sent.helpWanted ? `${tab.survey.thanksBody} ${tab.survey.thanksHelp}` : tab.survey.thanksBody;
    return <Card title={tab.survey.thanks} body={body} action={<LinkButton to="/">{tab.common.toHome}</LinkButton>} />;
  }
  const when = meetingStart(survey.meetingStart, reader, now);
  return (
    <Page title={tab.survey.title(survey.partnerGivenName)} lead={startOfSentence(when)}>
      <SurveyForm survey={survey} sent={(helpWanted) => setSent({ helpWanted })} />
    </Page>
  );
}
