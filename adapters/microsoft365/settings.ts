/** How this deployment reaches the company's Microsoft 365. */
export interface Microsoft365Settings {
  /** Without version or slash at the end: `https://graph.microsoft.com`. */
  readonly graphBaseUrl: string;
  /** `https://login.microsoftonline.com/{tenant id}`. */
  readonly authority: string;
  readonly clientId: string;
  /** `thumbprint`: hexadecimal, SHA-256 (64 digits); `privateKey`: PEM. */
  readonly credential:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };
  /** Where Graph posts change notifications; https, reachable from the internet. */
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string;
}
