import { accountOf } from './account.ts';
import { companyCalendars } from './calendar/calendars.ts';
import type { Department } from './employee.ts';
import { address, companyDomain, companyName } from './identity.ts';
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

/**
 * The people to show the product as. Mentee and mentor are not in the sample enrolments, suit each other, and both
 * keep Tuesday 13 to 15 and Thursday 9 to 11 free of recurring entries.
 */
export const demonstrationPersonas = {
  hrLead: address('karin.hedlund'),
  itAdministrator: address('sofia.engman'),
  mentee: address('emma.brannstrom'),
  mentor: address('johanna.rehn'),
} as const;

/** An invented company that looks after wind farms and town energy works, with everything its directory holds. */
export function sampleCompany(): Company {
  return {
    name: companyName,
    domain: companyDomain,
    people: [
      ...departments.flatMap(({ name, employees }) => employees.map((employee) => accountOf(employee, name))),
      ...otherAccounts,
    ],
    calendars: (from, until) => companyCalendars(departments, from, until),
  };
}
