import { makeStyles, Title2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SaveNote } from './SaveNote.tsx';
import type { Saving } from './use-saving.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '4px 16px',
  },
  title: { margin: 0, letterSpacing: '-0.01em' },
});

interface SectionHeadProps {
  readonly title: string;
  /** What is saved as one goes here; left out where nothing is. */
  readonly of?: Pick<Saving<unknown>, 'note' | 'savedAt' | 'undo'>;
}

/** The title of the section in view, and how it stands with saving. */
export function SectionHead({ title, of }: SectionHeadProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Title2 as="h2" className={styles.title}>
        {title}
      </Title2>
      {of === undefined ? null : <SaveNote of={of} />}
    </div>
  );
}
