/**
 * What the server hands to the Switch Role page: a data block in the page's markup, which a strict content
 * security policy lets pass because it is no script.
 */

import type { PaletteColor } from '../palette.ts';
import type { RoleFields } from '../validation.ts';
import type { Locale } from './labels.ts';

export const pageDataId = 'switch-role-page-data';

export interface PageData {
  readonly variant: 'new' | 'changed';
  readonly locale: Locale;
  readonly palette: readonly PaletteColor[];
  readonly prefill: RoleFields;
  readonly csrf: string;
  /** Where the console should go on after the switch, as the address asked for. */
  readonly redirectUri: string;
  /** The account that the switch starts from; said only where several sessions may be open. */
  readonly switchedFrom?: string;
  /** Why a switch that a console page sent was refused. */
  readonly refusal?: string;
  /** Milliseconds before the form is shown. */
  readonly slowness: number;
  readonly userLabel: string;
  readonly consoleHome: string;
}

/** The answer to a submitted form: where to go, or why not. */
export type SubmitAnswer = { readonly destination: string } | { readonly errorMessage: string };
