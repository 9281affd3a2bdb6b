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
import { KeepRole } from './keep-role.tsx';
import { ResultText } from './result-text.tsx';

const json = 'application/json';

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
      <h3 id="make-role">1. Make the role in {formatAccount(target.account)}</h3>
      <p class="help">
        In one of three ways: the commands, CloudFormation or Terraform, signed in to that account.
        Or by hand in IAM, with the policies below.
      </p>
      <ResultText
        name="AWS CLI commands"
        text={targetCommands(setUp)}
        help="Paste them into bash or zsh."
        file={{ name: `${file}.sh`, type: 'text/x-shellscript' }}
      />
      <ResultText
        name="CloudFormation template"
        text={cloudFormationTemplate(setUp)}
        file={{ name: `${file}.template.json`, type: json }}
      />
      <ResultText
        name="AWS CLI command for the template"
        text={deployCommand(setUp, `${file}.template.json`)}
        help="Where you have downloaded it to."
      />
      <ResultText
        name="Terraform configuration"
        text={terraformConfiguration(setUp)}
        file={{ name: `${file}.tf`, type: 'text/plain' }}
      />
      <ResultText
        name="trust policy"
        text={readablePolicy(trustPolicy(trust))}
        file={{ name: `${file}-trust-policy.json`, type: json }}
      />
      {managedPolicies.length > 0 && (
        <ResultText
          name="ARNs of the managed policies"
          text={managedPolicies.map(({ arn }) => `${arn}\n`).join('')}
        />
      )}
      {policy !== undefined && (
        <ResultText
          name="permission policy"
          text={readablePolicy(policy)}
          file={{ name: `${file}-permissions.json`, type: json }}
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
  return (
    <section class="result-part" aria-labelledby="let-assume">
      <h3 id="let-assume">
        2. Allow it in {account}
        {baseAlias !== '' && ` (${baseAlias})`}
      </h3>
      <p class="help">
        Nobody can assume the role before a policy of the base account allows it, too.
        {!names && ' Attach this one to the groups, users or roles that may.'}
        {names?.some(isOfIdentityCenter) &&
          ' For roles of IAM Identity Center, put it into the permission set as its inline policy.'}
      </p>
      <ResultText
        name="base account’s policy"
        text={readablePolicy(basePolicy(arn))}
        file={{ name: `${fileName(name)}-base-policy.json`, type: json }}
      />
      {commands !== '' && (
        <ResultText
          name="AWS CLI commands for the base account"
          text={commands}
          file={{ name: `${fileName(name)}-base.sh`, type: 'text/x-shellscript' }}
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
      <h3 id="switch-to-it">3. Hand it out</h3>
      <ResultText
        name="switch link"
        text={switchLink(role)}
        help={`People sign in at ${address} and then open this link.`}
      />
      <KeepRole role={role} />
    </section>
  );
}

/** Names of roles may hold signs that a shell or a file system takes for something else. */
const fileName = (name: string) => name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'role';
