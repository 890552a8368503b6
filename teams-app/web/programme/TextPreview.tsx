import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages, type Language } from '#domain/programme/programme.ts';
import { amount, plainDay, startOfSentence } from '#texts/format.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { textsIn, useTexts } from '../language.tsx';
import { Section } from '../parts/Page.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
  },
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '20px',
    borderRadius: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What participants read, in both languages, as it is saved. */
export function TextPreview({ programme }: { programme: ProgrammeBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.settings.preview;
  return (
    <Section title={words.title} action={<Caption1 className={styles.quiet}>{words.saved}</Caption1>}>
      <div className={styles.both}>
        {languages.map((each) => (
          <Sheet key={each} programme={programme} language={each} />
        ))}
      </div>
    </Section>
  );
}

function Sheet({ programme, language }: { programme: ProgrammeBody; language: Language }): ReactNode {
  const styles = useStyles();
  const common = useTexts();
  const { tab, words } = textsIn(language);
  const { preview } = common.hr.settings;
  const { name, purpose, texts, contact, cadence, meetingMinutes, startsOn, endsOn, pairingMonths } = programme;
  const { facts } = tab.join;
  const period =
    endsOn === null
      ? facts.rolling(pairingMonths ?? 0)
      : facts.periodValue(plainDay(startsOn, language), plainDay(endsOn, language));
  const { welcome, farewell } = texts;
  return (
    <div className={styles.sheet} lang={language}>
      <Caption1 className={styles.quiet} lang={common.language}>
        {startOfSentence(common.words.language[language])}
      </Caption1>
      <Body1Strong>{name[language]}</Body1Strong>
      {purpose[language] === '' ? null : <Body1>{purpose[language]}</Body1>}
      {welcome[language] === '' ? (
        <Body1 className={styles.quiet} lang={common.language}>
          {preview.nothing}
        </Body1>
      ) : (
        <Body1 className={styles.text}>{welcome[language]}</Body1>
      )}
      <Caption1 className={styles.quiet}>
        {startOfSentence(facts.rhythmValue(words.cadence[cadence], amount(meetingMinutes, language)))}
      </Caption1>
      <Caption1 className={styles.quiet}>{startOfSentence(period)}</Caption1>
      {contact === null ? null : <Caption1 className={styles.quiet}>{tab.joining.mail(contact.name)}</Caption1>}
      {farewell[language] === '' ? null : (
        <>
          <Caption1 className={styles.quiet} lang={common.language}>
            {preview.farewell}
          </Caption1>
          <Body1 className={styles.text}>{farewell[language]}</Body1>
        </>
      )}
    </div>
  );
}
