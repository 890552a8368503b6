import { Badge, Body1, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { percent, startOfSentence } from '#texts/format.ts';
import type { ProposalBody } from '../../contract.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useNotice } from './notice.tsx';
import { PersonLine } from './PersonLine.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 72px auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'center',
    padding: '20px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 140px',
    // Griffel sorts media rules by their text, so the two must not overlap.
    '@media (min-width: 561px) and (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fit: { display: 'flex', flexDirection: 'column', '@media (max-width: 900px)': { order: 4 } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 900px)': { order: 5, gridColumn: '1 / -1' },
  },
  why: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  reason: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  against: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

interface ProposalRowProps {
  readonly proposal: ProposalBody;
  readonly explain: () => void;
}

/** Two faces, how well they fit, why, and the decision. */
export function ProposalRow({ proposal, explain }: ProposalRowProps): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { mentor, mentee, status, against } = proposal;
  const names = hr.matching.pair(mentor.name, mentee.name);
  return (
    <li className={styles.row} aria-label={names}>
      <PersonLine person={mentor} size={48} detail={`${hr.matching.mentor} · ${mentor.jobTitle}`} />
      <PersonLine person={mentee} size={48} detail={`${hr.matching.mentee} · ${mentee.jobTitle}`} />
      <Text
        size={500}
        weight="semibold"
        className={styles.fit}
        aria-label={hr.matching.fit(percent(proposal.fitPercent, language))}
      >
        {percent(proposal.fitPercent, language)}
      </Text>
      {status === 'proposed' || status === 'locked' ? (
        <Decision proposal={proposal} names={names} />
      ) : (
        <Badge appearance="tint" size="large" color={status === 'approved' ? 'success' : 'subtle'}>
          {startOfSentence(words.proposalStatus[status])}
        </Badge>
      )}
      <div className={styles.why}>
        <Body1 className={styles.reason}>{proposal.why[0] ?? ''}</Body1>
        {against[0] === undefined ? null : (
          <span className={styles.against}>
            <WarningRegular aria-hidden />
            {against[0]}
          </span>
        )}
        <Button appearance="transparent" aria-label={hr.matching.detailsFor(names)} onClick={explain}>
          {hr.matching.details}
        </Button>
      </div>
    </li>
  );
}

function Decision({ proposal, names }: { proposal: ProposalBody; names: string }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const notice = useNotice();
  const decide = useChange((client, verdict: 'approve' | 'reject') =>
    client.send({
      method: 'POST',
      path: `/api/hr/proposals/${proposal.id}/${verdict}`,
      body: { version: proposal.version },
    }),
  );
  const press = (verdict: 'approve' | 'reject'): void =>
    decide.mutate(verdict, {
      onSuccess: () => notice.done(verdict === 'approve' ? hr.matching.approved(names) : hr.matching.rejected(names)),
      onError: notice.failed,
    });
  return (
    <div className={styles.actions}>
      <Button disabled={decide.isPending} aria-label={hr.matching.approveFor(names)} onClick={() => press('approve')}>
        {hr.matching.approve}
      </Button>
      <Button
        appearance="subtle"
        disabled={decide.isPending}
        aria-label={hr.matching.rejectFor(names)}
        onClick={() => press('reject')}
      >
        {hr.matching.reject}
      </Button>
    </div>
  );
}
