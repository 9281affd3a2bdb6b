/**
 * The strict policies of AWS's pages. They belong to the stand-in because they decide what an extension can
 * do on a page: where a form may go, what may be fetched, whose scripts run.
 */

import { randomBytes } from 'node:crypto';
import type { Partition } from './partitions.ts';

/** A nonce for one page's inline scripts. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64');
}

export interface PagePolicy {
  readonly nonce: string;
  /** Where forms may be sent; Chromium holds redirects of a sent form to it too. */
  readonly formAction: readonly string[];
  /** Where the page's own scripts may fetch from, beside the page's own origin. */
  readonly connect?: readonly string[];
  /** Whether the page shows other pages of its own host in frames. */
  readonly framesItself?: boolean;
}

/** The policy as a response header. */
export function contentSecurityPolicy(policy: PagePolicy): Record<string, string> {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${policy.nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...(policy.connect ?? [])].join(' ')}`,
    `form-action ${policy.formAction.join(' ')}`,
    `frame-src ${policy.framesItself ? "'self'" : "'none'"}`,
    `frame-ancestors ${policy.framesItself ? "'self'" : "'none'"}`,
    "base-uri 'none'",
  ];
  return { 'content-security-policy': directives.join('; ') };
}

/** All console hosts of a partition, as a policy names them. */
export function consoleSources({ consoleHost, otherConsoleHosts }: Partition): string[] {
  return [consoleHost, `*.${consoleHost}`, ...otherConsoleHosts].map((host) => `https://${host}`);
}

/** All sign-in hosts of a partition, as a policy names them. */
export function signInSources({ signInHost }: Partition): string[] {
  return [`https://${signInHost}`, `https://*.${signInHost}`];
}
