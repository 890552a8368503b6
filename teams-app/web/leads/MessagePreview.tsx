import { Body1, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '#domain/programme/programme.ts';
import { startOfSentence } from '#texts/format.ts';
import { bot as english } from '#texts/leads/en.ts';
import { bot as swedish } from '#texts/leads/sv.ts';
import { useLedProgramme } from '../frame/led-programme.ts';
import { useTexts } from '../language.tsx';
import type { MessageDraft } from './message-draft.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const from = { sv: swedish.leadMessage.from, en: english.leadMessage.from };

/** The card as whoever reads each of the programme's languages will see it. */
export function MessagePreview({
  draft,
  languages,
}: {
  draft: MessageDraft;
  languages: readonly Language[];
}): ReactNode {
  const styles = useStyles();
  const { hr, words: common } = useTexts();
  const words = hr.messages;
  const led = useLedProgramme();
  return (
    <div className={styles.part}>
      <Text weight="semibold">{words.preview}</Text>
      <div className={styles.cards}>
        {languages.map((each) => {
          const { subject, body } = draft.words[each];
          const name = startOfSentence(common.language[each]);
          return (
            <section key={each} className={styles.card} aria-label={name}>
              <Caption1 className={styles.quiet}>{name}</Caption1>
              <div lang={each} className={styles.part}>
                <Subtitle2 className={subject === '' ? styles.quiet : ''}>{subject || words.emptySubject}</Subtitle2>
                <Body1 className={body === '' ? styles.quiet : styles.body}>{body || words.emptyBody}</Body1>
                <Caption1 className={styles.quiet}>{from[each](led?.name[each] ?? '')}</Caption1>
              </div>
            </section>
          );
        })}
      </div>
    </div>
  );
}
