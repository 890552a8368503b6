import { Body1, Button, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { importEndpoints } from '../../../contract/import.ts';
import { useTexts } from '../../language.tsx';
import { useDownload } from '../../use-download.ts';
import type { ChosenFile } from './data.ts';
import { LockLine } from '../../parts/LockLine.tsx';
import { useNotice } from '../../parts/notice.tsx';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: '28px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 480px)': { padding: '20px' },
  },
  over: { border: `1px dashed ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '32px', color: tokens.colorBrandForeground1 },
  body: { maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  hidden: { display: 'none' },
});

/** Where the import begins: a file from the disk, dropped or chosen, or a template to fill in. */
export function ImportChoose({ choose }: { choose: (file: ChosenFile) => void }): ReactNode {
  const styles = useStyles();
  const { imports } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const notice = useNotice();
  const download = useDownload();
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    // Read at once: a file that is saved anew meanwhile could not be read any more.
    file
      .arrayBuffer()
      .then((read) => choose({ name: file.name, content: new Uint8Array(read), chosenAt: Date.now() }), notice.failed);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const template = (): void => download(importEndpoints.template, {}, imports.templateFile);
  return (
    <section
      className={mergeClasses(styles.area, isOver && styles.over)}
      aria-label={imports.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <DocumentTableRegular className={styles.icon} aria-hidden />
      <Subtitle1 as="h2">{isOver ? imports.drop : imports.choose}</Subtitle1>
      <Body1 className={styles.body}>{imports.chooseBody}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
          {imports.choose}
        </Button>
        <Button size="large" icon={<ArrowDownloadRegular />} onClick={template}>
          {imports.template}
        </Button>
      </div>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file can be chosen again after it was put right.
          target.value = '';
        }}
      />
      <LockLine text={imports.private} />
    </section>
  );
}
