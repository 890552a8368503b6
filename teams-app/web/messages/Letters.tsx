import { Body1, Caption1, makeStyles, Subtitle2, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { MessagesBody } from '../../contract/messages.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { useMessages, type LettersOf } from './data.ts';

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
  // As high before the letters have come as afterwards, and in either language: nothing under it moves.
  room: { height: 'min(380px, 44vh)', overflowY: 'auto' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const languages = ['sv', 'en'] as const;

interface LettersProps extends LettersOf {
  /** For a dialog, whose buttons stand below: nothing moves when the letters come. */
  readonly keepsRoom?: boolean;
}

/** What the first two of a pair or a group will read in Teams, in either language: a mentor and somebody else. */
export function Letters({ of, id, keepsRoom = false }: LettersProps): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const messages = useMessages({ of, id });
  const [shown, setShown] = useState<Language>(language);
  const letters = (
    <Answer of={messages} skeleton={<RowsSkeleton rows={3} />}>
      {(body) => (
        <div className={styles.letters}>
          {body.letters.slice(0, 2).map((to) => (
            <Letter key={to.person.id} to={to} language={shown} />
          ))}
        </div>
      )}
    </Answer>
  );
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
      {keepsRoom ? (
        <div className={styles.room} role="region" tabIndex={0} aria-label={hr.matching.comparison.messages}>
          {letters}
        </div>
      ) : (
        letters
      )}
    </div>
  );
}

function Letter({ to, language }: { to: MessagesBody['letters'][number]; language: Language }): ReactNode {
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
      {letter.about === '' ? null : <Caption1 className={styles.quiet}>{letter.about}</Caption1>}
      <Body1>{letter.programme}</Body1>
      {letter.members.length === 0 ? null : <Text weight="semibold">{letter.membersTitle}</Text>}
      {letter.members.map(({ name, about }) => (
        <div key={name}>
          <Body1 block>{name}</Body1>
          <Caption1 className={styles.quiet}>{about}</Caption1>
        </div>
      ))}
      {letter.why.length === 0 ? null : <Text weight="semibold">{letter.whyTitle}</Text>}
      {letter.why.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      <Body1>{letter.next}</Body1>
    </section>
  );
}
