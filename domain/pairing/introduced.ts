/** What people are told of each other before they meet. Empty where the directory knows nothing. */
export interface Introduced {
  readonly name: string;
  readonly givenName: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly place: string;
}
