import { Body1, Caption1, makeStyles, Subtitle2, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { MessagesBody } from '../../../contract-rounds.ts';
import { useMessages } from '../../data-matching.tsx';
import { useTexts } from '../../language.tsx';
import { Answer } from '../Answer.tsx';
import { RowsSkeleton } from '../PageSkeleton.tsx';

const useStyles = makeStyles({
  letters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  letter: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const languages = ['sv', 'en'] as const;

/** What each of the two will read in Teams, in either language. */
export function Letters({ proposalId }: { proposalId: string }): ReactNode {
  const styles = useStyles();
  const { words, language } = useTexts();
  const messages = useMessages(proposalId);
  const [shown, setShown] = useState<Language>(language);
  return (
    <div className={styles.part}>
      <TabList
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(languages.find((each) => each === value) ?? language)}
      >
        {languages.map((each) => (
          <Tab key={each} value={each}>
            {startOfSentence(words.language[each])}
          </Tab>
        ))}
      </TabList>
      <Answer of={messages} skeleton={<RowsSkeleton rows={3} />}>
        {(body) => (
          <div className={styles.letters}>
            <Letter to={body.mentor} language={shown} />
            <Letter to={body.mentee} language={shown} />
          </div>
        )}
      </Answer>
    </div>
  );
}

function Letter({ to, language }: { to: MessagesBody['mentor']; language: Language }): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const letter = to[language];
  const heading = hr.matching.comparison.to(to.person.name);
  return (
    <section className={styles.letter} aria-label={heading} lang={language}>
      <Caption1 className={styles.quiet}>
        {heading} · {hr.matching.comparison.reads(words.language[to.language])}
      </Caption1>
      <Subtitle2>{letter.title}</Subtitle2>
      <Caption1 className={styles.quiet}>{letter.about}</Caption1>
      <Body1>{letter.programme}</Body1>
      {letter.why.length === 0 ? null : <Text weight="semibold">{letter.whyTitle}</Text>}
      {letter.why.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      <Body1>{letter.next}</Body1>
    </section>
  );
}
