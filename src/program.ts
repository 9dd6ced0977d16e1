import { type Config, loadConfig } from './config.ts';
import { openDesk } from './desk.ts';
import type { Ending } from './ending.ts';
import { openLog } from './log.ts';
import { startFault } from './start-fault.ts';

/** Runs the desk until the end. A start that cannot be is told in one line, where the cause is known. */
export const runDesk = async (ending: Ending): Promise<void> => {
  try {
    await start(ending);
  } catch (fault) {
    const line = startFault(fault);
    if (line === null) throw fault;
    console.error(line);
    process.exitCode = 1;
  }
};

/** While the desk opens nothing is in hand that is not kept, so that a signal ends it at once. */
const start = async (ending: Ending): Promise<void> => {
  const config = loadConfig();
  const log = openLog(config.logLevel);
  const desk = await openDesk(config, log);
  ending.finishFirst(async why => {
    log.info(why, 'the desk is closing');
    await desk.stop().catch(err => log.error({ err }, 'the desk could not close in good order'));
  });
  process.on('uncaughtException', err => {
    log.error({ err }, 'a fault that nobody caught');
    setTimeout(() => process.exit(1), 3_000).unref();
    ending.end(1, {});
  });
  const { address, eventsUrl } = desk;
  log.info({ mode: config.slack.mode, address, eventsUrl }, 'the desk is open');
  if (address) console.log(welcome(address, config));
};

const welcome = (address: string, { articlesDir }: Config): string => `
  Huawei Desk is open, in a Slack of its own:  ${address}

  It answers from the articles in ${articlesDir}/. Ctrl-C ends it.
`;
