/**
 * What goes wrong at a call: the process dies, the call throws, it never returns, it stands still for longer than a lease and then goes
 * on, or the disk is full from then on.
 */
export const HAVOCS = ['kill', 'throw', 'hang', 'stall', 'disk full'] as const;
export type Havoc = (typeof HAVOCS)[number];

/** The place of a fault: before or after the work of the `nth` call (1 is the first) that a life of the desk makes of its parts. */
export type Failpoint = { readonly nth: number; readonly moment: 'before' | 'after'; readonly havoc: Havoc };

/** The watch over the calls of one life. */
export type Watch = {
  /** The part with all of its methods under watch. */
  over<Part extends object>(name: string, part: Part): Part;
  readonly calls: readonly string[];
  /** Whether this life is over: nothing that it began will go on. */
  readonly dead: boolean;
};

/** Watches calls and lets the fault happen once; with no failpoint it only writes the calls down. */
export const watchFor = (
  failpoint: Failpoint | null,
  { die, fillDisk }: { die(): void; fillDisk(): void },
): Watch => {
  const calls: string[] = [];
  const life = { dead: false };

  const strike = async (havoc: Havoc): Promise<void> => {
    if (havoc === 'disk full') return fillDisk();
    if (havoc === 'stall') return new Promise(resolve => setTimeout(resolve, STALL));
    if (havoc === 'throw') throw new Error('connection lost');
    if (havoc === 'kill') {
      life.dead = true;
      die();
    }
    return never();
  };

  const gate = async (name: string, work: () => unknown): Promise<unknown> => {
    if (life.dead) return never();
    calls.push(name);
    const struck = calls.length === failpoint?.nth ? failpoint : null;
    if (struck?.moment === 'before') await strike(struck.havoc);
    const result = await work();
    if (life.dead) return never();
    if (struck?.moment === 'after') await strike(struck.havoc);
    return result;
  };

  return {
    calls,
    get dead() {
      return life.dead;
    },
    over: (part, whole) =>
      new Proxy(whole, {
        get: (target, name) => {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return (...words: unknown[]) =>
            gate(`${part}.${String(name)}`, () => Reflect.apply(method, target, words));
        },
      }),
  };
};

const never = () => new Promise<never>(() => undefined);

/** Milliseconds. */
const STALL = 120_000;
