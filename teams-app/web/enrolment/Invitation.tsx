import { Body1, Body1Strong, LargeTitle, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, plainDay, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { isBar } from './bars.ts';
import { JoinCards } from './JoinCards.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '48px', maxWidth: '720px', marginInline: 'auto' },
  hero: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalL },
  kicker: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  title: {
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  },
  purpose: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    maxWidth: '60ch',
    color: tokens.colorNeutralForeground2,
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '12px 40px', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  step: { display: 'grid', gridTemplateColumns: '40px 1fr', gap: tokens.spacingHorizontalL },
  number: {
    width: '40px',
    height: '40px',
    display: 'grid',
    placeContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { display: 'flex', flexDirection: 'column' },
});

/** For those who are not in the programme: what it is, and the way in; or why there is none. */
export function Invitation({ me }: { me: Me }): ReactNode {
  const { tab } = useTexts();
  const words = tab.join;
  const [first, ...others] = me.programmes.filter(({ mayJoin, applying }) => mayJoin === true && applying === null);
  if (first !== undefined && others.length === 0) return <Welcome programme={first.programme} />;
  if (first !== undefined) return <Choose programmes={[first, ...others]} />;
  const why = me.obstacle;
  if (why === 'outside-audience') return <Card quiet title={words.outside} body={words.outsideBody} />;
  if (why === 'account-disabled') return <Card quiet title={words.disabled} body={words.disabledBody} />;
  if (isBar(why)) return <Card quiet title={words.barred} body={words.barredBody[why]} />;
  if ((why === 'programme-not-open' || me.programmes.length > 0) && !me.isHr)
    return <Card quiet title={words.closed} body={words.closedBody} />;
  return (
    <Card
      title={words.noProgramme}
      body={words.noProgrammeBody}
      {...(me.isHr ? { action: <LinkButton to={pathOf({ page: 'hr/new' })}>{words.noProgrammeHr}</LinkButton> } : {})}
    />
  );
}

/** Several are open: each with what it is, to be looked at before joining. */
function Choose({ programmes }: { programmes: readonly MyProgramme[] }): ReactNode {
  const { tab } = useTexts();
  return (
    <Page title={tab.join.severalTitle} lead={tab.join.severalBody}>
      <JoinCards programmes={programmes} />
    </Page>
  );
}

function Welcome({ programme }: { programme: MyProgramme['programme'] }): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const { steps, facts, kicker, action, howTitle } = tab.join;
  const rhythm = facts.rhythmValue(words.cadence[programme.cadence], amount(programme.meetingMinutes, language));
  const { endsOn } = programme;
  const from = plainDay(programme.startsOn, language);
  const period =
    endsOn === null ? facts.rolling(programme.pairingMonths ?? 0) : facts.periodValue(from, plainDay(endsOn, language));
  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <span className={styles.kicker}>{kicker}</span>
        <LargeTitle as="h1" className={styles.title}>
          {programme.name[language]}
        </LargeTitle>
        <span className={styles.purpose}>{programme.purpose[language]}</span>
        <dl className={styles.facts}>
          {[
            { term: facts.rhythm, value: rhythm },
            { term: facts.period, value: period },
          ].map(({ term, value }) => (
            <div key={term}>
              <dt className={styles.quiet}>{term}</dt>
              <dd className={styles.value}>{startOfSentence(value)}</dd>
            </div>
          ))}
        </dl>
        <LinkButton to={pathOf({ page: 'join', programmeId: programme.id })}>{action}</LinkButton>
      </section>
      <section className={styles.steps}>
        <Subtitle1 as="h2">{howTitle}</Subtitle1>
        <ol className={styles.list}>
          {[steps.profile, steps.match, steps.meet].map((step, index) => (
            <li key={step.title} className={styles.step}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span className={styles.words}>
                <Body1Strong>{step.title}</Body1Strong>
                <Body1 className={styles.quiet}>{step.body}</Body1>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
