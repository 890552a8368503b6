/** Gives out app-only access tokens. */
export interface TokenSource {
  /**
   * A bearer token for a scope such as `https://graph.microsoft.com/.default`; kept until shortly before it expires.
   * `fresh` fetches a new one although the kept one looks valid, for when the service has refused it.
   *
   * @throws OutsideFailure 'no-rights' when Entra refuses the app, 'unavailable' when it cannot be reached.
   */
  token(scope: string, options?: { readonly fresh?: boolean }): Promise<string>;
}
