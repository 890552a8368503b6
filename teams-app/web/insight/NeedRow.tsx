import { Body1, Body1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { nearDay, shortDay, startOfSentence, timeOfDay } from '#texts/format.ts';
import type { Need } from '../../contract/insight.ts';
import { useReaderClock } from '../clock.tsx';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import { NeedButton } from './NeedButton.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: '8px 16px',
    alignItems: 'center',
    minHeight: '80px',
    padding: '12px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 640px)': { gridTemplateColumns: '76px minmax(0, 1fr)', alignItems: 'start', padding: '16px 0' },
  },
  leaving: {
    overflow: 'hidden',
    opacity: 0,
    '@media (prefers-reduced-motion: no-preference)': { transition: 'opacity 160ms ease-out' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, maxWidth: '72ch' },
  what: { fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'flex-end',
    '@media (max-width: 640px)': { gridColumn: '2', justifyContent: 'flex-end', flexDirection: 'row-reverse' },
  },
});

/** Who it is about, what it is, what follows and since when, and the one thing to do. */
export function NeedRow({ need, isFirst }: { need: Need; isFirst: boolean }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { reader } = useReaderClock();
  const since = useSince(need.since);
  const [isLeaving, setLeaving] = useState(false);
  const dealtWith = (): void => setLeaving(true);
  return (
    <li className={mergeClasses(styles.row, isLeaving && styles.leaving)}>
      <span>{need.people.length === 0 ? null : <Faces people={need.people.slice(0, 2)} />}</span>
      <span className={styles.words}>
        <Body1Strong className={styles.what}>{need.what}</Body1Strong>
        <Body1>
          {need.so}
          {since === null ? null : <span className={styles.quiet}>{` ${since}`}</span>}
        </Body1>
        {need.takenUp === null ? null : (
          <Body1>{hr.status.help.takenUpBy(need.takenUp.by, shortDay(need.takenUp.at, reader))}</Body1>
        )}
      </span>
      <span className={styles.acts}>
        {need.also === null ? null : <NeedButton action={need.also} look="subtle" need={need} dealtWith={dealtWith} />}
        {need.action === null ? null : (
          <NeedButton action={need.action} look={isFirst ? 'primary' : 'secondary'} need={need} dealtWith={dealtWith} />
        )}
      </span>
    </li>
  );
}

/** `I går 14:20.` while it is near, `Sedan 1 dec.` after that. */
function useSince(since: string | null): string | null {
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  if (since === null) return null;
  const near = nearDay(since, reader, now);
  const words = near === null ? hr.status.since(shortDay(since, reader)) : `${near} ${timeOfDay(since, reader)}`;
  return startOfSentence(words).replace(/\.?$/, '.');
}
