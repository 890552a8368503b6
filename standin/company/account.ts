import type { DayOfWeek, WorkingHours } from '@microsoft/microsoft-graph-types';
import type { Employee } from './employee.ts';
import { looks } from './looks.ts';
import { address, localPart, objectIdOf } from './identity.ts';
import { denverSpeltOut, offices } from './offices.ts';
import type { CompanyPerson } from './port.ts';

const workingWeek: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The address an employee has: `given.surname@` the company's domain. */
export function mailOf(employee: Employee): string {
  return address(localPart(employee.givenName, employee.surname));
}

/** Working day of an employee in the person's own clock, `HH:MM`. */
export function workingDayOf(employee: Employee): readonly [from: string, until: string] {
  return employee.hours ?? ['08:00', '17:00'];
}

/** The account an employee has in the directory, with the mailbox where there is one. */
export function accountOf(employee: Employee, department: string): CompanyPerson {
  const mail = mailOf(employee);
  const office = offices[employee.town];
  const look = looks[localPart(employee.givenName, employee.surname)];
  return {
    oid: objectIdOf(mail),
    givenName: employee.givenName,
    surname: employee.surname,
    displayName: `${employee.givenName} ${employee.surname}`,
    mail,
    jobTitle: employee.jobTitle,
    department,
    officeLocation: office.location,
    city: office.town,
    country: office.country,
    preferredLanguage: employee.language ?? 'sv-SE',
    managerOid: employee.manager === undefined ? null : objectIdOf(address(employee.manager)),
    accountEnabled: employee.account !== 'disabled',
    userType: 'Member',
    appRoles: employee.appRoles ?? [],
    ...(look === undefined ? {} : { look }),
    mailbox: employee.account === 'no-mailbox' ? null : mailboxOf(employee),
  };
}

function mailboxOf(employee: Employee): CompanyPerson['mailbox'] {
  return {
    timeZone: offices[employee.town].timeZone,
    workingHours: workingHoursOf(employee),
    teamsEnabled: employee.account !== 'no-teams',
  };
}

function workingHoursOf(employee: Employee): WorkingHours {
  const [from, until] = workingDayOf(employee);
  return {
    daysOfWeek: workingWeek.filter((day) => !employee.daysOff?.includes(day)),
    startTime: `${from}:00.0000000`,
    endTime: `${until}:00.0000000`,
    timeZone: employee.account === 'custom-zone' ? denverSpeltOut : { name: offices[employee.town].timeZone },
  };
}
