import { makeStyles, MessageBar, MessageBarBody, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, amountBetween, list } from '#texts/format.ts';
import type { DisclosedRange, ProgrammeStatusBody } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { AttentionList } from './AttentionList.tsx';
import { useStatus } from './data.ts';
import { Card } from '../parts/Card.tsx';
import { Funnel } from './Funnel.tsx';
import { HrChoosing } from '../choosing/HrChoosing.tsx';
import { Landing } from './Landing.tsx';
import { useLedProgramme } from '../frame/led-programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';

const useStyles = makeStyles({
  sentence: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightRegular,
  },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '24px 64px', margin: 0 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How the programme stands: in a sentence, in five figures, who needs its leads, and what answers say of the pairs. */
export function StatusPage(): ReactNode {
  const { hr } = useTexts();
  const status = useStatus();
  const isStarting = useLedProgramme()?.isStarting === true;
  return (
    <Page
      title={hr.status.title}
      width="wide"
      {...(isStarting
        ? {
            actions: (
              <LedLink page="hr/launch" appearance="secondary">
                {hr.programme.states.toLaunch}
              </LedLink>
            ),
          }
        : {})}
    >
      <Answer of={status} skeleton={<PageSkeleton />}>
        {(body) => <StatusBody status={body} />}
      </Answer>
    </Page>
  );
}

function StatusBody({ status }: { status: ProgrammeStatusBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  return (
    <>
      <Subtitle1 as="p" block className={styles.sentence}>
        {status.sentence}
      </Subtitle1>
      {status.oldZones.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{hr.status.oldZones(list(status.oldZones, language))}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={hr.status.funnel}>
        <Funnel status={status} />
      </Section>
      <HrChoosing />
      <Section title={hr.status.attention}>
        {status.waiting === 0 ? null : (
          <Card
            quiet
            title={hr.status.waitingTitle(amount(status.waiting, language))}
            body={hr.status.waitingBody}
            action={<LedLink page="hr/matching">{hr.status.toMatching}</LedLink>}
          />
        )}
        {status.attention.length > 0 ? (
          <AttentionList items={status.attention} />
        ) : status.waiting > 0 ? null : (
          <Card quiet title={hr.status.attentionNone} body={hr.status.attentionNoneBody} />
        )}
      </Section>
      <Section title={hr.status.figures}>
        <dl className={styles.figures}>
          <Figure
            term={hr.status.usefulness}
            number={status.usefulness}
            text={(value) => hr.status.usefulnessValue(amountBetween(value, language, 1))}
          />
          <Figure
            term={hr.status.goals}
            number={status.goals.people}
            text={(value) => amountBetween(value, language)}
          />
        </dl>
      </Section>
      <Section title={hr.status.landing.title}>
        <Landing landing={status.landing} />
      </Section>
    </>
  );
}

interface FigureProps {
  readonly term: string;
  readonly number: DisclosedRange;
  readonly text: (value: { readonly from: number; readonly to: number }) => string;
}

function Figure({ term, number, text }: FigureProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div>
      <dt>{term}</dt>
      <dd className={styles.figure}>{number.shown ? text(number) : <LockLine text={tab.lock.withheld} />}</dd>
    </div>
  );
}
