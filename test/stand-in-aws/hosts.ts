/**
 * Every host that the stand-in answers for, said in the two ways browsers are told: Chromium's resolver
 * rules and a yes or no for the proxy that Firefox uses. Any other host does not exist, so that a test
 * sees at once when something asks for one.
 */

/** A host outside AWS that tries to misuse the extension. */
export const hostileHost = 'hostile.example';

/** A host outside AWS that is none of the extension's business. */
export const ordinaryHost = 'www.example.org';

const hostPatterns: readonly string[] = [
  '*.aws.amazon.com',
  '*.amazonaws-us-gov.com',
  '*.amazonaws.cn',
  '*.amazonaws-eusc.eu',
  // Identity Center's portals in all their forms.
  '*.awsapps.com',
  '*.awsapps.cn',
  '*.app.aws',
  hostileHost,
  ordinaryHost,
];

/** Whether the stand-in answers for this host. */
export function isAnsweredHost(host: string): boolean {
  return hostPatterns.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}

/**
 * The value of Chromium's `--host-resolver-rules`. Loopback stays reachable, because tests put other
 * servers there.
 */
export function hostResolverRules(port: number): string {
  const maps = hostPatterns.map((pattern) => `MAP ${pattern}:443 127.0.0.1:${port}`);
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}
