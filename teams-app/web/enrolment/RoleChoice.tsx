import { Caption1, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { useTexts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';

const useStyles = makeStyles({
  // The page's title asks the question.
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  role: {
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 12px 10px 4px',
    borderRadius: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  on: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: ownTokens.colorNow,
  },
  name: { display: 'block' },
  about: { display: 'block', paddingTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
});

interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly problem: string | null;
  readonly choose: (roles: Role[]) => void;
}

/** Mentee, mentor, or both; nothing is chosen for anybody. */
export function RoleChoice({ roles, problem, choose }: RoleChoiceProps): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.joinSteps;
  const choices = [
    { role: 'mentee', label: said.wantMentor, about: said.wantMentorBody },
    { role: 'mentor', label: said.beMentor, about: said.beMentorBody },
  ] as const;
  const toggle = (role: Role): void =>
    choose(roles.includes(role) ? roles.filter((kept) => kept !== role) : [...roles, role]);
  return (
    <div
      role="group"
      aria-label={said.roles}
      className={styles.group}
      data-mistake={problem === null ? undefined : true}
    >
      <div className={styles.roles}>
        {choices.map(({ role, label, about }) => (
          <Checkbox
            key={role}
            size="large"
            className={mergeClasses(styles.role, roles.includes(role) && styles.on)}
            label={
              <>
                <Text weight="semibold" size={400} className={styles.name}>
                  {label}
                </Text>
                <Caption1 className={styles.about}>{about}</Caption1>
              </>
            }
            checked={roles.includes(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </div>
      {problem === null ? null : (
        <Caption1 block role="alert" className={styles.problem}>
          {problem}
        </Caption1>
      )}
    </div>
  );
}
