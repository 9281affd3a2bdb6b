/**
 * A folder behind a passphrase, if the person chose one: files are opened as they are read, and the own one is sealed
 * before it is written.
 *
 * Nothing is written before what others wrote could be opened: a mistyped passphrase would leave the person with two
 * halves of a folder that never hear of each other.
 */
import { say } from '../i18n/say.ts';
import type { Files } from '../sync/own-file.ts';
import {
  readSealedFile,
  type SealedFile,
  type SealedFileRead,
  writeSealedFile,
} from '../sync/sealed-file.ts';
import { deriveKey, newDerivation, type SealingKey, seal, unseal } from './sealing.ts';
import { FolderError, type WebFolder } from './web-folder.ts';

export interface OwnFolder {
  /** The texts of all files. What cannot be opened is there, with an empty text. */
  read(): Promise<Files>;
  write(text: string): Promise<void>;
  /** How many files of others could not be opened at the last `read`, or are not sealed as they should be. */
  unopened(): number;
}

const isOthers = (own: string) => (name: string) => name !== own;

/** For one exchange. `own`: the name of this browser's file. */
export function ownFolder(folder: WebFolder, own: string, passphrase: string): OwnFolder {
  return passphrase === ''
    ? openFolder(folder, own)
    : sealedFolder(folder, own, sealingKeys(passphrase));
}

function openFolder(folder: WebFolder, own: string): OwnFolder {
  return {
    async read() {
      const files = await folder.readAll();
      const others = Object.keys(files).filter(isOthers(own));
      if (others.some((name) => readSealedFile(files[name] ?? '').state === 'sealed')) {
        throw new FolderError({
          words: say('sync_filesEncrypted'),
          mayPass: false,
        });
      }
      return files;
    },
    write: (text) => folder.write(own, text),
    unopened: () => 0,
  };
}

function sealedFolder(folder: WebFolder, own: string, keys: SealingKeys): OwnFolder {
  let unopened = 0;
  return {
    async read() {
      const opened: Files = {};
      const closed: [name: string, state: SealedFileRead['state']][] = [];
      for (const [name, text] of Object.entries(await folder.readAll())) {
        const read = readSealedFile(text);
        // A later Hatrack's is passed on as it is, to be left alone.
        if (read.state === 'newer') opened[name] = text;
        else opened[name] = (read.state === 'sealed' && (await keys.open(read.file))) || '';
        const isWhole = read.state === 'sealed' || read.state === 'plain';
        if (opened[name] === '' && isWhole) closed.push([name, read.state]);
      }
      const others = closed.filter(([name]) => name !== own);
      const areSealed = others.some(([, state]) => state === 'sealed');
      if (areSealed && !keys.hasOpenedAny()) throw new FolderError(wrongPassphrase());
      unopened = others.length;
      return opened;
    },
    write: async (text) => folder.write(own, writeSealedFile(await keys.seal(text))),
    unopened: () => unopened,
  };
}

const wrongPassphrase = () => ({
  words: say('sync_wrongPassphrase'),
  mayPass: false,
});

type SealingKeys = ReturnType<typeof sealingKeys>;

/** The keys of one passphrase, each made once: that takes long. */
function sealingKeys(passphrase: string) {
  const made = new Map<string, Promise<SealingKey>>();
  let proven: SealingKey | undefined;
  const keyOf = (file: Pick<SealedFile, 'salt' | 'rounds'>) => {
    const name = `${file.rounds} ${file.salt.join()}`;
    const key = made.get(name) ?? deriveKey(passphrase, file);
    made.set(name, key);
    return key;
  };
  return {
    async open(file: SealedFile): Promise<string | undefined> {
      const key = await keyOf(file);
      const text = await unseal(file, key);
      if (text !== undefined) proven ??= key;
      return text;
    },
    hasOpenedAny: () => proven !== undefined,
    /** Only what has opened a file is used again: whoever wrote that knew the passphrase. */
    seal: async (text: string) => seal(text, proven ?? (await keyOf(newDerivation()))),
  };
}
