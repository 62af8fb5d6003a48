/** A difference between a deployment and its build. */
export interface DeploymentIssue {
  /** From the root of the host. */
  address: string;
  kind: 'recall' | 'content' | 'missing' | 'headers' | 'host' | 'scan' | 'silent' | 'wish';
  /** A predicate whose subject is the address, without a full stop. */
  message: string;
}
