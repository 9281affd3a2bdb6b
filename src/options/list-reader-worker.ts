/** The worker that reads role lists: bytes to text, text to roles, several lists to one, telling how far it is. */
import { packedMessages } from '../browser/packed-messages.ts';
import { type JoinedReading, joinReadings, type NamedReading } from '../formats/joined-lists.ts';
import { type ReadOptions, readRoleList } from '../formats/role-list.ts';
import { textOfBytes } from '../formats/text-of-bytes.ts';
import { speak } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import type { ReadProgress, ReadRequest } from './list-reader.ts';

/** What a person says of a list that the list leaves open. */
export type ListAnswers = Omit<ReadOptions, 'onProgress'>;

/** One list to read. */
export interface ListSource {
  /** What to call it: the name of its file. */
  name: string;
  source: File | string;
  answers: ListAnswers;
}

export type ReadAnswer =
  | { progress: ReadProgress }
  | { reading: JoinedReading }
  /** What the browser says of it, and the name of the list that it was about, or ''. */
  | { failed: string; reason: string };

const answer = (message: ReadAnswer) => postMessage(message);

async function readOne({ name, source, answers }: ListSource): Promise<NamedReading> {
  const text =
    typeof source === 'string' ? source : textOfBytes(new Uint8Array(await source.arrayBuffer()));
  const onProgress = (done: number, total: number) => answer({ progress: { done, total } });
  return { name, reading: readRoleList(text, { ...answers, onProgress }) };
}

async function read({ language, sources }: ReadRequest): Promise<void> {
  let name = '';
  try {
    speak(await packedMessages(language));
    const lists: NamedReading[] = [];
    for (const source of sources) {
      name = source.name;
      lists.push(await readOne(source));
    }
    answer({ reading: joinReadings(lists) });
  } catch (error) {
    answer({ failed: name, reason: wordsOf(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => void read(data));
