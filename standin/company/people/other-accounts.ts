import { address, objectIdOf } from '../identity.ts';
import { offices } from '../offices.ts';
import type { CompanyPerson } from '../port.ts';

const nobody = {
  city: '',
  country: 'SE',
  officeLocation: '',
  preferredLanguage: 'en-GB',
  managerOid: null,
  accountEnabled: true,
  appRoles: [],
  mailbox: null,
} as const;

function serviceAccount(local: string, displayName: string): CompanyPerson {
  const mail = address(local);
  return {
    ...nobody,
    oid: objectIdOf(mail),
    givenName: '',
    surname: '',
    displayName,
    mail,
    jobTitle: '',
    department: '',
    userType: 'Member',
  };
}

function guest(givenName: string, surname: string, mail: string): CompanyPerson {
  return {
    ...nobody,
    oid: objectIdOf(mail),
    givenName,
    surname,
    displayName: `${givenName} ${surname} (gäst)`,
    mail,
    jobTitle: 'Konsult',
    department: '',
    preferredLanguage: 'sv-SE',
    userType: 'Guest',
  };
}

/** Nobody signs in to it: whoever is let in opens it from a mailbox of their own. */
function sharedMailbox(local: string, displayName: string): CompanyPerson {
  const { timeZone } = offices.Malmö;
  return {
    ...serviceAccount(local, displayName),
    accountEnabled: false,
    mailbox: {
      timeZone,
      teamsEnabled: false,
      workingHours: {
        daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        startTime: '08:00:00.0000000',
        endTime: '17:00:00.0000000',
        timeZone: { name: timeZone },
      },
    },
  };
}

/** Accounts that every directory also holds and that no programme should invite. */
export const otherAccounts: readonly CompanyPerson[] = [
  serviceAccount('svc-backup', 'Backup (service)'),
  serviceAccount('svc-scanner', 'Skannrar (service)'),
  sharedMailbox('mentorprogrammet', 'Mentorprogrammet'),
  guest('Astrid', 'Kjellberg', 'astrid.kjellberg@konsultkajen.example'),
];
