import type { agendaItem } from '../../contract/meetings.ts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
    gap: tokens.spacingVerticalS,
  },
  line: { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr)', gap: '8px', alignItems: 'baseline' },
  roomy: {
    gap: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  minutes: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface AgendaLinesProps {
  readonly items: readonly z.infer<typeof agendaItem>[];
  /** The page is about this meeting. */
  readonly roomy: boolean;
}

/** What the meeting is about, in a few lines with the minutes for each. */
export function AgendaLines({ items, roomy }: AgendaLinesProps): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const known = items.flatMap(({ key, minutes }) =>
    agendaItemKeys.filter((each) => each === key).map((each) => ({ key, minutes, text: words.agenda[each] })),
  );
  if (known.length === 0) return null;
  return (
    <ul className={mergeClasses(styles.list, roomy && styles.roomy)} aria-label={tab.meeting.agenda}>
      {known.map(({ key, minutes, text }) => (
        <li key={key} className={styles.line}>
          <span className={styles.minutes}>{tab.common.minutes(amount(minutes, language))}</span>
          <span>{startOfSentence(text)}</span>
        </li>
      ))}
    </ul>
  );
}
