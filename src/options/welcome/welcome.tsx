/** The first steps, on one screen and each with how far it is: bring your roles, put the hat within reach, switch. */
import { say } from '../../i18n/say.ts';
import { BringRoles } from './bring-roles.tsx';
import { FirstSwitch } from './first-switch.tsx';
import { WithinReach } from './within-reach.tsx';
import './welcome.css';

/** `onAdd` opens the form for a new role. */
export function Welcome({ onAdd }: { onAdd: () => void }) {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">{say('welcome_heading')}</h2>
      <ol>
        <BringRoles onAdd={onAdd} />
        <WithinReach />
        <FirstSwitch />
      </ol>
    </section>
  );
}
