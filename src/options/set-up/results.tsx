/** What comes out of the answers, in the order in which it is used: make the role, let people assume it, switch. */
import { formatAccount } from '../../domain/account.ts';
import { signInAddress } from '../../domain/set-up/base-account.ts';
import { basePolicy } from '../../domain/set-up/base-policy.ts';
import { baseCommands, targetCommands } from '../../domain/set-up/cli-commands.ts';
import { cloudFormationTemplate, deployCommand } from '../../domain/set-up/cloudformation.ts';
import { readablePolicy } from '../../domain/set-up/policy-text.ts';
import type { RoleSetUp } from '../../domain/set-up/read-answers.ts';
import { terraformConfiguration } from '../../domain/set-up/terraform.ts';
import { trustPolicy } from '../../domain/set-up/trust-policy.ts';
import { isOfIdentityCenter } from '../../domain/set-up/trusted-names.ts';
import { switchLink } from '../../domain/switch-link.ts';
import { sentences } from '../../i18n/in-a-row.ts';
import { say } from '../../i18n/say.ts';
import { KeepRole } from './keep-role.tsx';
import { ResultText } from './result-text.tsx';

const json = 'application/json';
const shell = 'text/x-shellscript';

export function Results({ setUp }: { setUp: RoleSetUp }) {
  return (
    <>
      <MakeRole setUp={setUp} />
      <LetAssume setUp={setUp} />
      <SwitchToIt setUp={setUp} />
    </>
  );
}

function MakeRole({ setUp }: { setUp: RoleSetUp }) {
  const { name, target, trust, policy, managedPolicies } = setUp;
  const file = fileName(name);
  return (
    <section class="result-part" aria-labelledby="make-role">
      <h3 id="make-role">{say('setUp_makeRole', { account: formatAccount(target.account) })}</h3>
      <p class="help">{say('setUp_makeRoleHelp')}</p>
      <ResultText
        kind="commands"
        text={targetCommands(setUp)}
        help={say('setUp_commandsHelp')}
        file={{ name: `${file}.sh`, type: shell, words: 'setUp_downloadCommands' }}
      />
      <ResultText
        kind="template"
        text={cloudFormationTemplate(setUp)}
        file={{ name: `${file}.template.json`, type: json, words: 'setUp_downloadTemplate' }}
      />
      <ResultText
        kind="templateCommand"
        text={deployCommand(setUp, `${file}.template.json`)}
        help={say('setUp_templateCommandHelp')}
      />
      <ResultText
        kind="configuration"
        text={terraformConfiguration(setUp)}
        file={{ name: `${file}.tf`, type: 'text/plain', words: 'setUp_downloadConfiguration' }}
      />
      <ResultText
        kind="trustPolicy"
        text={readablePolicy(trustPolicy(trust))}
        file={{ name: `${file}-trust-policy.json`, type: json, words: 'setUp_downloadTrustPolicy' }}
      />
      {managedPolicies.length > 0 && (
        <ResultText
          kind="policyArns"
          text={managedPolicies.map(({ arn }) => `${arn}\n`).join('')}
        />
      )}
      {policy !== undefined && (
        <ResultText
          kind="permissionPolicy"
          text={readablePolicy(policy)}
          file={{
            name: `${file}-permissions.json`,
            type: json,
            words: 'setUp_downloadPermissionPolicy',
          }}
        />
      )}
    </section>
  );
}

function LetAssume({ setUp }: { setUp: RoleSetUp }) {
  const { name, arn, baseAlias } = setUp;
  const { base, names } = setUp.trust;
  const commands = baseCommands(setUp);
  const account = formatAccount(base.account);
  const file = fileName(name);
  return (
    <section class="result-part" aria-labelledby="let-assume">
      <h3 id="let-assume">
        {baseAlias === ''
          ? say('setUp_allowIn', { account })
          : say('setUp_allowInNamed', { account, alias: baseAlias })}
      </h3>
      <p class="help">
        {sentences(
          say('setUp_allowHelp'),
          names ? '' : say('setUp_attachHelp'),
          names?.some(isOfIdentityCenter) ? say('setUp_permissionSetHelp') : '',
        )}
      </p>
      <ResultText
        kind="basePolicy"
        text={readablePolicy(basePolicy(arn))}
        file={{ name: `${file}-base-policy.json`, type: json, words: 'setUp_downloadBasePolicy' }}
      />
      {commands !== '' && (
        <ResultText
          kind="baseCommands"
          text={commands}
          file={{ name: `${file}-base.sh`, type: shell, words: 'setUp_downloadBaseCommands' }}
        />
      )}
    </section>
  );
}

function SwitchToIt({ setUp }: { setUp: RoleSetUp }) {
  const { role, baseAlias, trust } = setUp;
  const address = signInAddress(trust.base.partition, baseAlias || trust.base.account);
  return (
    <section class="result-part" aria-labelledby="switch-to-it">
      <h3 id="switch-to-it">{say('setUp_handOut')}</h3>
      <ResultText
        kind="switchLink"
        text={switchLink(role)}
        help={say('setUp_switchLinkHelp', { address })}
      />
      <KeepRole role={role} />
    </section>
  );
}

/** Names of roles may hold signs that a shell or a file system takes for something else. */
const fileName = (name: string) => name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'role';
