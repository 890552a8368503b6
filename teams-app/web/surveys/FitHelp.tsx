import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PairingDialog } from '../../contract/places.ts';
import type { OpenSurvey, SurveyInput } from '../../contract/surveys.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { pathOf } from '../../contract/paths.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tips: { margin: 0, paddingInlineStart: '20px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FitHelpProps {
  readonly survey: Pick<OpenSurvey, 'pairingId' | 'partnerGivenName'>;
  readonly fit: Exclude<SurveyInput['fit'], 'good' | null>;
  readonly helpWanted: boolean;
}

/** For somebody in doubt about the two, after their answer: what helps, and where to decide. Nothing happens by itself. */
export function FitHelp({ survey, fit, helpWanted }: FitHelpProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const said = tab.fit;
  const { pairingId, partnerGivenName } = survey;
  const to = (dialog: PairingDialog): string => pathOf({ page: 'pairing', pairingId, dialog });
  const ways =
    fit === 'not-sure' ? (
      <>
        <LinkButton to="/">{said.goOn}</LinkButton>
        <LinkButton to={to('end')} appearance="secondary">
          {said.another}
        </LinkButton>
      </>
    ) : (
      <>
        <LinkButton to={to('pause')} appearance="secondary">
          {said.pause}
        </LinkButton>
        <LinkButton to={to('end')} appearance="secondary">
          {said.end}
        </LinkButton>
        <LinkButton to="/" appearance="secondary">
          {said.goOn}
        </LinkButton>
      </>
    );
  return (
    <div className={styles.stack}>
      <Card
        title={said.title[fit]}
        body={said.body[fit](partnerGivenName)}
        action={
          <div className={styles.stack}>
            {fit === 'not-sure' ? <Tips partnerGivenName={partnerGivenName} /> : null}
            <div className={styles.ways}>{ways}</div>
          </div>
        }
      />
      {helpWanted ? <Body1>{tab.survey.thanksHelp}</Body1> : null}
      <LockLine text={tab.promises.fit} />
    </div>
  );
}

function Tips({ partnerGivenName }: { partnerGivenName: string }): ReactNode {
  const styles = useStyles();
  const { tips } = useTexts().tab.fit;
  return (
    <ul className={styles.tips}>
      <li>{tips.expectations(partnerGivenName)}</li>
      <li>{tips.time}</li>
      <li>{tips.another}</li>
    </ul>
  );
}
