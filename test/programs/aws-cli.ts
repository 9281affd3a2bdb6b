/** The real AWS CLI over a config file of the tests' own; it sees no other files of this machine and asks no network. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureAwsCli } from '../browsers/install.ts';

export class AwsCli {
  readonly #program: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'hatrack-aws-cli-'));

  private constructor(program: string) {
    this.#program = program;
  }

  static async find(): Promise<AwsCli> {
    return new AwsCli(await ensureAwsCli());
  }

  /** Puts `text` where the CLI looks for its config. */
  useConfig(text: string): void {
    writeFileSync(this.#config, text);
  }

  /** What a command says, without the line break at its end. Throws, with its complaint, if it fails. */
  run(...parameters: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(this.#program, parameters, {
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
        HOME: this.#folder,
        AWS_CONFIG_FILE: this.#config,
        AWS_SHARED_CREDENTIALS_FILE: join(this.#folder, 'credentials'),
        AWS_EC2_METADATA_DISABLED: 'true',
        // The CLI reads files in the locale's encoding.
        PYTHONUTF8: '1',
        LC_ALL: 'C.UTF-8',
      },
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`aws ${parameters.join(' ')}: ${stderr.trim()}`);
    return stdout.replace(/\r?\n$/, '');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #config(): string {
    return join(this.#folder, 'config');
  }
}
