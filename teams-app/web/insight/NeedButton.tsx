import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { applicationEndpoints } from '../../contract/applications.ts';
import { insightEndpoints, type Need, type NeedAction } from '../../contract/insight.ts';
import { pathOf } from '../../contract/paths.ts';
import type { Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useLedProgramme } from '../frame/led-programme.ts';
import { useTexts } from '../language.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useNotice } from '../parts/notice.tsx';
import { openChat } from '../teams-host.ts';

interface NeedButtonProps {
  readonly action: NeedAction;
  readonly look: 'primary' | 'secondary' | 'subtle';
  readonly need: Pick<Need, 'people'>;
  /** It is done, and the row will be gone once the page has looked again. */
  readonly dealtWith: () => void;
}

/** What a row lets its reader do: at once where that is possible, else where the next step is. */
export function NeedButton({ action, look, need, dealtWith }: NeedButtonProps): ReactNode {
  const led = useLedProgramme();
  const { hr } = useTexts();
  const notice = useNotice();
  switch (action.kind) {
    case 'open':
      return (
        <LinkButton
          to={pathOf({ page: action.page, ...(led === null ? {} : { programmeId: led.id }) })}
          appearance={look}
          size="medium"
        >
          {action.label}
        </LinkButton>
      );
    case 'write':
      return (
        <Button appearance={look} aria-label={action.name} onClick={() => openChat(action.addresses, action.draft)}>
          {action.label}
        </Button>
      );
    case 'copy':
      return (
        <Button
          appearance={look}
          aria-label={action.name}
          onClick={() =>
            void copied(action.words).then((isDone) => notice.done(isDone ? hr.status.copied : hr.status.notCopied))
          }
        >
          {action.label}
        </Button>
      );
    case 'help':
    case 'retry':
    case 'approve':
      return <ChangeButton action={action} look={look} need={need} dealtWith={dealtWith} />;
  }
}

/** Not every host lets a tab write to the clipboard. */
async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

type Changing = Extract<NeedAction, { kind: 'help' | 'retry' | 'approve' }>;

function ChangeButton({ action, look, need, dealtWith }: NeedButtonProps & { action: Changing }): ReactNode {
  const { hr } = useTexts();
  const { help, retried, approved } = hr.status;
  const name = need.people[0]?.name ?? '';
  const says: Readonly<Record<Changing['kind'], () => string>> = {
    help: () => (action.kind === 'help' && action.step === 'close' ? help.closed(name) : help.taken(name)),
    retry: () => retried,
    approve: () => approved(name),
  };
  const change = useChange(
    async (client) => {
      await send(client, action);
      if (action.kind === 'approve' || (action.kind === 'help' && action.step === 'close')) dealtWith();
    },
    { says: () => says[action.kind](), fails: 'notice' },
  );
  return (
    <Button
      appearance={look}
      aria-label={action.name}
      disabledFocusable={change.isPending}
      onClick={() => change.mutate()}
    >
      {action.label}
    </Button>
  );
}

async function send(client: Client, action: Changing): Promise<void> {
  switch (action.kind) {
    case 'help':
      await client.call(insightEndpoints.help, { params: { id: action.id, step: action.step } });
      return;
    case 'retry':
      await client.call(insightEndpoints.retry, { params: { kind: action.of, id: action.id } });
      return;
    case 'approve': {
      const { enrolmentId, version } = action;
      const applications = [{ enrolmentId, version }];
      await client.call(applicationEndpoints.decide, { body: { applications, decision: { kind: 'approve' } } });
    }
  }
}
