/** Where a switch from a console page lands: as the role says, or else as the settings say. */
import { landingAddress } from '../domain/landing.ts';
import type { Role } from '../domain/role.ts';
import { readSettings } from '../store/settings.ts';

/** `current`: the page that the person is on. See `landingAddress` for what may be wished of its host. */
export async function landingFor(
  role: Role,
  current: string,
  wish: { keepHost?: true; dropSessionLabel?: true },
): Promise<string> {
  const { landing: usual } = await readSettings();
  return landingAddress({ ...role, current, default: usual, ...wish });
}
