import { WrongSetting } from './config.ts';
import { UnusableFolder } from './corpus/unusable-folder.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';
import { UnusableDatabase } from './store/unusable-database.ts';

/** A start that cannot be, in one line that names the mend; null where the cause is not known. */
export const startFault = (fault: unknown): string | null => {
  const told = [WrongSetting, UnusableFolder, UnusableDatabase, StoreUnavailable].some(
    kind => fault instanceof kind,
  );
  if (told && fault instanceof Error) return fault.message;
  if (!(fault instanceof Error && 'code' in fault)) return null;
  switch (fault.code) {
    case 'EADDRINUSE':
      return 'PORT: is in use by another program; end that or set PORT to another one.';
    case 'EACCES':
      return isListening(fault)
        ? 'PORT: may not be opened by this user; set PORT to another one, from 1024 up.'
        : null;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return isListening(fault)
        ? 'HOST: is no address of this machine; set HOST to one, or to 0.0.0.0 for all.'
        : null;
    case 'ERR_MODULE_NOT_FOUND':
      return `${fault.message.split('\n')[0]}. The local workspace needs the development dependencies (npm ci); set the SLACK_ settings to run in Slack without them.`;
    case 'slack_webapi_platform_error':
      return `${fault.message}: Slack refused the tokens; check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.`;
    default:
      return null;
  }
};

/** Whether a port was to be opened, or its host looked up. */
const isListening = (fault: Error): boolean =>
  'syscall' in fault && (fault.syscall === 'listen' || fault.syscall === 'getaddrinfo');
