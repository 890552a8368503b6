import { accountOf } from '../account.ts';
import type { Department, Employee } from '../employee.ts';
import { offices, type Office } from '../offices.ts';
import type { CompanyPerson } from '../port.ts';
import { emptyWeek, type Week } from './week.ts';

/** An employee with a calendar, while that calendar is being made. */
export interface Member {
  readonly employee: Employee;
  readonly department: string;
  readonly person: CompanyPerson;
  readonly office: Office;
  readonly week: Week;
}

export interface Team {
  readonly lead: Member;
  readonly reports: readonly Member[];
}

/** Everybody who works here and has a mailbox. */
export function staffOf(departments: readonly Department[]): Member[] {
  return departments
    .flatMap(({ name, employees }) =>
      employees.map((employee) => ({
        employee,
        department: name,
        person: accountOf(employee, name),
        office: offices[employee.town],
        week: emptyWeek(employee),
      })),
    )
    .filter(({ person }) => person.mailbox !== null && person.accountEnabled);
}

/** Each manager with the people who report to that manager. */
export function teamsOf(staff: readonly Member[]): Team[] {
  return staff
    .map((lead) => ({ lead, reports: staff.filter(({ person }) => person.managerOid === lead.person.oid) }))
    .filter(({ reports }) => reports.length > 0);
}

/** Picks a person's wording; calendars are written in the language of whoever makes the entry. */
export function wording(member: Member, sv: string, en: string): string {
  return member.person.preferredLanguage === 'sv-SE' ? sv : en;
}
