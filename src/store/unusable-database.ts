/** The database cannot be used at all; the message is one line for people: the file, what is wrong, the mend. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}
