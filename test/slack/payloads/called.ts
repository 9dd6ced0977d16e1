import { Session } from 'node:inspector/promises';

/** Which functions of a folder were called while something was done, each as `file#name`. */
export const calledIn = async (folder: string, work: () => Promise<void>): Promise<ReadonlySet<string>> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return new Set(
      result
        .filter(({ url }) => url.includes(folder))
        .flatMap(({ url, functions }) =>
          functions
            .filter(({ ranges }) => ranges.some(({ count }) => count > 0))
            .map(({ functionName }) => `${fileOf(url)}#${functionName}`),
        ),
    );
  } finally {
    session.disconnect();
  }
};

const fileOf = (url: string): string => url.replace(/[?#].*$/u, '').replace(/^.*\//u, '');
