/** The articles folder cannot be served at all; the message is one line for people: the file, the field, the mend. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}
