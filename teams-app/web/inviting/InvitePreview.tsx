import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '#domain/programme/programme.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import {
  invitingEndpoints,
  type ChoiceBody,
  type ChoiceCountsBody,
  type InvitePreviewBody,
} from '../../contract/inviting.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** Those who get no invitation, or perhaps no card, in the order in which it is told. */
const told = [
  'withoutBot',
  'alreadyIn',
  'alreadyInvited',
  'guests',
  'withoutAddress',
  'withoutName',
  'outsideGroup',
  'disabled',
] as const satisfies readonly (keyof ChoiceCountsBody)[];

interface InvitePreviewProps {
  readonly choice: ChoiceBody;
  readonly preview: InvitePreviewBody;
  readonly close: (isSent: boolean) => void;
}

/** How many get an invitation, who does not and why, and what they will read. */
export function InvitePreview({ choice, preview, close }: InvitePreviewProps): ReactNode {
  const styles = useStyles();
  const { hr, tab, words: common } = useTexts();
  const words = hr.invite;
  const send = useChange((client) => client.call(invitingEndpoints.invite, { body: { choice } }), {
    says: words.sent,
    next: () => close(true),
    fails: 'here',
  });
  const stay = (): void => close(false);
  if (preview.counts?.fresh === 0) {
    return (
      <FormDialog title={words.nobody} action={tab.common.back} busy={false} submit={stay} close={stay} keeps>
        <Counts preview={preview} />
        <Unread preview={preview} />
      </FormDialog>
    );
  }
  return (
    <FormDialog title={words.previewTitle} action={words.send} busy={send.isPending} submit={send.mutate} close={stay}>
      <Counts preview={preview} />
      <Unread preview={preview} />
      <Body1Strong>{words.asTheyRead}</Body1Strong>
      {languages.map((language) => (
        <div key={language} lang={language} className={styles.text}>
          <Body1>{startOfSentence(common.language[language])}</Body1>
          <Body1Strong>{preview.text[language].title}</Body1Strong>
          {preview.text[language].lines.map((line) => (
            <Body1 key={line}>{line}</Body1>
          ))}
        </div>
      ))}
      {send.isError ? <Trouble error={send.error} /> : null}
    </FormDialog>
  );
}

function Counts({ preview: { counts, groupSize } }: { preview: InvitePreviewBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.invite;
  if (counts === null) {
    const size = groupSize === null ? words.groupUnknownSize : words.groupSize(amount(groupSize, language));
    return <Body1>{size}</Body1>;
  }
  return (
    <>
      {counts.fresh === 0 ? null : <Body1Strong>{words.fresh(amount(counts.fresh, language))}</Body1Strong>}
      <ul className={styles.list}>
        {told
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <li key={each}>{words.counts[each](amount(counts[each], language))}</li>
          ))}
      </ul>
    </>
  );
}

function Unread({ preview: { unread } }: { preview: InvitePreviewBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.invite;
  if (unread.length === 0) return null;
  return (
    <>
      <Body1Strong>{words.unread}</Body1Strong>
      <ul className={styles.list}>
        {unread.map(({ line, text, why }) => (
          <li key={`${String(line)} ${text}`}>{words.unreadLine[why](amount(line, language), text)}</li>
        ))}
      </ul>
    </>
  );
}
