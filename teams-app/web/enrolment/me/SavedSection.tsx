import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { timeOfDay } from '#texts/format.ts';
import { useReaderClock } from '../../clock.tsx';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import type { Saved } from './use-saved.ts';

const useStyles = makeStyles({
  said: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '32px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One part of the profile: beside its title, when it was saved and the way back; below it, why something was not. */
export function SavedSection({
  title,
  saved,
  children,
}: {
  title: string;
  saved: Saved;
  children: ReactNode;
}): ReactNode {
  return (
    <Section title={title} action={<SaidSaved saved={saved} />}>
      {saved.error === null ? null : <Trouble error={saved.error} />}
      {children}
    </Section>
  );
}

function SaidSaved({ saved: { undo, isSaving } }: { saved: Saved }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  return (
    <div className={styles.said}>
      <Caption1 role="status" className={styles.quiet}>
        {undo === null || isSaving ? '' : tab.me.saved(timeOfDay(now, reader))}
      </Caption1>
      {undo === null || isSaving ? null : (
        <Button size="small" appearance="subtle" onClick={undo}>
          {tab.me.undo}
        </Button>
      )}
    </div>
  );
}
