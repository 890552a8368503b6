import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list, shortDay } from '#texts/format.ts';
import type { Attention } from '../../contract/insight.ts';
import { RetryButton } from '../booking/RetryButton.tsx';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Faces } from '../faces/Faces.tsx';
import { HelpSteps } from './HelpSteps.tsx';
import { useMore } from '../parts/ShowMore.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What needs HR: who, what happened, what to do, and a button where trying again can help. */
export function AttentionList({ items }: { items: readonly Attention[] }): ReactNode {
  const styles = useStyles();
  const { shown, more } = useMore(items, 20);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <AttentionRow
            key={[item.subject.kind, item.subject.id, item.reason, ...item.people.map(({ id }) => id)].join('-')}
            item={item}
          />
        ))}
      </ul>
      {more}
    </>
  );
}

function AttentionRow({ item }: { item: Attention }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  const names = list(
    item.people.map(({ name }) => name),
    language,
  );
  return (
    <li className={styles.row}>
      <Faces people={item.people} />
      <span className={styles.words}>
        <Body1Strong>{item.what}</Body1Strong>
        <Body1>{item.advice}</Body1>
        {item.takenUp === null ? null : (
          <Body1>{hr.status.help.takenUpBy(item.takenUp.by, shortDay(item.takenUp.at, reader))}</Body1>
        )}
        <Caption1 className={styles.quiet}>{`${names} · ${hr.status.since(shortDay(item.since, reader))}`}</Caption1>
      </span>
      {item.subject.kind === 'help' ? <HelpSteps item={item} names={names} /> : null}
      {item.canRetry ? <RetryButton kind={item.subject.kind} id={item.subject.id} names={names} /> : null}
    </li>
  );
}
