import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { ImportRows } from './ImportRows.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Rows that are read without something that stands in them. */
export function ImportNotes({ preview }: { preview: ImportPreviewBody }): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  return (
    <Section title={imports.notes}>
      <Body1 className={styles.quiet}>{imports.notesBody}</Body1>
      <ImportRows rows={preview.notes} count={preview.noteCount} />
    </Section>
  );
}
