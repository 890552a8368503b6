import { Caption1, makeStyles, Subtitle2, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { parts } from './parts.tsx';
import type { Part } from './part.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '48px', padding: '24px', maxWidth: '960px', margin: '0 auto' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  state: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { color: tokens.colorNeutralForeground3 },
});

/** Every part that pages share, in all its states; one of them when a name is given. */
export function Catalogue({ only }: { only: string | null }): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.all} data-parts={parts.map(({ name }) => name).join(' ')}>
      <Title2 as="h1">{only ?? 'Parts'}</Title2>
      {parts
        .filter(({ name }) => only === null || name === only)
        .map((part) => (
          <OnePart key={part.name} part={part} />
        ))}
    </main>
  );
}

function OnePart({ part: { name, states } }: { part: Part }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={name}>
      <Subtitle2 as="h2">{name}</Subtitle2>
      {states.map((state) => (
        <div key={state.name} className={styles.state}>
          <Caption1 className={styles.name}>{state.name}</Caption1>
          {state.shown}
        </div>
      ))}
    </section>
  );
}
