import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shortDay, weekNumber } from '#texts/format.ts';
import type { LedProgramme, ProgrammeAgeBody } from '../../contract/programme.ts';
import { useTexts, type Texts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Mark } from '../parts/Mark.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { useLedProgramme } from './led-programme.ts';
import { ProgrammeSwitcher } from './ProgrammeSwitcher.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', padding: '0 12px 20px', minWidth: 0 },
  row: { flexDirection: 'row', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  age: { color: tokens.colorNeutralForeground3 },
  months: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: '1fr', gap: '3px', marginTop: '8px' },
  month: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: ownTokens.colorChartGround,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  begun: { backgroundColor: ownTokens.colorChart },
});

/** At the head of the navigation: the programme that is led, or for everybody else the app. */
export function NavHead(): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { data: me } = useMe();
  const led = useLedProgramme();
  if (led !== null) return <LedHead programme={led} />;
  return (
    <div className={styles.head}>
      <div className={`${styles.head} ${styles.row}`} style={{ padding: 0 }}>
        <Mark size={24} />
        <span className={styles.name}>{tab.appName}</span>
      </div>
      {me?.isIt === true ? <Caption1 className={styles.age}>{tab.nav.it}</Caption1> : null}
    </div>
  );
}

/** Its name, by which one goes to another where there are several, and how far it has come. */
export function LedHead({ programme }: { programme: LedProgramme }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.head}>
      <ProgrammeSwitcher>
        <span className={styles.name}>{programme.name[texts.language]}</span>
      </ProgrammeSwitcher>
      <Caption1 className={styles.age}>{ageWords(programme.age, texts)}</Caption1>
      <Months age={programme.age} />
    </div>
  );
}

function Months({ age }: { age: ProgrammeAgeBody }): ReactNode {
  const styles = useStyles();
  if (age.stage !== 'month') return null;
  return (
    <span className={styles.months} aria-hidden>
      {Array.from({ length: age.of }, (_, at) => (
        <span key={at} className={at < age.month ? `${styles.month} ${styles.begun}` : styles.month} />
      ))}
    </span>
  );
}

function ageWords(age: ProgrammeAgeBody, { tab, language }: Texts): string {
  const { age: said } = tab.nav;
  // Days without a zone, read as the calendar has them.
  const reader = { language, timeZone: 'UTC' };
  switch (age.stage) {
    case 'month':
      return said.month(age.month, age.of);
    case 'opens':
      return said.opens(shortDay(age.on, reader), tab.common.weekSuffix(weekNumber(age.on, 'UTC')));
    case 'rolling':
      return said.rolling(shortDay(age.since, reader));
    case 'over':
      return said.over(shortDay(age.since, reader));
  }
}
