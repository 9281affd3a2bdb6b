/** Where a switch from a console page lands: on the page the person was on, in the role's region. */
import type { Role } from '../domain/role.ts';

export function landingFor(
  { region }: Role,
  address: string,
  { withoutLabel = false }: { keepHost?: boolean; withoutLabel?: boolean },
): string {
  const url = new URL(address);
  if (region !== '') url.searchParams.set('region', region);
  if (withoutLabel) url.hostname = url.hostname.replace(/^\d{12}-[a-z0-9]+\./i, '');
  return url.href;
}
