import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useMore } from '../parts/ShowMore.tsx';
import type { ToDoItem } from './to-do-items.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
  first: { ':focus': { outline: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    minHeight: '56px',
    boxSizing: 'border-box',
    paddingBlock: '8px',
    '& + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { flex: '1 1 0', minWidth: '140px' },
});

/** The one thing to do now, and the others as rows under it. */
export function ToDo({ items }: { items: readonly ToDoItem[] }): ReactNode {
  const styles = useStyles();
  // A row that was pressed comes first, until it is done.
  const [wanted, want] = useState<string | null>(null);
  const first = items.find(({ key }) => key === wanted) ?? items[0];
  const top = useRef<HTMLDivElement>(null);
  const bring = (key: string): void => {
    want(key);
    top.current?.focus();
  };
  if (first === undefined) return null;
  return (
    <div className={styles.stack}>
      <div ref={top} tabIndex={-1} className={styles.first}>
        <First key={first.key} item={first} />
      </div>
      <Others items={items.filter(({ key }) => key !== first.key)} bring={bring} />
    </div>
  );
}

function First({ item: { title, person, done } }: { item: ToDoItem }): ReactNode {
  const { home } = useTexts().tab;
  if (done.kind === 'here') return done.card;
  return (
    <Card
      kicker={home.toDo}
      title={title}
      body={done.body}
      {...(person === null ? {} : { picture: <Face person={person} size={56} /> })}
      action={<LinkButton to={done.to}>{done.action}</LinkButton>}
    />
  );
}

function Others({ items, bring }: { items: readonly ToDoItem[]; bring: (key: string) => void }): ReactNode {
  const styles = useStyles();
  const { home } = useTexts().tab;
  const { shown, more } = useMore(items, 4);
  if (items.length === 0) return null;
  return (
    <div>
      <ul className={styles.list} aria-label={home.later}>
        {shown.map(({ key, title, person, done }) => (
          <li key={key} className={styles.row}>
            {person === null ? null : <Face person={person} size={32} />}
            <Body1 className={styles.words}>{title}</Body1>
            {done.kind === 'page' ? (
              <LinkButton to={done.to} appearance="secondary" size="medium">
                {done.action}
              </LinkButton>
            ) : (
              <Button aria-label={`${home.open}: ${title}`} onClick={() => bring(key)}>
                {home.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
