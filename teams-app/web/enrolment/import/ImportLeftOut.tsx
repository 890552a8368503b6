import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list } from '#texts/format.ts';
import { useTexts } from '../../language.tsx';
import type { LeftOut } from './left-out.ts';

/** After an import: what the file held that is not in. */
export function ImportLeftOut({ leftOut: { notImported, notes } }: { leftOut: LeftOut }): ReactNode {
  const { imports, language } = useTexts();
  const names = notImported.map(({ name, number }) => (name === '' ? imports.unnamed(number) : name));
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {names.length === 0 ? null : imports.leftColumns(list(names, language))}{' '}
        {notes === 0 ? null : imports.leftNotes(notes)}
      </MessageBarBody>
    </MessageBar>
  );
}
