/** The fields of the form for many roles: each is left alone until it is ticked. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { PATTERN_PARTS } from '../../domain/rename.ts';
import type { RoleField } from '../../domain/role.ts';
import { type MessageKey, say } from '../../i18n/say.ts';
import { ColorChoice } from '../color-choice.tsx';
import { FormField } from '../form-field.tsx';
import { Tick } from '../tick.tsx';
import type { BULK_FLAGS, BULK_TEXTS, BulkDraft, Flag, Renaming } from './bulk-draft.ts';
import { GroupNames } from './group-names.tsx';

interface Props {
  draft: Signal<BulkDraft>;
  patternProblem: string | undefined;
  /** Why a field takes its text for none of the roles. */
  refused: (field: RoleField) => string | undefined;
}

export function BulkFields({ draft, patternProblem, refused }: Props) {
  const set = (changes: Partial<BulkDraft>) => {
    draft.value = { ...draft.value, ...changes };
  };
  const fields = { draft: draft.value, set, refused };
  return (
    <div class="fields">
      <Rename {...fields} patternProblem={patternProblem} />
      <FlagForAll field="favorite" label="field_favorite" {...fields} />
      <FlagForAll field="protected" label="field_protected" {...fields} />
      <TextForAll
        field="color"
        change="roles_changeColor"
        label="field_color"
        none="form_noColor"
        {...fields}
      >
        <ColorChoice value={draft.value.color ?? ''} onPick={(color) => set({ color })} />
      </TextForAll>
      <TextForAll
        field="group"
        change="roles_changeGroup"
        label="field_group"
        none="form_noGroup"
        list="bulk-groups"
        {...fields}
      />
      <GroupNames id="bulk-groups" />
      <TextForAll
        field="region"
        change="roles_changeRegion"
        label="field_region"
        none="form_noRegion"
        {...fields}
      />
      <Tick
        label={say('roles_forgetOrder')}
        help={say('roles_forgetOrderHelp')}
        checked={draft.value.forgetsOrder}
        onChange={(forgetsOrder) => set({ forgetsOrder })}
      />
    </div>
  );
}

interface FieldProps {
  draft: BulkDraft;
  set: (changes: Partial<BulkDraft>) => void;
  refused: Props['refused'];
}

const renamings: Record<Renaming, MessageKey> = {
  keep: 'roles_leave',
  pattern: 'roles_byPattern',
  replace: 'roles_findAndReplace',
};

const flags: Record<Flag, MessageKey> = { keep: 'roles_leave', yes: 'roles_yes', no: 'roles_no' };

function Rename({ draft, set, patternProblem }: FieldProps & Pick<Props, 'patternProblem'>) {
  return (
    <div class="rename">
      <Choice<Renaming>
        id="bulk-renaming"
        label="field_displayName"
        value={draft.renaming}
        options={renamings}
        onChoose={(renaming) => set({ renaming })}
      />
      {draft.renaming === 'pattern' && (
        <FormField
          id="bulk-pattern"
          label={say('roles_pattern')}
          value={draft.pattern}
          onInput={(pattern) => set({ pattern })}
          problem={patternProblem}
          help={say('roles_patternParts', { parts: PATTERN_PARTS.join(', ') })}
        />
      )}
      {draft.renaming === 'replace' && (
        <>
          <FormField
            id="bulk-find"
            label={say('roles_find')}
            value={draft.find}
            onInput={(find) => set({ find })}
          />
          <FormField
            id="bulk-replacement"
            label={say('roles_replaceWith')}
            value={draft.replacement}
            onInput={(replacement) => set({ replacement })}
          />
          <Tick
            label={say('roles_matchCase')}
            help={say('roles_matchCaseHelp')}
            checked={draft.matchCase}
            onChange={(matchCase) => set({ matchCase })}
          />
        </>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  field: (typeof BULK_TEXTS)[number];
  /** What the box that is to be ticked says. */
  change: MessageKey;
  label: MessageKey;
  /** What stands in the field while nothing does. */
  none: MessageKey;
  list?: string;
  children?: ComponentChildren;
}

function TextForAll({ field, change, label, none, children, ...props }: TextProps) {
  const { draft, set, refused, ...input } = props;
  const text = draft[field];
  return (
    <div class="for-all">
      <label class="tick">
        <input
          type="checkbox"
          checked={text !== undefined}
          onChange={(event) => set({ [field]: event.currentTarget.checked ? '' : undefined })}
        />
        <span>{say(change)}</span>
      </label>
      {text !== undefined && (
        <FormField
          id={`bulk-${field}`}
          label={say(label)}
          placeholder={say(none)}
          value={text}
          onInput={(value) => set({ [field]: value })}
          problem={refused(field)}
          {...input}
        >
          {children}
        </FormField>
      )}
    </div>
  );
}

interface FlagProps extends FieldProps {
  field: (typeof BULK_FLAGS)[number];
  label: MessageKey;
}

function FlagForAll({ field, label, draft, set }: FlagProps) {
  return (
    <Choice<Flag>
      id={`bulk-${field}`}
      label={label}
      value={draft[field]}
      options={flags}
      onChoose={(flag) => set({ [field]: flag })}
    />
  );
}

interface ChoiceProps<T extends string> {
  id: string;
  label: MessageKey;
  value: T;
  options: Record<T, MessageKey>;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ id, label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <div class="form-field">
      <label for={id}>{say(label)}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {Object.entries<MessageKey>(options).map(([option, name]) => (
          <option key={option} value={option}>
            {say(name)}
          </option>
        ))}
      </select>
    </div>
  );
}
