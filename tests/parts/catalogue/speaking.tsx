import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Confirm } from '#teams-app/web/parts/Confirm.tsx';
import { FormDialog } from '#teams-app/web/parts/FormDialog.tsx';
import { KeptNote } from '#teams-app/web/parts/KeptNote.tsx';
import { QrCode } from '#teams-app/web/parts/QrCode.tsx';
import { ReadDialog } from '#teams-app/web/parts/ReadDialog.tsx';
import { useMore } from '#teams-app/web/parts/ShowMore.tsx';
import { Trouble } from '#teams-app/web/parts/Trouble.tsx';
import type { Part } from './part.ts';

type Opened = 'confirm' | 'form' | 'read';

function Dialogs({ which }: { which: Opened }): ReactNode {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>Öppna</Button>
      </div>
      {open ? <Dialog which={which} close={close} /> : null}
    </>
  );
}

function Dialog({ which, close }: { which: Opened; close: () => void }): ReactNode {
  if (which === 'confirm') {
    return (
      <Confirm open title="Publicera 5 mentorpar?" action="Publicera" confirm={close} dismiss={close}>
        Tio personer får ett besked i Teams.
      </Confirm>
    );
  }
  if (which === 'form') {
    return (
      <FormDialog title="Var ses ni?" action="Spara" busy={false} submit={close} close={close}>
        <Field label="Plats">
          <Input />
        </Field>
      </FormDialog>
    );
  }
  return (
    <ReadDialog title="Så här räknas det ut" close={close}>
      <p>Kompetenser väger mest.</p>
    </ReadDialog>
  );
}

function More(): ReactNode {
  const { shown, more } = useMore(
    Array.from({ length: 12 }, (_, at) => at + 1),
    5,
  );
  return (
    <>
      <p>{shown.join(', ')}</p>
      {more}
    </>
  );
}

const save = { asDrawing: 'Spara som SVG', asPicture: 'Spara som PNG', fileName: 'kod' };

export const speaking: readonly Part[] = [
  { name: 'Confirm', states: [{ name: 'closed', shown: <Dialogs which="confirm" /> }] },
  { name: 'FormDialog', states: [{ name: 'closed', shown: <Dialogs which="form" /> }] },
  { name: 'ReadDialog', states: [{ name: 'closed', shown: <Dialogs which="read" /> }] },
  {
    name: 'KeptNote',
    states: [{ name: 'there again', shown: <KeptNote of={{ isBack: true, forget: () => undefined }} /> }],
  },
  {
    name: 'QrCode',
    states: [
      {
        name: 'an address',
        shown: (
          <QrCode
            text="https://lodestar.example/tab/join/1"
            alternative="Kod till sidan om programmet"
            save={save}
            onFailure={() => undefined}
          />
        ),
      },
    ],
  },
  { name: 'ShowMore', states: [{ name: 'more than fits', shown: <More /> }] },
  {
    name: 'Trouble',
    states: [
      { name: 'with another try', shown: <Trouble error={new Error('away')} retry={() => undefined} /> },
      { name: 'without', shown: <Trouble error={new Error('away')} /> },
    ],
  },
];
