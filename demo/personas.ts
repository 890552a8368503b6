import { address } from '#standin/company/identity.ts';

/**
 * The people of the sample company to show the product as. Mentee and mentor are not in the sample enrolments, suit
 * each other, and both keep Tuesday 13 to 15 and Thursday 9 to 11 free of recurring entries.
 */
export const demonstrationPersonas = {
  hrLead: address('karin.hedlund'),
  itAdministrator: address('sofia.engman'),
  mentee: address('emma.brannstrom'),
  mentor: address('johanna.rehn'),
} as const;
