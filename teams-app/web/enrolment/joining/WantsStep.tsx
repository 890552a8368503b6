import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { offerOf, wishOf } from '#domain/enrolment/profile.ts';
import { longest, most } from '#domain/limits.ts';
import { amount } from '#texts/format.ts';
import type { ChoosableBody } from '../../../contract/catalogue.ts';
import type { AskedBody } from '../../../contract/questions.ts';
import { useTexts } from '../../language.tsx';
import { ChoicePills } from '../../parts/ChoicePills.tsx';
import { CompetencePick } from '../CompetencePick.tsx';
import { toggled } from '../profile-draft.ts';
import { RoleChoice } from '../RoleChoice.tsx';
import type { JoinDraft, Missing } from './join-draft.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '32px' },
});

export interface JoinStepProps {
  readonly draft: JoinDraft;
  readonly edit: (draft: JoinDraft) => void;
  readonly missing: readonly Missing[];
  readonly choosable: ChoosableBody;
  /** HR's own, for the roles that are chosen. */
  readonly questions: readonly AskedBody[];
  /** Leads to another step. */
  readonly go: (at: number) => void;
}

/** Step one: mentee, mentor or both; what to learn or to share; and a sentence of one's own. */
export function WantsStep({ draft, edit, missing, choosable }: JoinStepProps): ReactNode {
  const styles = useStyles();
  const { joinSteps: said } = useTexts().tab;
  const { roles, profile, goals } = draft;
  return (
    <div className={styles.stack}>
      <RoleChoice
        roles={roles}
        problem={missing.includes('missingRole') ? said.missingRole : null}
        choose={(next) => edit({ ...draft, roles: next, capacity: next.includes('mentor') ? draft.capacity : 0 })}
      />
      {roles.includes('mentee') ? (
        <CompetencePick
          question={said.wanted}
          problem={missing.includes('missingWanted') ? said.missingWanted : null}
          competences={choosable.competences}
          suggested={choosable.suggested.wanted}
          chosen={profile.wanted.map(({ competence }) => competence)}
          limit={most.joiningCompetences}
          toggle={(id) => edit({ ...draft, profile: { ...profile, wanted: toggled(profile.wanted, id, wishOf) } })}
        />
      ) : null}
      {roles.includes('mentor') ? (
        <>
          <CompetencePick
            question={said.offered}
            problem={missing.includes('missingOffered') ? said.missingOffered : null}
            competences={choosable.competences}
            suggested={choosable.suggested.offered}
            chosen={profile.offered.map(({ competence }) => competence)}
            limit={most.joiningCompetences}
            toggle={(id) => edit({ ...draft, profile: { ...profile, offered: toggled(profile.offered, id, offerOf) } })}
          />
          <HowMany capacity={draft.capacity} choose={(capacity) => edit({ ...draft, capacity })} />
        </>
      ) : null}
      {roles.length === 0 ? null : (
        <Field
          label={{ children: said.sentence, size: 'large', weight: 'semibold' }}
          {...(roles.includes('mentee') ? { hint: said.sentenceHelp } : {})}
        >
          <Textarea
            size="large"
            rows={2}
            resize="vertical"
            maxLength={longest.profileGoal}
            placeholder={said.sentenceExample}
            value={goals[0] ?? ''}
            onChange={(_, { value }) => edit({ ...draft, goals: [value, ...goals.slice(1)] })}
          />
        </Field>
      )}
    </div>
  );
}

/** One, unless somebody says more. */
function HowMany({ capacity, choose }: { capacity: number; choose: (capacity: number) => void }): ReactNode {
  const { tab, language } = useTexts();
  const counts = Array.from({ length: most.mentees }, (_, index) => index + 1);
  return (
    <ChoicePills
      question={tab.joinSteps.capacity}
      choices={counts.map((count) => ({ value: String(count), text: amount(count, language) }))}
      chosen={String(Math.max(1, capacity))}
      choose={(value) => choose(Number(value))}
    />
  );
}
