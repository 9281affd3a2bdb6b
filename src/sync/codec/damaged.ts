/** What the decoders throw where bytes make no sense. `decodeItem` and `readSealedFile` catch it, so nobody else sees it. */
export class Damaged extends Error {
  override name = 'Damaged';
}
