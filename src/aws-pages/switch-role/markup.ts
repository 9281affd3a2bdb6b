/**
 * What Hatrack knows of the markup of AWS's Switch Role page: when AWS changes the page, this is the file to mend.
 *
 * There are two pages. The new one is made of Cloudscape, AWS's open component library; its texts are translated and its
 * class names are hashes, so neither is used here. The old one is plain HTML and lives on in some places.
 */

export interface FormMarkup {
  account: string;
  roleName: string;
  displayName: string;
  button: string;
  /** How a color is chosen: from a Cloudscape Select, or by a radio button. */
  color: { kind: 'select'; trigger: string } | { kind: 'radios'; radios: string };
  /** What the page shows first-time visitors in front of the form. */
  firstRunButton?: string;
}

export const newPage: FormMarkup = {
  account: 'form #accountId',
  roleName: 'form #roleName',
  displayName: 'form #displayName',
  button: 'form button[type=submit]',
  color: { kind: 'select', trigger: 'form button#color' },
};

export const oldPage: FormMarkup = {
  account: '#switchrole_form #account',
  roleName: '#switchrole_form #roleName',
  displayName: '#switchrole_form #displayName',
  button: '#switchrole_form #input_switchrole_button',
  color: { kind: 'radios', radios: '#switchrole_form input[type=radio][name=color]' },
  firstRunButton: '#switchrole_firstrun_button',
};

/** Options of an open Cloudscape Select, and where each keeps its color: `<span data-value="ea7158" title="Red">`. */
export const selectOption = '[role=option]';
export const optionColor = '[data-value]';

/** How either page says that AWS refused: a Cloudscape Alert of the kind “error”, or the old page's own paragraph. */
export const refusalAlerts =
  'form [data-analytics-alert=error]:not([aria-hidden=true]), form [role=alert]';

/** Where several sessions may be signed in, the page names the account that it switches from. */
export const switchedFrom = 'strong';
