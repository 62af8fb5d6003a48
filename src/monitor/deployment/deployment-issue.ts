/** Something in which a published copy differs from what was built. */
export interface DeploymentIssue {
  /** From the root of the host. */
  address: string;
  kind: 'content' | 'headers' | 'host' | 'scan' | 'silent' | 'wish';
  /** A sentence without its subject, which is the address, and without a full stop. */
  message: string;
}
