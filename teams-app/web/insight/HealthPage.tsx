import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, ErrorCircleRegular } from '@fluentui/react-icons';
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
import { connectionsOf, healthTitle, type Connection } from './connections.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 200px) minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'start',
    minHeight: '76px',
    boxSizing: 'border-box',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 720px)': { gridTemplateColumns: '24px minmax(0, 1fr)' },
  },
  parked: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, maxWidth: '72ch', minWidth: 0 },
  found: { '@media (max-width: 720px)': { gridColumn: '2' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  works: { color: tokens.colorBrandForeground1 },
  look: { color: tokens.colorStatusDangerForeground1 },
  detail: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** For IT: whether the directory, mailboxes, calendars and the bot work, and which work was given up. */
export function HealthPage(): ReactNode {
  const { tab } = useTexts();
  const me = useMe();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {({ isIt }) =>
        isIt ? (
          <Health />
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
  const health = useQuery({ ...useQuestion(healthEndpoints.health, {}), refetchInterval: lively });
  return (
    <Answer of={health} skeleton={<PageSkeleton />}>
      {(body) => <HealthOf health={body} />}
    </Answer>
  );
}

function HealthOf({ health }: { health: HealthBody }): ReactNode {
  const texts = useTexts();
  const { hr } = texts;
  const { reader, now } = useReaderClock();
  const when = (at: string): string => `${nearDay(at, reader, now) ?? shortDay(at, reader)} ${timeOfDay(at, reader)}`;
  const connections = connectionsOf(health, { texts, when, now });
  return (
    <Page title={healthTitle(connections, health.parked.length, texts)} lead={hr.health.lead} width="wide">
      <Section title={hr.health.connections}>
        <Connections connections={connections} />
        <LockLine text={hr.health.lock} />
      </Section>
      {health.parked.length === 0 ? null : (
        <Section title={hr.health.parked}>
          <Parked parked={health.parked} />
        </Section>
      )}
    </Page>
  );
}

const signs = { works: CheckmarkCircleRegular, look: ErrorCircleRegular, unknown: CircleRegular } as const;

/** What is wrong stands first; how each stands is a word beside its sign. */
function Connections({ connections }: { connections: readonly Connection[] }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const look = { works: styles.works, look: styles.look, unknown: styles.quiet } as const;
  const wrongFirst = connections.toSorted((a, b) => Number(b.state === 'look') - Number(a.state === 'look'));
  return (
    <ul className={styles.list}>
      {wrongFirst.map(({ name, needs, state, what, advice }) => {
        const Sign = signs[state];
        return (
          <li key={name} className={styles.row}>
            <Sign className={look[state]} fontSize={20} aria-hidden />
            <span className={styles.words}>
              <Body1Strong as="h3" style={{ margin: 0 }}>
                {name}
              </Body1Strong>
              <Caption1 className={styles.quiet}>{needs}</Caption1>
            </span>
            <span className={mergeClasses(styles.words, styles.found)}>
              {what.map((sentence) => (
                <Body1 key={sentence}>{sentence}</Body1>
              ))}
              {advice.map((sentence) => (
                <Body1 key={sentence} className={styles.quiet}>
                  {sentence}
                </Body1>
              ))}
            </span>
            <Body1 className={mergeClasses(styles.found, look[state])}>{hr.health.state[state]}</Body1>
          </li>
        );
      })}
    </ul>
  );
}

function Parked({ parked }: Pick<HealthBody, 'parked'>): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  return (
    <>
      <Body1>{hr.health.parkedBody(amount(parked.length, language))}</Body1>
      <ul className={styles.list}>
        {parked.map(({ id, what, reason, at }) => (
          <li key={id} className={mergeClasses(styles.row, styles.parked)}>
            <span className={styles.words}>
              <Body1Strong as="h3" style={{ margin: 0 }}>
                {what}
              </Body1Strong>
              <Caption1 className={styles.detail}>{reason}</Caption1>
            </span>
            <Caption1 className={styles.quiet}>{`${shortDay(at, reader)} ${timeOfDay(at, reader)}`}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
