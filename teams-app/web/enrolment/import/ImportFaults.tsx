import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { importEndpoints, type ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { useDownload } from '../../use-download.ts';
import { askedOf, type ImportWish } from './data.ts';
import { ImportRows } from './ImportRows.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface ImportFaultsProps {
  readonly preview: ImportPreviewBody;
  readonly wish: ImportWish;
}

/** Row by row what is wrong and where; all of it as a file for whoever puts it right. */
export function ImportFaults({ preview, wish }: ImportFaultsProps): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  const download = useDownload();
  const action = (
    <Button
      icon={<ArrowDownloadRegular />}
      onClick={() => download(importEndpoints.faults, askedOf(wish), imports.faultsFile)}
    >
      {imports.downloadFaults}
    </Button>
  );
  return (
    <Section title={imports.faults} action={action}>
      <Body1 className={styles.quiet}>{imports.faultsBody}</Body1>
      <ImportRows rows={preview.faults} count={preview.faultCount} />
    </Section>
  );
}
