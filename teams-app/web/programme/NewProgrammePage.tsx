import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import { programmeEndpoints, type NewProgramme } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Page } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { useSuggestion } from './data.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import type { Terms } from './programme-mistakes.ts';

/** HR begins a programme, with everything filled in that usually works. */
export function NewProgrammePage(): ReactNode {
  const words = useTexts().hr.programme;
  const question = useSuggestion();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {({ status: _status, ...terms }) => (
        <Page title={words.firstTitle} lead={words.firstBody}>
          <Begin terms={terms} />
        </Page>
      )}
    </Answer>
  );
}

function Begin({ terms }: { terms: Terms }): ReactNode {
  const words = useTexts().hr.programme;
  const me = useMe();
  const navigate = useNavigate();
  const save = useChange(
    (client, { terms: decided, open }: { readonly terms: Terms; readonly open: boolean }) => {
      const body: NewProgramme = { ...decided, status: open ? 'open' : 'draft' };
      return client.call(programmeEndpoints.create, { body });
    },
    {
      says: (_, { open }) => (open ? words.opened : words.savedDraft),
      next: ({ id }, { open }) =>
        void navigate(pathOf({ page: open ? 'hr/overview' : 'hr/programme', programmeId: id })),
      fails: 'here',
    },
  );
  return (
    <ProgrammeForm
      keptUnder="programme-new"
      from={terms}
      isDraft
      isNew
      departments={me.data?.departments ?? []}
      save={save}
    />
  );
}
