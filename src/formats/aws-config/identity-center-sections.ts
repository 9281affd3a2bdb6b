/** `[sso-session …]` sections for the access portals of roles, as `aws configure sso-session` writes them. */
import { partition } from '../../domain/partition.ts';
import { parsePortal } from '../../domain/portal.ts';
import { UniqueNames } from './unique-names.ts';

interface Session {
  name: string;
  region: string;
  isRegionKnown: boolean;
}

export class IdentityCenterSections {
  readonly #names = new UniqueNames();
  readonly #sessions = new Map<string, Session>();

  /** The name of the section for a portal. */
  nameOf(portal: string): string {
    const known = this.#sessions.get(portal);
    if (known) return known.name;
    const region = /\.([a-z]+(?:-[a-z]+)+-\d+)\./.exec(portal)?.[1];
    const session = {
      name: this.#names.take(ownName(portal)),
      region: region ?? usualRegion(portal),
      isRegionKnown: region !== undefined,
    };
    this.#sessions.set(portal, session);
    return session.name;
  }

  sections(): string[] {
    return [...this.#sessions].map(([portal, { name, region }]) =>
      [
        `[sso-session ${name}]`,
        `sso_start_url = ${portal}`,
        `sso_region = ${region}`,
        'sso_registration_scopes = sso:account:access',
      ].join('\n'),
    );
  }

  /** The sections whose region nobody said. */
  guessed(): string[] {
    return [...this.#sessions.values()]
      .filter(({ isRegionKnown }) => !isRegionKnown)
      .map(({ name, region }) => `${name} (${region})`);
  }
}

/** What tells a portal from others of its kind: the name in front, or the directory at the end. */
function ownName(portal: string): string {
  const { hostname, pathname } = new URL(portal);
  const directory = /^\/directory\/(.+)$/.exec(pathname)?.[1];
  return directory ?? hostname.split('.')[0] ?? hostname;
}

function usualRegion(portal: string): string {
  const parsed = parsePortal(portal);
  return partition(parsed.ok ? parsed.value.partition : 'aws').defaultRegion;
}
