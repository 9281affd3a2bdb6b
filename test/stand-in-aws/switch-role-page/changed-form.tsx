/**
 * The page as AWS might redesign it tomorrow: it looks the same and works the same, but there is no form
 * element, no id that was there before, no submit button, and the colours are radio buttons. An extension
 * must notice that it does not know this page.
 */

/** @jsxImportSource react */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { Labels } from './labels.ts';
import { Optional } from './optional.tsx';
import type { PageData } from './page-data.ts';
import { useRoleSwitch } from './use-role-switch.ts';

interface Props {
  readonly data: PageData;
  readonly labels: Labels;
}

/** The form of the redesigned page. */
export function ChangedForm({ data, labels }: Props) {
  const { fields, faults, refusal, isSending, change, submit } = useRoleSwitch(data);
  const texts = [
    { name: 'account', label: labels.account, description: labels.accountDescription },
    { name: 'roleName', label: labels.roleName, description: labels.roleNameDescription },
    {
      name: 'displayName',
      label: <Optional label={labels.displayName} labels={labels} />,
      description: labels.displayNameDescription,
    },
  ] as const;
  const colors = [{ name: 'None', value: '' } as const, ...data.palette];
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="l">
          {refusal !== undefined && <Alert type="error">{refusal}</Alert>}
          {faults.length > 0 && (
            <Alert type="error">{faults.map((fault) => labels.faults[fault]).join(' ')}</Alert>
          )}
          {texts.map(({ name, label, description }) => (
            <FormField key={name} label={label} description={description} stretch>
              <Textarea
                rows={1}
                value={fields[name]}
                onChange={({ detail }) => change({ [name]: detail.value })}
              />
            </FormField>
          ))}
          <FormField
            label={<Optional label={labels.color} labels={labels} />}
            description={labels.colorDescription}
            stretch
          >
            <RadioGroup
              value={fields.color}
              items={colors.map(({ name, value }) => ({ value, label: labels.colors[name] }))}
              onChange={({ detail }) => change({ color: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Box float="right">
        <Button
          formAction="none"
          variant="primary"
          loading={isSending}
          onClick={() => void submit()}
        >
          {labels.submit}
        </Button>
      </Box>
    </SpaceBetween>
  );
}
