/**
 * A simulated browser: its disk, which it writes in one step; its run, which a crash ends; and the real code of
 * `src/sync` between the two.
 */
import { type Role, type RoleKey, roleKey } from '../../../src/domain/role.ts';
import type { RoleEdit } from '../../../src/domain/role-edit.ts';
import type { Browser as Self } from '../../../src/sync/beacon.ts';
import { agreedBrake, usualBrake } from '../../../src/sync/brake.ts';
import { exchange, type Step } from '../../../src/sync/exchange.ts';
import { ownFileName } from '../../../src/sync/folder-files.ts';
import type { LocalState } from '../../../src/sync/merge.ts';
import type { Files } from '../../../src/sync/own-file.ts';
import { fullAllowance, refill, takeWrite } from '../../../src/sync/pace.ts';
import type { PublishPlan } from '../../../src/sync/publish-plan.ts';
import type { Items } from '../../../src/sync/quota.ts';
import { emptyReplica } from '../../../src/sync/replica.ts';
import { editRecord, noRecord, readRecord } from '../../../src/sync/role-record.ts';
import { NEVER, nextStamp, type Stamp } from '../../../src/sync/stamp.ts';
import type { Random } from '../random.ts';
import type { FolderServer } from './folder-server.ts';
import { type Ledger, SETTINGS } from './ledger.ts';
import type { SyncedArea } from './synced-area.ts';
import type { Wiring } from './wiring.ts';

export interface World {
  random: Random;
  /** The true time, in milliseconds since 1970. */
  now: number;
  ledger: Ledger;
  /** Nothing goes wrong any more, and the person agrees to every removal. */
  isQuiet: boolean;
  crashes: number;
}

export interface Equipment {
  name: string;
  /** How far its clock is ahead, in milliseconds. */
  skew: number;
  area: SyncedArea | undefined;
  folder: FolderServer | undefined;
  wiring: Wiring;
}

/** One action that is carried out whole, unless the browser crashes before it. */
type Action = () => void;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

export class Browser {
  readonly name: string;
  readonly area: SyncedArea | undefined;
  readonly #world: World;
  readonly #equipment: Equipment;
  #disk: LocalState = { replica: emptyReplica(), clock: NEVER };
  #allowance;
  #run = '';
  /** What the run has still to do: its exchanges, each as its next action. */
  #exchanges: Action[] = [];
  /** Edits under way, in builds that do not carry them out alone. */
  #edits: Action[] = [];
  /** Whether anything was written since this was last asked for. */
  #wrote = false;
  /** What others removed, by the last merge, and waits for the person. */
  #held: RoleKey[] = [];

  constructor(world: World, equipment: Equipment) {
    this.#world = world;
    this.#equipment = equipment;
    this.name = equipment.name;
    this.area = equipment.area;
    this.#allowance = fullAllowance(this.#now);
    this.restart();
  }

  get #now(): number {
    return this.#world.now + this.#equipment.skew;
  }

  get state(): LocalState {
    return this.#disk;
  }

  /** The roles in the list. */
  get roles(): Role[] {
    return [...this.#disk.replica.roles].flatMap(([key, record]) => {
      const read = readRecord(key, record);
      return read.ok && read.role ? [read.role] : [];
    });
  }

  /** The roles of which the person is asked whether they go here too. */
  get held(): readonly RoleKey[] {
    return this.#held;
  }

  /** Whether it wrote to others since this was last asked. */
  takeWrote(): boolean {
    const wrote = this.#wrote;
    this.#wrote = false;
    return wrote;
  }

  restart(): void {
    this.#exchanges = [];
    this.#edits = [];
    this.#held = [];
    this.#run = Array.from({ length: 6 }, () => this.#world.random.pick([...DIGITS])).join('');
  }

  /** All of the browser's own state is gone, and the area with it. */
  uninstall(): void {
    this.area?.uninstall();
    this.#disk = { replica: emptyReplica(), clock: NEVER };
    this.restart();
  }

  /** The person's edits: acknowledged once they are on the disk. */
  save(edits: readonly RoleEdit[], settings: Record<string, unknown> = {}): void {
    const { edit } = this.#equipment.wiring;
    const read = this.#disk;
    const stamp = this.#tick();
    if (edit === 'alone') this.#write(edits, settings, read, stamp);
    else if (edit === 'ticks outside') {
      this.#edits.push(() => this.#write(edits, settings, this.#disk, stamp));
    } else this.#edits.push(() => this.#write(edits, settings, read, stamp));
  }

  #tick(): Stamp {
    return nextStamp(this.#disk.clock, this.#now, this.#run);
  }

  #write(
    edits: readonly RoleEdit[],
    settings: Record<string, unknown>,
    { replica }: LocalState,
    stamp: Stamp,
  ): void {
    if (this.#crashes()) return;
    const { ledger } = this.#world;
    const roles = new Map(replica.roles);
    const acknowledge: Action[] = [];
    for (const edit of edits) {
      const before = roles.get(edit.key) ?? noRecord;
      const after = editRecord(before, edit, stamp);
      roles.set(edit.key, after);
      acknowledge.push(ledger.note(edit.key, before, after));
    }
    const names = Object.keys(settings);
    const nextSettings = {
      values: { ...replica.settings.values, ...settings },
      stamps: {
        ...replica.settings.stamps,
        ...Object.fromEntries(names.map((name) => [name, stamp])),
      },
    };
    acknowledge.push(ledger.note(SETTINGS, replica.settings, nextSettings));
    this.#disk = { replica: { roles, settings: nextSettings }, clock: stamp };
    // A crash right after the write leaves an edit that nobody was told of.
    if (this.#crashes()) return;
    for (const tell of acknowledge) tell();
  }

  #crashes(): boolean {
    const { random, isQuiet } = this.#world;
    if (isQuiet || !random.oneIn(20)) return false;
    this.#world.crashes++;
    this.restart();
    return true;
  }

  /** Goes on with what is under way, or begins an exchange. */
  step(): void {
    const { random } = this.#world;
    const edit = random.oneIn(3) ? this.#edits.shift() : undefined;
    if (edit) {
      edit();
      return;
    }
    const most = this.#equipment.wiring.overlapping ? 2 : 1;
    if (this.#exchanges.length < most && (this.#exchanges.length === 0 || random.oneIn(2))) {
      this.#exchanges.push(this.#begin());
    }
    const action = random.pick(this.#exchanges);
    this.#exchanges = this.#exchanges.filter((other) => other !== action);
    if (!this.#crashes()) action();
  }

  /** Carries out everything that is under way, and then an exchange over each carrier. */
  settle(): void {
    for (const edit of this.#edits.splice(0)) edit();
    for (const begin of [() => this.#beginAccount(), () => this.#beginFolder()]) {
      const action = begin();
      if (action) this.#exchanges.push(action);
      for (let next = this.#exchanges.shift(); next; next = this.#exchanges.shift()) next();
    }
  }

  #begin(): Action {
    const [account, folder] = [this.#beginAccount(), this.#beginFolder()];
    const both = [account, folder].filter((action) => action !== undefined);
    return this.#world.random.pick(both);
  }

  #self(): Self {
    const { random, isQuiet } = this.#world;
    return { id: this.name, label: this.name, mayShine: isQuiet || random.oneIn(4) };
  }

  #circumstances() {
    return { now: this.#now, writes: Math.floor(refill(this.#allowance, this.#now).left) };
  }

  #beginAccount(): Action | undefined {
    const { area, wiring } = this.#equipment;
    if (!area) return undefined;
    const step = exchange(wiring.account(this.#self()), this.#circumstances());
    return () =>
      this.#follow<Items, PublishPlan>(step, {
        read: () => area.get(),
        write: ({ removeFirst, set, removeLast }) => [
          () => area.remove(removeFirst),
          () => area.set(set),
          () => area.remove(removeLast),
        ],
      });
  }

  #beginFolder(): Action | undefined {
    const { folder, wiring, name } = this.#equipment;
    if (!folder) return undefined;
    const { random, isQuiet } = this.#world;
    const step = exchange(wiring.folder(this.#self()), this.#circumstances());
    return () =>
      this.#follow<Files, string>(step, {
        read: () => folder.read(random, isQuiet),
        write: (text) => [
          () => {
            const isTorn = !isQuiet && random.oneIn(10);
            folder.write(
              ownFileName(name),
              isTorn ? text.slice(0, random.below(text.length)) : text,
            );
            if (isTorn) throw new Error('The connection was cut off.');
          },
        ],
      });
  }

  /** Carries out one step and leaves the next one to do. Whatever a carrier throws ends the exchange. */
  #follow<Found, Writing>(
    step: Step<Found, Writing>,
    carrier: { read: () => Found; write: (writing: Writing) => Action[] },
  ): void {
    const then = (next: Step<Found, Writing>) =>
      this.#exchanges.push(() => this.#follow(next, carrier));
    try {
      if (step.do === 'read') then(step.next(carrier.read()));
      else if (step.do === 'merge') this.#merge(step, then);
      else if (step.do === 'write') {
        const left = takeWrite(this.#allowance, this.#now);
        if (!left) return;
        this.#allowance = left;
        this.#wrote = true;
        this.#inTurn(carrier.write(step.writing), () => then(step.next()));
      }
    } catch {
      // The next exchange begins anew.
    }
  }

  /** A browser may crash between any two actions, and others may act. */
  #inTurn([first, ...others]: Action[], end: Action): void {
    if (!first) {
      end();
      return;
    }
    first();
    this.#exchanges.push(() => {
      try {
        this.#inTurn(others, end);
      } catch {
        // The next exchange begins anew.
      }
    });
  }

  #merge<Found, Writing>(
    step: Step<Found, Writing> & { do: 'merge' },
    then: (next: Step<Found, Writing>) => void,
  ): void {
    const { wiring } = this.#equipment;
    const { isQuiet, random } = this.#world;
    // How much went within the last hour is the store's to say; here it is any number.
    const usual = { ...usualBrake, recent: random.pick([0, 0, 1, 5, 60]) };
    const brake = isQuiet || random.oneIn(2) ? agreedBrake(Number.POSITIVE_INFINITY) : usual;
    const read = this.#disk;
    const write = () => {
      const merged = wiring.merge(
        wiring.overlapping ? read : this.#disk,
        step.remote,
        this.#now,
        brake,
      );
      if (this.#crashes()) return;
      this.#disk = { replica: merged.replica, clock: merged.clock };
      this.#held = merged.held;
      if (!this.#crashes()) then(step.next(merged));
    };
    if (wiring.overlapping) this.#exchanges.push(write);
    else write();
  }

  /** Whether it holds the key's role in its list. */
  has(key: RoleKey): boolean {
    return this.roles.some((role) => roleKey(role) === key);
  }
}
