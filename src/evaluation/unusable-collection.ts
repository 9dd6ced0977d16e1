/** A collection, a gold set or a floor cannot be used at all; the message is one line for people: the file and what is wrong. */
export class UnusableCollection extends Error {
  override readonly name = 'UnusableCollection';
}
