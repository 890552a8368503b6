import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { meetingStart, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { OpenSurvey, SurveyInput } from '../../contract/surveys.ts';
import { isConflict } from '../client.ts';
import { useReaderClock } from '../clock.tsx';
import { explain } from '../explain.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { useSurvey } from './data.ts';
import { FitHelp } from './FitHelp.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { SurveyForm } from './SurveyForm.tsx';

/** The few questions after a meeting; the same as on the card in the chat. */
export function SurveyPage(): ReactNode {
  const { surveyId = '' } = useParams();
  const survey = useSurvey(surveyId);
  // From a card that was answered elsewhere, or too late: nothing is wrong, and there is nothing to try again.
  if (survey.data === undefined && isConflict(survey.error)) return <NothingToAnswer error={survey.error} />;
  return (
    <Answer of={survey} skeleton={<PageSkeleton />}>
      {(open) => <OpenQuestions survey={open} />}
    </Answer>
  );
}

function NothingToAnswer({ error }: { error: unknown }): ReactNode {
  const texts = useTexts();
  const { what } = explain(error, texts);
  return <Card alone quiet title={what} action={<LinkButton to="/">{texts.tab.common.toHome}</LinkButton>} />;
}

function OpenQuestions({ survey }: { survey: OpenSurvey }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const [sent, setSent] = useState<Pick<SurveyInput, 'helpWanted' | 'fit' | 'didMeet'> | null>(null);
  if (sent !== null) {
    if (sent.fit === 'not-sure' || sent.fit === 'not-a-fit') {
      return <FitHelp survey={survey} fit={sent.fit} helpWanted={sent.helpWanted} />;
    }
    const body = sent.helpWanted ? `${tab.survey.thanksBody} ${tab.survey.thanksHelp}` : tab.survey.thanksBody;
    const home = <LinkButton to="/">{tab.common.toHome}</LinkButton>;
    const action = sent.didMeet === 'yes' ? home : <MetAnyway survey={survey} />;
    return <Card alone title={tab.survey.thanks} body={body} action={action} />;
  }
  const when = meetingStart(survey.meetingStart, reader, now);
  const lead = survey.toldBy === null ? startOfSentence(when) : tab.survey.told(survey.toldBy, when);
  return (
    <Page title={tab.survey.title(survey.partnerGivenName)} lead={lead}>
      <SurveyForm survey={survey} sent={setSent} />
    </Page>
  );
}

/** They did not meet as booked, but perhaps at another time. */
function MetAnyway({ survey }: { survey: OpenSurvey }): ReactNode {
  const { tab } = useTexts();
  const to = pathOf({ page: 'pairing', pairingId: survey.pairingId, dialog: 'met' });
  return <LinkButton to={to}>{tab.survey.metAnyway}</LinkButton>;
}
