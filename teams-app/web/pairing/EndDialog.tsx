import { Body1, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { endReasons, type EndReason } from '#domain/pairing/end-reason.ts';
import { pairingEndpoints, type PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';

const unsaid = 'unsaid';

/** The end of a pairing, without blame: what happens to the meetings, what the other one is told, and what comes then. */
export function EndDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const { tab, groups } = useTexts();
  const isPair = pairing.kind === 'pair';
  const { meetings: texts, ending } = tab;
  const navigate = useNavigate();
  const [reason, setReason] = useState<EndReason | null>(null);
  const end = useChange(
    (client) => client.call(pairingEndpoints.end, { params: { id: pairing.id }, body: { reason } }),
    {
      says: texts.ended,
      // Home says how one stands now; here the meetings still look booked until Outlook has let go of them.
      next: () => void navigate('/'),
      fails: 'here',
    },
  );
  return (
    <FormDialog
      title={isPair ? texts.endTitle : groups.tab.leaveTitle}
      action={isPair ? texts.endAction : groups.tab.leaveAction}
      busy={end.isPending}
      submit={end.mutate}
      close={close}
    >
      <Body1>{isPair ? texts.endBody(pairing.partner.givenName) : groups.tab.leaveBody}</Body1>
      <Body1>{isPair ? ending.next : ending.nextInGroup}</Body1>
      <Field label={ending.reason} hint={tab.promises.endReason}>
        <Select
          value={reason ?? unsaid}
          onChange={(_, { value }) => setReason(endReasons.find((each) => each === value) ?? null)}
        >
          <option value={unsaid}>{ending.reasonNone}</option>
          {endReasons.map((each) => (
            <option key={each} value={each}>
              {ending.reasons[each]}
            </option>
          ))}
        </Select>
      </Field>
      {end.isError ? <Trouble error={end.error} /> : null}
    </FormDialog>
  );
}
