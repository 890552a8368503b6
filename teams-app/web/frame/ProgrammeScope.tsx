import { useMemo, type ReactNode } from 'react';
import { createClient } from '../client.ts';
import { ClientProvider } from '../data.tsx';
import { useTexts } from '../language.tsx';

/** What stands in it reads and changes one programme. */
export function ProgrammeScope({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const { language } = useTexts();
  const client = useMemo(() => createClient(language, id), [language, id]);
  return <ClientProvider value={client}>{children}</ClientProvider>;
}
