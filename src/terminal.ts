import { WrongSetting } from './config.ts';
import type { Library } from './corpus/library.ts';
import { UnusableFolder } from './corpus/unusable-folder.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';
import { UnusableDatabase } from './store/unusable-database.ts';

/** How a program in a terminal ends that was called wrongly or set up wrongly. */
export const BAD_USAGE = 2;

/** Without characters that could steer a terminal. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

/** Says on standard error what of the articles is not served and what should be mended. */
export const tellTroubles = ({ skipped, warnings }: Library): void => {
  for (const { file, reason } of skipped) console.error(printable(`Skipped: ${file} ${reason}.`));
  for (const warning of warnings) console.error(printable(`Warning: ${warning}`));
};

/** Runs a program with the words of the command line; its number becomes the exit code. A folder, a setting or a database that is wrong is one line. */
export const runInTerminal = async (main: (words: readonly string[]) => Promise<number>): Promise<void> => {
  // Whoever reads may stop reading (`| head -1`); that is no fault of ours.
  process.stdout.on('error', fault => {
    if ('code' in fault && fault.code === 'EPIPE') process.exit(0);
    console.error(`The output could not be written: ${fault.message}`);
    process.exit(1);
  });
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (fault) {
    const told = KNOWN_FAULTS.some(kind => fault instanceof kind);
    if (!told || !(fault instanceof Error)) throw fault;
    console.error(fault.message);
    process.exitCode = BAD_USAGE;
  }
};

const KNOWN_FAULTS = [UnusableFolder, WrongSetting, UnusableDatabase, StoreUnavailable];
