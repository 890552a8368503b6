import { accountOf } from './account.ts';
import { companyCalendars } from './calendar/calendars.ts';
import type { Department } from './employee.ts';
import { sampleGroups } from './groups.ts';
import { companyDomain, companyName } from './identity.ts';
import { customers } from './people/customers.ts';
import { digitalServices, engineering } from './people/engineering.ts';
import { humanResources, management } from './people/management.ts';
import { controlRoom, fieldService } from './people/operations.ts';
import { otherAccounts } from './people/other-accounts.ts';
import { finance, informationTechnology, officeServices } from './people/support-functions.ts';
import type { Company } from './port.ts';

const departments: readonly Department[] = [
  management,
  humanResources,
  finance,
  officeServices,
  informationTechnology,
  controlRoom,
  fieldService,
  engineering,
  digitalServices,
  customers,
];

/** An invented company that looks after wind farms and town energy works, with everything its directory holds. */
export function sampleCompany(): Company {
  const people = [
    ...departments.flatMap(({ name, employees }) => employees.map((employee) => accountOf(employee, name))),
    ...otherAccounts,
  ];
  return {
    name: companyName,
    domain: companyDomain,
    people,
    groups: sampleGroups(people),
    calendars: (from, until) => companyCalendars(departments, from, until),
  };
}
