import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import {
  EmojiMehRegular,
  EmojiRegular,
  EmojiSadRegular,
  EmojiSadSlightRegular,
  EmojiSmileSlightRegular,
} from '@fluentui/react-icons';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { fitAnswers, goalProgressScale } from '#domain/surveys/response.ts';
import { surveyEndpoints, type OpenSurvey, type SurveyInput } from '../../contract/surveys.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '32px', alignItems: 'flex-start' },
  end: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
});

const faces = [
  { value: '1', score: 1, picture: <EmojiSadRegular fontSize={24} aria-hidden /> },
  { value: '2', score: 2, picture: <EmojiSadSlightRegular fontSize={24} aria-hidden /> },
  { value: '3', score: 3, picture: <EmojiMehRegular fontSize={24} aria-hidden /> },
  { value: '4', score: 4, picture: <EmojiSmileSlightRegular fontSize={24} aria-hidden /> },
  { value: '5', score: 5, picture: <EmojiRegular fontSize={24} aria-hidden /> },
] as const;

const blank: Omit<SurveyInput, 'didMeet'> & { didMeet: SurveyInput['didMeet'] | null } = {
  didMeet: null,
  usefulness: null,
  goalProgress: null,
  wellPrepared: null,
  fit: null,
  helpWanted: false,
};

interface SurveyFormProps {
  readonly survey: OpenSurvey;
  readonly sent: (said: Pick<SurveyInput, 'helpWanted' | 'fit' | 'didMeet'>) => void;
}

/** Under a minute: did you meet, was it useful, one question for the role, and the quiet wish for help. */
export function SurveyForm({ survey, sent }: SurveyFormProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const [said, setSaid] = useState<typeof blank>({ ...blank, didMeet: survey.saidMet ? 'yes' : null });
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLFormElement>(tries);
  const answer = useChange(
    (client, body: SurveyInput) => client.call(surveyEndpoints.answer, { params: { id: survey.id }, body }),
    // Thanks come in place of the questions.
    { says: null, next: (_, met) => sent(met), fails: 'here' },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    const { didMeet } = said;
    if (didMeet === null) return;
    const met = didMeet === 'yes' ? said : { ...blank, helpWanted: said.helpWanted };
    answer.mutate({ ...met, didMeet });
  };
  const met = (['yes', 'moved', 'no'] as const).map((value) => ({ value, text: tab.survey.didMeetOptions[value] }));
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {survey.saidMet ? null : (
        <ChoicePills
          question={tab.survey.didMeet}
          choices={met}
          chosen={said.didMeet}
          choose={(didMeet) => setSaid({ ...said, didMeet })}
          problem={tries > 0 && said.didMeet === null ? tab.survey.missing : null}
        />
      )}
      {said.didMeet === 'yes' ? <AboutMeeting survey={survey} said={said} say={setSaid} /> : null}
      {said.didMeet === 'yes' && survey.asksFit ? <AboutFit survey={survey} said={said} say={setSaid} /> : null}
      <Field hint={tab.promises.help}>
        <Checkbox
          size="large"
          label={tab.survey.help}
          checked={said.helpWanted}
          onChange={(_, { checked }) => setSaid({ ...said, helpWanted: checked === true })}
        />
      </Field>
      <div className={styles.end}>
        {answer.isError ? <Trouble error={answer.error} /> : null}
        <Button appearance="primary" size="large" type="submit" disabledFocusable={answer.isPending}>
          {tab.survey.send}
        </Button>
        <LockLine text={tab.promises.survey} />
      </div>
    </form>
  );
}

interface AboutMeetingProps {
  readonly survey: OpenSurvey;
  readonly said: typeof blank;
  readonly say: (said: typeof blank) => void;
}

function AboutMeeting({ survey, said, say }: AboutMeetingProps): ReactNode {
  const { survey: words, promises } = useTexts().tab;
  const progress = goalProgressScale.map((value) => ({
    value,
    text: words.goalProgressOptions[value],
  }));
  const prepared = (['yes', 'no'] as const).map((value) => ({ value, text: words.wellPreparedOptions[value] }));
  const { wellPrepared } = said;
  return (
    <>
      <ChoicePills
        question={words.usefulness}
        choices={faces.map(({ value, score, picture }) => ({ value, text: words.faces[score], picture }))}
        chosen={faces.find(({ score }) => score === said.usefulness)?.value ?? null}
        choose={(chosen) => say({ ...said, usefulness: faces.find(({ value }) => value === chosen)?.score ?? null })}
      />
      {survey.role === 'mentee' ? (
        <ChoicePills
          question={survey.goalTitle === null ? words.goalProgressNoGoal : words.goalProgress(survey.goalTitle)}
          {...(survey.goalTitle === null ? {} : { help: promises.goalMoves })}
          choices={progress}
          chosen={said.goalProgress}
          choose={(goalProgress) => say({ ...said, goalProgress })}
        />
      ) : (
        <ChoicePills
          question={words.wellPrepared}
          choices={prepared}
          chosen={wellPrepared === null ? null : wellPrepared ? 'yes' : 'no'}
          choose={(chosen) => say({ ...said, wellPrepared: chosen === 'yes' })}
        />
      )}
    </>
  );
}

/** Only after the first meeting. */
function AboutFit({ survey, said, say }: AboutMeetingProps): ReactNode {
  const { fit: words } = useTexts().tab;
  return (
    <ChoicePills
      question={words.question}
      help={words.help(survey.partnerGivenName)}
      choices={fitAnswers.map((value) => ({ value, text: words.options[value] }))}
      chosen={said.fit}
      choose={(fit) => say({ ...said, fit })}
    />
  );
}
