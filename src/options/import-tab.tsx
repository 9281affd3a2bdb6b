/** The Import tab: what can go in, and where it does. */
import { say, sayParts } from '../i18n/say.ts';
import { Importer } from './importer.tsx';

export function ImportTab() {
  const seeRoles = <a href="#roles">{say('import_seeRoles')}</a>;
  return (
    <section class="import">
      <h2>{say('import_heading')}</h2>
      <p class="soft">{sayParts('import_intro', { file: <code>~/.aws/config</code> })}</p>
      <Importer done={sayParts('import_done', { link: seeRoles })} />
    </section>
  );
}
