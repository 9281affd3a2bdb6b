/**
 * The stamps of a bucket: the first time one is used it is written as bits, later it is told by how long ago it was used.
 *
 * An import stamps thousands of roles at once, so most stamps are the one used last.
 */
import { isStamp, type Stamp, stampOfParts, stampParts } from '../stamp.ts';
import { type BitReader, type BitWriter, bitsOf } from './bits.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Damaged } from './damaged.ts';
import { RecencyList } from './recency-list.ts';

/** Six characters of 36 kinds. */
const REPLICA_BITS = 32;
const WIDTH_BITS = 6;
const TIME_BITS = 47;

export class StampWriter {
  readonly #numbers: ByteWriter;
  readonly #bits: BitWriter;
  readonly #recent = new RecencyList<Stamp>();
  readonly #replicas = new Map<string, number>();
  readonly #earliest: number;
  readonly #width: number;

  /** `stamps` are all that will be written. */
  constructor(stamps: readonly Stamp[], numbers: ByteWriter, bits: BitWriter) {
    this.#numbers = numbers;
    this.#bits = bits;
    const times = stamps.map((stamp) => stampParts(stamp).time);
    this.#earliest = times.reduce((a, b) => Math.min(a, b), times[0] ?? 0);
    const latest = times.reduce((a, b) => Math.max(a, b), 0);
    this.#width = bitsOf(latest - this.#earliest);
    bits.bits(this.#earliest, TIME_BITS);
    bits.bits(this.#width, WIDTH_BITS);
  }

  write(stamp: Stamp): void {
    const age = this.#recent.note(stamp);
    this.#numbers.number(age);
    if (age > 0) return;
    const { time, counter, replica } = stampParts(stamp);
    this.#bits.bits(time - this.#earliest, this.#width);
    this.#bits.small(counter);
    this.#writeReplica(replica);
  }

  #writeReplica(replica: string): void {
    const known = this.#replicas.get(replica);
    this.#bits.bit(known === undefined ? 0 : 1);
    if (known !== undefined) {
      this.#bits.bits(known, bitsOf(this.#replicas.size - 1));
      return;
    }
    this.#bits.bits(Number.parseInt(replica, 36), REPLICA_BITS);
    this.#replicas.set(replica, this.#replicas.size);
  }
}

export class StampReader {
  readonly #numbers: ByteReader;
  readonly #bits: BitReader;
  readonly #recent = new RecencyList<Stamp>();
  readonly #replicas: string[] = [];
  readonly #earliest: number;
  readonly #width: number;

  constructor(numbers: ByteReader, bits: BitReader) {
    this.#numbers = numbers;
    this.#bits = bits;
    this.#earliest = bits.bits(TIME_BITS);
    this.#width = bits.bits(WIDTH_BITS);
  }

  read(): Stamp {
    const age = this.#numbers.number();
    if (age > 0) return this.#recent.recall(age);
    const time = this.#earliest + this.#bits.bits(this.#width);
    const counter = this.#bits.small();
    const stamp = stampOfParts({ time, counter, replica: this.#readReplica() });
    if (!isStamp(stamp)) throw new Damaged('a stamp that no clock makes');
    this.#recent.note(stamp);
    return stamp;
  }

  #readReplica(): string {
    if (this.#bits.bit() === 1) {
      const known = this.#replicas[this.#bits.bits(bitsOf(this.#replicas.length - 1))];
      if (known === undefined) throw new Damaged('a replica that was not named');
      return known;
    }
    const replica = this.#bits.bits(REPLICA_BITS).toString(36).padStart(6, '0');
    this.#replicas.push(replica);
    return replica;
  }
}
