/** The fields of the form for many roles: each is left alone until it is ticked. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { PATTERN_PARTS } from '../../domain/rename.ts';
import type { RoleField } from '../../domain/role.ts';
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
      <FlagForAll field="favorite" label="Favorite" {...fields} />
      <FlagForAll field="protected" label="Protected" {...fields} />
      <TextForAll field="color" label="Color" placeholder="None" {...fields}>
        <ColorChoice value={draft.value.color ?? ''} onPick={(color) => set({ color })} />
      </TextForAll>
      <TextForAll field="group" label="Group" placeholder="None" list="bulk-groups" {...fields} />
      <GroupNames id="bulk-groups" />
      <TextForAll field="region" label="Region" placeholder="None" {...fields} />
      <Tick
        label="Forget the order"
        help="They stand by name again, behind the roles that were put in order"
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

function Rename({ draft, set, patternProblem }: FieldProps & Pick<Props, 'patternProblem'>) {
  return (
    <div class="rename">
      <Choice<Renaming>
        id="bulk-renaming"
        label="Display name"
        value={draft.renaming}
        options={{ keep: 'Leave as it is', pattern: 'By a pattern', replace: 'Find and replace' }}
        onChoose={(renaming) => set({ renaming })}
      />
      {draft.renaming === 'pattern' && (
        <FormField
          id="bulk-pattern"
          label="Pattern"
          value={draft.pattern}
          onInput={(pattern) => set({ pattern })}
          problem={patternProblem}
          help={`Parts: ${PATTERN_PARTS.join(', ')}`}
        />
      )}
      {draft.renaming === 'replace' && (
        <>
          <FormField
            id="bulk-find"
            label="Find"
            value={draft.find}
            onInput={(find) => set({ find })}
          />
          <FormField
            id="bulk-replacement"
            label="Replace with"
            value={draft.replacement}
            onInput={(replacement) => set({ replacement })}
          />
          <Tick
            label="Match capitals"
            help="Otherwise Prod is found in PROD too"
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
  label: string;
  placeholder: string;
  list?: string;
  children?: ComponentChildren;
}

function TextForAll({ field, label, draft, set, refused, children, ...input }: TextProps) {
  const text = draft[field];
  return (
    <div class="for-all">
      <label class="tick">
        <input
          type="checkbox"
          checked={text !== undefined}
          onChange={(event) => set({ [field]: event.currentTarget.checked ? '' : undefined })}
        />
        <span>Change {label.toLowerCase()}</span>
      </label>
      {text !== undefined && (
        <FormField
          id={`bulk-${field}`}
          label={label}
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
  label: string;
}

function FlagForAll({ field, label, draft, set }: FlagProps) {
  return (
    <Choice<Flag>
      id={`bulk-${field}`}
      label={label}
      value={draft[field]}
      options={{ keep: 'Leave as it is', yes: 'Yes', no: 'No' }}
      onChoose={(flag) => set({ [field]: flag })}
    />
  );
}

interface ChoiceProps<T extends string> {
  id: string;
  label: string;
  value: T;
  options: Record<T, string>;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ id, label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {Object.entries<string>(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
