import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, plainDay } from '#texts/format.ts';
import type { HrChoosingBody } from '../../contract/choosing.ts';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import { useHrChoosing } from './data.ts';

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '16px 48px', margin: 0 },
  // The figure stands above what it counts.
  request: { display: 'flex', flexDirection: 'column-reverse' },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
    gap: tokens.spacingVerticalL,
  },
});

const step = 24;

/** How the choosing goes where mentees choose for themselves: numbers, and who waits. Nothing in any other programme. */
export function HrChoosing(): ReactNode {
  const { hr } = useTexts();
  const insight = useHrChoosing().data?.insight ?? null;
  if (insight === null) return null;
  return (
    <Section title={hr.choosing.title}>
      <Counts insight={insight} />
      <Waiting waiting={insight.waiting} />
      <LockLine text={hr.choosing.lead} />
    </Section>
  );
}

type Insight = NonNullable<HrChoosingBody['insight']>;

function Counts({ insight: { counts } }: { insight: Insight }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.choosing;
  return (
    <dl className={styles.figures}>
      {(['choosing', 'found'] as const).map((each) => (
        <div key={each} className={styles.request}>
          <dt className={styles.quiet}>{words[each]}</dt>
          <dd className={styles.figure}>{amount(counts[each], language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Waiting({ waiting }: { waiting: Insight['waiting'] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.choosing;
  const { shown, more } = useMore(waiting, step);
  if (waiting.length === 0) return <Body1>{words.nobodyWaits}</Body1>;
  return (
    <>
      <Caption1 className={styles.quiet}>{words.waitingTitle(waiting.length)}</Caption1>
      <ul className={styles.list}>
        {shown.map(({ person, state, since }) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              detail={`${words.state[state]}, ${words.since(plainDay(since.slice(0, 10), language))}`}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
