/** What HR's list of people can be narrowed and sorted by: nothing but what stands in it, so that no order tells more. */
export const peopleColumns = ['name', 'department', 'role', 'state', 'load', 'since', 'bot'] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** How many people come at once. */
export const peopleAtOnce = 100;
