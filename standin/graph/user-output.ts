import type { CompanyPerson } from '../company/port.ts';
import { propertyOf } from './contract.ts';

/** What `User.ReadBasic.All` shows of other people. */
export const basicProperties: readonly string[] = [
  'id',
  'displayName',
  'givenName',
  'mail',
  'surname',
  'userPrincipalName',
];

/** What Graph returns without `$select`: neither department nor accountEnabled are among it. */
const defaultProperties: readonly string[] = [
  ...basicProperties,
  'businessPhones',
  'jobTitle',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
];

/** A person as Graph's user with the properties asked for. What the directory does not know is null, or an empty list. */
export function userOf(person: CompanyPerson, select: readonly string[] | null): Record<string, unknown> {
  const known = knownProperties(person);
  const user: Record<string, unknown> = {};
  for (const name of select === null ? defaultProperties : ['id', ...select]) {
    const declared = propertyOf('User', name);
    if (name in known) user[name] = known[name];
    else if (declared?.collection) user[name] = [];
    else if (declared?.nullable) user[name] = null;
  }
  return user;
}

function knownProperties(person: CompanyPerson): Readonly<Record<string, unknown>> {
  const {
    oid,
    mail,
    formerMails = [],
    lacksMail = false,
    country,
    managerOid: _manager,
    appRoles: _roles,
    mailbox: _mailbox,
    ...rest
  } = person;
  return {
    ...rest,
    id: oid,
    mail: lacksMail ? null : mail,
    country,
    userPrincipalName: mail,
    mailNickname: mail.slice(0, mail.indexOf('@')),
    usageLocation: country,
    businessPhones: [],
    proxyAddresses: lacksMail ? [] : [`SMTP:${mail}`, ...formerMails.map((former) => `smtp:${former}`)],
  };
}
