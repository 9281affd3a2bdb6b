/**
 * The history: what the person did to their list, step by step, each with the edits that turn it round. It is kept over
 * restarts, on this machine: the latest 200 steps, fewer where they are so large that they would crowd the browser's storage.
 */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { identityOfKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { parseJsonItem } from './json-item.ts';

export interface Step {
  id: string;
  /** When it was done, in milliseconds since 1970. */
  at: number;
  /** What was done: “Removed Prod Admin.” */
  words: string;
  /** Whether it was taken back; then it can be done again. */
  isUndone: boolean;
  /** Characters of its edits. */
  size: number;
}

/** A step with the edits that take it back, or do it again. */
export interface StepWithEdits {
  step: Step;
  edits: RoleEdit[];
  /** All steps, for writing them anew. */
  steps: Step[];
}

export const HISTORY_KEY = 'history';
const VERSION = 1;
const MAX_STEPS = 200;
/** Characters of all steps together; the browser's storage holds ten million bytes. */
const MAX_LENGTH = 1_500_000;

const editsKey = (id: string) => `${HISTORY_KEY}/${id}`;

function stepsIn(stored: unknown): Step[] {
  const item = parseJsonItem(stored);
  const entries: unknown[] =
    item?.version === VERSION && Array.isArray(item.steps) ? item.steps : [];
  return entries.flatMap((entry) => {
    if (!isObject(entry)) return [];
    const { id, at, words, isUndone, size } = entry;
    if (typeof id !== 'string' || typeof words !== 'string') return [];
    if (typeof at !== 'number' || typeof size !== 'number') return [];
    return [{ id, at, words, isUndone: isUndone === true, size }];
  });
}

const stepsText = (steps: readonly Step[]) => JSON.stringify({ version: VERSION, steps });

function isEdit(value: unknown): value is RoleEdit {
  return isObject(value) && typeof value.key === 'string' && identityOfKey(value.key) !== undefined;
}

/** All steps, the latest first. */
export async function readHistory(area: StorageArea = localArea): Promise<Step[]> {
  return stepsIn((await area.get([HISTORY_KEY]))[HISTORY_KEY]);
}

/** Calls back with all steps after each change. Returns what ends it. */
export function watchHistory(callback: (steps: Step[]) => void, area: StorageArea = localArea) {
  return area.watch((changes) => {
    const change = changes[HISTORY_KEY];
    if (change) callback(stepsIn(change.newValue));
  });
}

/** One step with its edits; undefined where it is gone or damaged. */
export async function readStep(id: string, area: StorageArea): Promise<StepWithEdits | undefined> {
  const items = await area.get([HISTORY_KEY, editsKey(id)]);
  const steps = stepsIn(items[HISTORY_KEY]);
  const step = steps.find((one) => one.id === id);
  const edits = parseJsonItem(items[editsKey(id)])?.edits;
  if (!step || !Array.isArray(edits) || !edits.every(isEdit)) return undefined;
  return { step, edits, steps };
}

export interface Written {
  /** To write in one step with what was done. */
  written: StorageItems;
}

/** What to write for a new step, its id, and the keys of what has to go for it. The new one always stays. */
export function stepWritten(
  items: StorageItems,
  { at, words, edits }: { at: number; words: string; edits: RoleEdit[] },
): Written & { step: string; dropped: string[] } {
  const id = crypto.randomUUID();
  const text = editsText(edits);
  const all = [
    { id, at, words, isUndone: false, size: text.length },
    ...stepsIn(items[HISTORY_KEY]),
  ];
  let length = 0;
  const kept = all.filter(({ size }, place) => {
    length += size;
    return place === 0 || (place < MAX_STEPS && length <= MAX_LENGTH);
  });
  const dropped = all.filter((step) => !kept.includes(step)).map((step) => editsKey(step.id));
  return { step: id, written: { [HISTORY_KEY]: stepsText(kept), [editsKey(id)]: text }, dropped };
}

/** The keys of all that is kept of the steps but `but`. */
export function keysOfSteps(items: StorageItems, but?: string): string[] {
  return stepsIn(items[HISTORY_KEY]).flatMap(({ id }) => (id === but ? [] : editsKey(id)));
}

const editsText = (edits: readonly RoleEdit[]) => JSON.stringify({ version: VERSION, edits });

/** What to write for a step that was turned round: taken back, or done again. `edits` turn it once more. */
export function stepTurned(
  { step, steps }: StepWithEdits,
  edits: readonly RoleEdit[],
): Written & { step: Step } {
  const text = editsText(edits);
  const turned = { ...step, isUndone: !step.isUndone, size: text.length };
  const all = steps.map((one) => (one.id === step.id ? turned : one));
  return { step: turned, written: { [HISTORY_KEY]: stepsText(all), [editsKey(step.id)]: text } };
}
