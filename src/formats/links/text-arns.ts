/** Any text with ARNs of roles in it, such as the one that IAM's page of a role copies. The name stands before it in its line. */
import { parseRoleArn } from '../../domain/arn.ts';
import { say } from '../../i18n/say.ts';
import type { ListEntry } from '../list-entry.ts';
import { type ListFormat, takeEntries } from '../list-format.ts';
import { titleBefore } from './title-before.ts';
import { withoutStop } from './without-stop.ts';

/** A comma may stand in an ARN, and between two of them. */
const ARN = /\barn:[\w-]+:iam::\d{12}:role\/(?:(?!,arn:)[\w+=,.@/-])+/g;

export const textArns: ListFormat = {
  inAnyText: true,
  recognizes: (text) => text.search(ARN) >= 0,

  read: (text, { notes }) => ({
    kind: { id: 'arns', name: () => say('list_formatArns') },
    entries: takeEntries(entriesOf(text), notes),
  }),
};

function* entriesOf(text: string): Generator<ListEntry> {
  let lastEnd = 0;
  for (const { 0: piece, index } of text.matchAll(ARN)) {
    const arn = withoutStop(piece, '.,');
    yield arnEntry(arn, index, titleBefore(text, index, lastEnd));
    lastEnd = index + arn.length;
  }
}

function arnEntry(arn: string, offset: number, title: string): ListEntry {
  const place = { offset, path: '' };
  const parsed = parseRoleArn(arn);
  if (!parsed.ok) return { place, fields: {}, problems: [{ place, message: parsed.problem }] };
  const { partition, account, roleName } = parsed.value;
  return {
    place,
    fields: {
      partition: { value: partition, place },
      account: { value: account, place },
      roleName: { value: roleName, place },
      ...(title !== '' && { displayName: { value: title, place } }),
    },
    problems: [],
  };
}
