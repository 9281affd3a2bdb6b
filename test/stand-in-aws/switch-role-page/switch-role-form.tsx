/**
 * The form that an extension fills in. Its ids and element kinds are those of AWS's page: `#accountId`,
 * `#roleName`, `#displayName`, the Select whose trigger is `button#color`, and the only submit button.
 */

/** @jsxImportSource react */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PaletteColor } from '../palette.ts';
import type { Fault } from '../validation.ts';
import { ColorIcon } from './color-icon.tsx';
import type { Labels } from './labels.ts';
import { Optional } from './optional.tsx';
import type { PageData } from './page-data.ts';
import { useRoleSwitch } from './use-role-switch.ts';

interface Props {
  readonly data: PageData;
  readonly labels: Labels;
}

/** The form of the new page. */
export function SwitchRoleForm({ data, labels }: Props) {
  const { fields, faults, refusal, isSending, change, submit } = useRoleSwitch(data);
  const errorText = (start: string) => faultText(faults, start, labels);
  const options = colorOptions(data.palette, labels);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" variant="link" href={data.consoleHome}>
              {labels.cancel}
            </Button>
            <Button variant="primary" loading={isSending}>
              {labels.submit}
            </Button>
          </SpaceBetween>
        }
      >
        <Container>
          <SpaceBetween size="l">
            {refusal !== undefined && <Alert type="error">{refusal}</Alert>}
            <FormField
              label={labels.account}
              description={labels.accountDescription}
              errorText={errorText('account')}
              controlId="accountId"
              stretch
            >
              <Input
                value={fields.account}
                onChange={({ detail }) => change({ account: detail.value })}
              />
            </FormField>
            <FormField
              label={labels.roleName}
              description={labels.roleNameDescription}
              errorText={errorText('role-name')}
              controlId="roleName"
              stretch
            >
              <Input
                value={fields.roleName}
                onChange={({ detail }) => change({ roleName: detail.value })}
              />
            </FormField>
            <FormField
              label={<Optional label={labels.displayName} labels={labels} />}
              description={labels.displayNameDescription}
              errorText={errorText('display-name')}
              controlId="displayName"
              stretch
            >
              <Input
                value={fields.displayName}
                onChange={({ detail }) => change({ displayName: detail.value })}
              />
            </FormField>
            <FormField
              label={<Optional label={labels.color} labels={labels} />}
              description={labels.colorDescription}
              controlId="color"
              stretch
            >
              <Select
                options={options}
                selectedOption={options.find(({ value }) => value === fields.color) ?? null}
                onChange={({ detail }) => change({ color: detail.selectedOption.value ?? '' })}
                triggerVariant="option"
              />
            </FormField>
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}

function faultText(faults: readonly Fault[], start: string, labels: Labels): string | undefined {
  const fault = faults.find((candidate) => candidate.startsWith(start));
  return fault && labels.faults[fault];
}

function colorOptions(palette: readonly PaletteColor[], labels: Labels): SelectProps.Option[] {
  const none: SelectProps.Option = {
    value: '',
    label: labels.colors.None,
    iconSvg: <ColorIcon value="" />,
  };
  const colors = palette.map(({ name, value }) => ({
    value,
    label: labels.colors[name],
    iconSvg: <ColorIcon value={value} />,
  }));
  return [none, ...colors];
}
