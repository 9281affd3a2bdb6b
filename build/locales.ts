/** Puts the messages of every language into the build, without what is said to translators alone. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FOLDER = '_locales';

/** The messages as the browser takes them, each language's file by its path. */
function builtLocales(): { fileName: string; source: string }[] {
  return readdirSync(FOLDER).map((language) => {
    const fileName = `${FOLDER}/${language}/messages.json`;
    const messages: Record<string, { message: string }> = JSON.parse(
      readFileSync(fileName, 'utf8'),
    );
    const entries = Object.entries(messages).map(([key, { message }]) => [key, { message }]);
    return { fileName, source: JSON.stringify(Object.fromEntries(entries)) };
  });
}

/** A vite plugin that writes them. */
export function locales(): Plugin {
  return {
    name: 'hatrack:locales',
    apply: 'build',
    generateBundle() {
      for (const file of builtLocales()) this.emitFile({ type: 'asset', ...file });
    },
  };
}
