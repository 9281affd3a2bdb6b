/**
 * The schemes of color that each state is shown in. High contrast is what most of a page's own colors are lost in: a contrast
 * theme of Windows, which forces its colors on every page and tells that it wants more contrast, here white on black.
 */
import type { Page } from 'playwright';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const ordinary = { forcedColors: 'none', contrast: 'no-preference' } as const;

const schemes = {
  light: { ...ordinary, colorScheme: 'light' },
  dark: { ...ordinary, colorScheme: 'dark' },
  contrast: { forcedColors: 'active', contrast: 'more', colorScheme: 'dark' },
} as const satisfies Record<string, Media>;

export type Scheme = keyof typeof schemes;

export const SCHEMES = Object.keys(schemes) as Scheme[];

/** Shows a page, which stays as it is, in a scheme. */
export const showIn = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMedia(schemes[scheme]);
