import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { amount, nearDay, shortDay, timeOfDay } from '#texts/format.ts';
import { healthEndpoints, type HealthBody } from '../../contract/health.ts';
import { useReaderClock } from '../clock.tsx';
import { lively, useQuestion } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { connectionsOf, type Connection } from './connections.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'start',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, maxWidth: '72ch', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  detail: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** For IT: whether the directory, mailboxes, calendars and the bot work, and which work was given up. */
export function HealthPage(): ReactNode {
  const { hr, tab } = useTexts();
  const me = useMe();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {({ isIt }) =>
        isIt ? (
          <Page title={hr.health.title} lead={hr.health.lead}>
            <Health />
          </Page>
        ) : (
          <Card
            alone
            quiet
            title={tab.trouble.itOnly}
            body={tab.trouble.itOnlyAdvice}
            action={<LinkButton to="/">{tab.common.toHome}</LinkButton>}
          />
        )
      }
    </Answer>
  );
}

function Health(): ReactNode {
  const { hr } = useTexts();
  const health = useQuery({ ...useQuestion(healthEndpoints.health, {}), refetchInterval: lively });
  return (
    <Answer of={health} skeleton={<PageSkeleton />}>
      {(body) => (
        <>
          <Section title={hr.health.connections}>
            <Connections health={body} />
            <LockLine text={hr.health.lock} />
          </Section>
          <Section title={hr.health.parked}>
            <Parked parked={body.parked} />
          </Section>
        </>
      )}
    </Answer>
  );
}

const colours = { works: 'success', look: 'warning', unknown: 'subtle' } as const;

function Connections({ health }: { health: HealthBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { reader, now } = useReaderClock();
  const when = (at: string): string => `${nearDay(at, reader, now) ?? shortDay(at, reader)} ${timeOfDay(at, reader)}`;
  return (
    <ul className={styles.list}>
      {connectionsOf(health, { texts, when, now }).map(({ name, state, what, advice }: Connection) => (
        <li key={name} className={styles.row}>
          <span className={styles.words}>
            <Subtitle2 as="h3">{name}</Subtitle2>
            {what.map((sentence) => (
              <Body1 key={sentence}>{sentence}</Body1>
            ))}
            {advice.map((sentence) => (
              <Body1 key={sentence} className={styles.quiet}>
                {sentence}
              </Body1>
            ))}
          </span>
          <Badge size="large" appearance="tint" color={colours[state]}>
            {texts.hr.health.state[state]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Parked({ parked }: Pick<HealthBody, 'parked'>): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  if (parked.length === 0) return <Body1>{hr.health.parkedNone}</Body1>;
  return (
    <>
      <Body1>{hr.health.parkedBody(amount(parked.length, language))}</Body1>
      <ul className={styles.list}>
        {parked.map(({ id, what, reason, at }) => (
          <li key={id} className={styles.row}>
            <span className={styles.words}>
              <Subtitle2 as="h3">{what}</Subtitle2>
              <Caption1 className={styles.detail}>{reason}</Caption1>
            </span>
            <Caption1 className={styles.quiet}>{`${shortDay(at, reader)} ${timeOfDay(at, reader)}`}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
