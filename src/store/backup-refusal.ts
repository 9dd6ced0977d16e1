/** A backup cannot be made or put back; nothing was written. The message is one line for people that names the mend. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
}
