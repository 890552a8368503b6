import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { timeOfDay } from '#texts/format.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import type { Saving } from './use-saving.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  button: { '@media (pointer: coarse)': { minHeight: '44px' } },
});

/** How it stands with saving, beside the title of what is saved, and the way back. */
export function SaveNote({ of }: { of: Pick<Saving<unknown>, 'note' | 'savedAt' | 'undo'> }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.settings.save;
  const { reader } = useReaderClock();
  const { note, savedAt, undo } = of;
  const said = {
    none: '',
    saving: words.saving,
    looking: words.looking,
    asked: words.asked,
    unsaved: words.unsaved,
    overtaken: words.overtaken,
    saved: savedAt === null ? '' : words.saved(timeOfDay(savedAt, reader)),
  };
  return (
    <div className={styles.row}>
      <Caption1 className={styles.words} role="status">
        {said[note]}
      </Caption1>
      {savedAt === null ? null : (
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={undo === null}
          onClick={() => undo?.()}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}
