import { address, objectIdOf } from '../identity.ts';
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

/** Accounts that every directory also holds and that no programme should invite. */
export const otherAccounts: readonly CompanyPerson[] = [
  serviceAccount('svc-backup', 'Backup (service)'),
  serviceAccount('svc-scanner', 'Skannrar (service)'),
  guest('Astrid', 'Kjellberg', 'astrid.kjellberg@konsultkajen.example'),
];
