/**
 * What the Switch Role page fills in from its address. Opening the address switches nothing: somebody must
 * press the button.
 */

import { type PaletteName, palettes } from './palette.ts';
import { accountFault, displayNameFault, type RoleFields, roleNameFault } from './validation.ts';

const blankFields: Readonly<RoleFields> = {
  account: '',
  roleName: '',
  displayName: '',
  color: '',
};

/**
 * The fields that the page shows for this address. One name that AWS's validation refuses leaves the whole
 * form blank, and a colour outside the page's own palette is left out (both reported by users).
 */
export function prefillFrom(query: Record<string, string>, paletteName: PaletteName): RoleFields {
  const { account = '', roleName = '', displayName = '', color = '' } = query;
  if (account !== '' && accountFault(account)) return { ...blankFields };
  if (roleName !== '' && roleNameFault(roleName)) return { ...blankFields };
  if (displayNameFault(displayName)) return { ...blankFields };
  const isOnPalette = palettes[paletteName].some((offered) => offered.value === color);
  return { account, roleName, displayName, color: isOnPalette ? color : '' };
}
