import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PairingBody } from '../../contract.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useNotice } from './notice.tsx';
import { Trouble } from './Trouble.tsx';

const wishes = ['end', 'rematch'] as const;

/** The end of a pairing, without blame: what happens to the meetings, and what the other one is told. */
export function EndDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const { tab } = useTexts();
  const texts = tab.meetings;
  const notice = useNotice();
  const [wish, setWish] = useState<(typeof wishes)[number]>('end');
  const end = useChange((client) =>
    client.send({ method: 'POST', path: `/api/pairings/${pairing.id}/end`, body: { wish } }),
  );
  const submit = (): void =>
    end.mutate(undefined, {
      onSuccess: () => {
        notice.done(texts.ended);
        close();
      },
    });
  return (
    <FormDialog title={texts.endTitle} action={texts.endAction} busy={end.isPending} submit={submit} close={close}>
      <Body1>{texts.endBody(pairing.partner.givenName)}</Body1>
      <Field label={texts.endWish}>
        <RadioGroup value={wish} onChange={(_, { value }) => setWish(wishes.find((each) => each === value) ?? 'end')}>
          {wishes.map((each) => (
            <Radio key={each} value={each} label={texts.endWishes[each]} />
          ))}
        </RadioGroup>
      </Field>
      {end.isError ? <Trouble error={end.error} /> : null}
    </FormDialog>
  );
}
