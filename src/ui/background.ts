/** Asks the background. Its handler table is known here by type alone. */
import type { BackgroundHandlers } from '../background/handlers.ts';
import { caller } from '../browser/messages.ts';

export const askBackground = caller<BackgroundHandlers>();
