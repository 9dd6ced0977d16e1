import { type Config, loadConfig, WrongSetting } from './config.ts';
import { UnusableFolder } from './corpus/folder.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { type Log, openLog } from './log.ts';
import { UnusableDatabase } from './store/unusable-database.ts';

/** Runs the desk until it is told to end. */
const main = async (): Promise<void> => {
  const config = loadConfig();
  const log = openLog(config.logLevel);
  const desk = await openDesk(config, log);
  endOn(desk, log);
  log.info({ mode: config.slack.mode, address: desk.address }, 'the desk is open');
  if (desk.address) console.log(welcome(desk.address, config));
};

const welcome = (address: string, { articlesDir }: Config): string => `
  Huawei Desk is open, in a Slack of its own:  ${address}

  It answers from the articles in ${articlesDir}/. Ctrl-C ends it.
`;

/** SIGTERM or SIGINT finishes what is in hand and ends with 0; a second one ends at once. A fault ends with 1. */
const endOn = (desk: OpenDesk, log: Log): void => {
  let ending = false;
  const end = async (code: number, why: object): Promise<void> => {
    if (ending) process.exit(code || 1);
    ending = true;
    log.info(why, 'the desk is closing');
    await desk.stop().catch(err => log.error({ err }, 'the desk could not close in good order'));
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0, { signal }));
  process.on('uncaughtException', err => {
    log.error({ err }, 'a fault that nobody caught');
    setTimeout(() => process.exit(1), 3_000).unref();
    void end(1, {});
  });
};

/** A start that cannot be is told in one line, where the cause is known. */
const startFault = (fault: unknown): string | null => {
  const told = [WrongSetting, UnusableFolder, UnusableDatabase].some(kind => fault instanceof kind);
  if (told && fault instanceof Error) return fault.message;
  if (!(fault instanceof Error && 'code' in fault)) return null;
  if (fault.code === 'EADDRINUSE')
    return 'PORT: is in use by another program; end that or set PORT to another one.';
  if (fault.code === 'ERR_MODULE_NOT_FOUND')
    return `${fault.message.split('\n')[0]}. The local workspace needs the development dependencies (npm ci); set the SLACK_ settings to run in Slack without them.`;
  if (fault.code === 'slack_webapi_platform_error')
    return `${fault.message}: Slack refused the tokens; check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.`;
  return null;
};

try {
  await main();
} catch (fault) {
  const line = startFault(fault);
  if (line === null) throw fault;
  console.error(line);
  process.exitCode = 1;
}
