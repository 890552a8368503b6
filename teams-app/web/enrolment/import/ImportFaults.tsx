import { Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { importEndpoints, type ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';
import { useMore } from '../../parts/ShowMore.tsx';
import { useDownload } from '../../use-download.ts';
import { askedOf, type ImportWish } from './data.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(120px, 200px) 1fr',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalXXS },
  },
});

interface ImportFaultsProps {
  readonly preview: ImportPreviewBody;
  readonly wish: ImportWish;
}

/** Row by row what is wrong and where; all of it as a file for whoever puts it right. */
export function ImportFaults({ preview, wish }: ImportFaultsProps): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const download = useDownload();
  const { faults, faultCount } = preview;
  const { shown, more } = useMore(faults, 20);
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
      <ul className={styles.list}>
        {shown.map(({ row, column, text }, index) => (
          <li key={index} className={styles.row}>
            <Text weight="semibold">{imports.row(row)}</Text>
            <Text>{column ?? ''}</Text>
            <Text>{text}</Text>
          </li>
        ))}
      </ul>
      {more}
      {faultCount > faults.length ? (
        <Caption1 className={styles.quiet}>
          {imports.firstOf(amount(faults.length, language), amount(faultCount, language))}
        </Caption1>
      ) : null}
    </Section>
  );
}
