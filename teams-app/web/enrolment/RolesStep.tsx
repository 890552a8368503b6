import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Competence } from '#domain/enrolment/profile.ts';
import { amount } from '#texts/format.ts';
import type { KeptProfileBody, ProfileBody } from '../../contract/enrolment.ts';
import type { AskedBody } from '../../contract/questions.ts';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import type { Competences } from './competences.ts';
import { CompetenceChips } from './CompetenceChips.tsx';
import { OfferedRows, WantedRows } from './CompetenceRows.tsx';
import { Question } from '../parts/Question.tsx';
import { inOrder, type Draft, type Missing } from './profile-draft.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  role: {
    display: 'flex',
    flexDirection: 'column',
    padding: '12px 16px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':has(:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  about: { paddingLeft: '36px', color: tokens.colorNeutralForeground2 },
});

export interface StepProps {
  readonly draft: Draft;
  readonly edit: (draft: Draft) => void;
  readonly missing: readonly Missing[];
  /** What was told when joining another programme and is not asked again; null where everything is asked. */
  readonly known: KeptProfileBody | null;
  readonly competences: Competences;
  /** HR's own, for the roles that are chosen. */
  readonly questions: readonly AskedBody[];
  /** Whether a limit over all programmes can matter. */
  readonly asksRoom: boolean;
}

/** Step one: mentee, mentor or both; what to learn and what to share. */
export function RolesStep(props: StepProps): ReactNode {
  const styles = useStyles();
  const { draft, known } = props;
  const { roles } = draft;
  const { tab } = useTexts();
  const asks = (rows: 'wanted' | 'offered'): boolean => known === null || known[rows].length === 0;
  return (
    <div className={styles.stack}>
      {known === null ? null : <Body1>{tab.me.known}</Body1>}
      <RoleChoice {...props} />
      {roles.includes('mentee') && asks('wanted') ? <WhatToLearn {...props} /> : null}
      {roles.includes('mentor') && asks('offered') ? <WhatToShare {...props} /> : null}
      {roles.includes('mentor') ? <HowMany {...props} /> : null}
    </div>
  );
}

function WhatToLearn({ draft, edit, missing, competences }: StepProps): ReactNode {
  const { tab } = useTexts();
  const { profile } = draft;
  const change = (wanted: ProfileBody['wanted']): void => edit({ ...draft, profile: { ...profile, wanted } });
  const toggle = (competence: Competence): void => {
    const rest = profile.wanted.filter((row) => row.competence !== competence);
    const added = { competence, level: 1, wantedLevel: 3, importance: 2 } as const;
    change(inOrder(rest.length < profile.wanted.length ? rest : [...rest, added]));
  };
  return (
    <>
      <CompetenceChips
        label={tab.me.wanted}
        help={tab.me.wantedHelp}
        problem={missing.includes('missingWanted') ? tab.me.missingWanted : null}
        competences={competences}
        chosen={profile.wanted.map(({ competence }) => competence)}
        toggle={toggle}
      />
      <WantedRows
        rows={profile.wanted}
        competences={competences}
        change={(row) => change(profile.wanted.map((old) => (old.competence === row.competence ? row : old)))}
      />
    </>
  );
}

function WhatToShare({ draft, edit, missing, competences }: StepProps): ReactNode {
  const { tab } = useTexts();
  const { profile } = draft;
  const change = (offered: ProfileBody['offered']): void => edit({ ...draft, profile: { ...profile, offered } });
  const toggle = (competence: Competence): void => {
    const rest = profile.offered.filter((row) => row.competence !== competence);
    const added = { competence, level: 4 } as const;
    change(inOrder(rest.length < profile.offered.length ? rest : [...rest, added]));
  };
  return (
    <>
      <CompetenceChips
        label={tab.me.offered}
        help={tab.me.offeredHelp}
        problem={missing.includes('missingOffered') ? tab.me.missingOffered : null}
        competences={competences}
        chosen={profile.offered.map(({ competence }) => competence)}
        toggle={toggle}
      />
      <OfferedRows
        rows={profile.offered}
        competences={competences}
        change={(row) => change(profile.offered.map((old) => (old.competence === row.competence ? row : old)))}
      />
    </>
  );
}

/** In this programme and, for whoever is in several, over all of them. */
function HowMany({ draft, edit, asksRoom }: StepProps): ReactNode {
  const { tab, language } = useTexts();
  const { profile, capacity } = draft;
  const counts = ['1', '2', '3', '4', '5'].map((value) => ({ value, text: amount(Number(value), language) }));
  return (
    <>
      <ChoicePills
        question={tab.me.capacity}
        help={tab.me.capacityHelp}
        choices={counts}
        chosen={String(Math.max(1, capacity))}
        choose={(value) => edit({ ...draft, capacity: Number(value) })}
      />
      {asksRoom ? (
        <ChoicePills
          question={tab.me.room}
          help={tab.me.roomHelp}
          choices={[{ value: '', text: tab.me.noRoomLimit }, ...counts]}
          chosen={profile.room === null ? '' : String(profile.room)}
          choose={(value) => edit({ ...draft, profile: { ...profile, room: value === '' ? null : Number(value) } })}
        />
      ) : null}
    </>
  );
}

function RoleChoice({ draft, edit, missing }: StepProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { roles } = draft;
  const choices = [
    { role: 'mentee', label: tab.me.wantMentor, about: tab.me.wantMentorBody },
    { role: 'mentor', label: tab.me.beMentor, about: tab.me.beMentorBody },
  ] as const;
  const toggle = (role: 'mentor' | 'mentee'): void => {
    const next = roles.includes(role) ? roles.filter((kept) => kept !== role) : [...roles, role];
    edit({ ...draft, roles: next, capacity: next.includes('mentor') ? Math.max(1, draft.capacity) : 0 });
  };
  return (
    <Question
      question={tab.me.roles}
      help={tab.me.rolesHelp}
      problem={missing.includes('missingRole') ? tab.me.missingRole : null}
    >
      <div className={styles.roles}>
        {choices.map(({ role, label, about }) => (
          <div key={role} className={styles.role}>
            <Checkbox size="large" label={label} checked={roles.includes(role)} onChange={() => toggle(role)} />
            <Caption1 className={styles.about}>{about}</Caption1>
          </div>
        ))}
      </div>
    </Question>
  );
}
