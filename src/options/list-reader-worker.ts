/** The worker that reads role lists: bytes to text, text to roles, telling how far it is. */
import { type ReadOptions, type RoleListReading, readRoleList } from '../formats/role-list.ts';
import type { ReadProgress } from './list-reader.ts';

/** What a person says of a list that the list leaves open. */
export type ListAnswers = Pick<ReadOptions, 'accountsRoleName' | 'portal'>;

export interface ReadRequest {
  source: File | string;
  answers: ListAnswers;
}

export type ReadAnswer =
  | { progress: ReadProgress }
  | { reading: RoleListReading }
  | { failure: string };

const answer = (message: ReadAnswer) => postMessage(message);

/** Files are UTF-8, but for those that PowerShell wrote with `>`: UTF-16 with its mark in front. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

async function read({ source, answers }: ReadRequest): Promise<void> {
  try {
    const text =
      typeof source === 'string' ? source : decode(new Uint8Array(await source.arrayBuffer()));
    const reading = readRoleList(text, {
      ...answers,
      onProgress: (done, total) => answer({ progress: { done, total } }),
    });
    answer({ reading });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    answer({ failure: `The list could not be read. The browser says: ${reason}` });
  }
}

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => void read(data));
