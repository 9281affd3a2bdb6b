/** What the decoders throw among themselves where bytes make no sense; `decodeItem` catches it, so nobody else sees it. */
export class Damaged extends Error {
  override name = 'Damaged';
}
