/** The form's state and its submission, which the page has in common with its redesigned twin. */

import { useState } from 'react';
import { type Fault, faultsOf, type RoleFields } from '../validation.ts';
import type { PageData, SubmitAnswer } from './page-data.ts';

export interface RoleSwitch {
  readonly fields: RoleFields;
  readonly faults: readonly Fault[];
  /** AWS's words when it would not switch. */
  readonly refusal: string | undefined;
  readonly isSending: boolean;
  change(part: Partial<RoleFields>): void;
  /** Checks the fields, sends them, and goes where the answer says. */
  submit(): Promise<void>;
}

/** The state of one form. */
export function useRoleSwitch(data: PageData): RoleSwitch {
  const [fields, setFields] = useState(data.prefill);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState(data.refusal);
  const [isSending, setIsSending] = useState(false);

  async function submit(): Promise<void> {
    const found = faultsOf(fields);
    setFaults(found);
    setRefusal(undefined);
    if (found.length > 0) return;
    setIsSending(true);
    const answer = await send(fields, data);
    setIsSending(false);
    if ('destination' in answer) location.assign(answer.destination);
    else setRefusal(answer.errorMessage);
  }

  return {
    fields,
    faults,
    refusal,
    isSending,
    change: (part) => setFields((now) => ({ ...now, ...part })),
    submit,
  };
}

async function send(fields: RoleFields, data: PageData): Promise<SubmitAnswer> {
  const body = new URLSearchParams({
    ...fields,
    csrf: data.csrf,
    redirect_uri: data.redirectUri,
  });
  const headers = { accept: 'application/json' };
  const response = await fetch('/switchrole', { method: 'POST', body, headers });
  return (await response.json()) as SubmitAnswer;
}
