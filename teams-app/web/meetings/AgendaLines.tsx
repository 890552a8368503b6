import type { agendaItem } from '../../contract/meetings.ts';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { agendaItemKeys } from '#domain/meetings/agenda.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import type { z } from 'zod';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: { display: 'grid', gridTemplateColumns: '56px 1fr', alignItems: 'baseline' },
  minutes: { color: tokens.colorNeutralForeground3 },
});

/** What the meeting is about, in a few lines with the minutes for each. */
export function AgendaLines({ items }: { items: readonly z.infer<typeof agendaItem>[] }): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const known = items.flatMap(({ key, minutes }) =>
    agendaItemKeys.filter((each) => each === key).map((each) => ({ key, minutes, text: words.agenda[each] })),
  );
  if (known.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={tab.meeting.agenda}>
      {known.map(({ key, minutes, text }) => (
        <li key={key} className={styles.line}>
          <Caption1 className={styles.minutes}>{tab.common.minutes(amount(minutes, language))}</Caption1>
          <span>{startOfSentence(text)}</span>
        </li>
      ))}
    </ul>
  );
}
