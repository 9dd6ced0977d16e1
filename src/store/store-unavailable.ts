/**
 * The database cannot serve now; it may later, without a restart. The message is one plain sentence. Nothing of what was to be written
 * is half written; where a connection was lost during a write, all of it may be there.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
