import { useState, type ReactNode } from 'react';
import { useTexts } from '../../language.tsx';
import type { ChosenFile } from './data.ts';
import { ImportChoose } from './ImportChoose.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportLeftOut } from './ImportLeftOut.tsx';
import { ImportReview } from './ImportReview.tsx';
import type { LeftOut } from './left-out.ts';
import { LedLink } from '../../frame/LedLink.tsx';
import { Page } from '../../parts/Page.tsx';

/** HR brings in profile fields from a table: choose, look, carry out, and undo if need be. */
export function ImportPage(): ReactNode {
  const { imports } = useTexts();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);
  const back = (
    <LedLink page="hr/people" appearance="secondary">
      {imports.back}
    </LedLink>
  );
  const leave = (left: LeftOut | null): void => {
    setLeftOut(left);
    setFile(null);
  };
  return (
    <Page title={imports.title} lead={imports.lead} width="wide" actions={back}>
      {file === null ? (
        <>
          {leftOut === null ? null : <ImportLeftOut leftOut={leftOut} />}
          <ImportChoose choose={setFile} />
          <ImportHistory />
        </>
      ) : (
        <ImportReview key={file.chosenAt} file={file} leave={leave} />
      )}
    </Page>
  );
}
