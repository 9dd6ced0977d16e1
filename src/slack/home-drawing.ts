/** Draws something with a note on what was just done, null for none. */
type Draw = (note: string | null) => Promise<void>;

/**
 * Draws for each key one at a time, and of what comes meanwhile the latest once, so that a slow older drawing never comes after a newer
 * one. Resolves, or rejects, with the drawing that began after the call. Nothing is kept of a key for which nothing is under way.
 */
export type HomeDrawing = (key: string, note: string | null, draw: Draw) => Promise<void>;

export const openHomeDrawing = (): HomeDrawing => {
  const places = new Map<string, Place>();

  const drawn = async (key: string, place: Place, { note, draw }: Pick<Waiting, 'note' | 'draw'>) => {
    try {
      await draw(note);
    } finally {
      const { next } = place;
      place.next = null;
      if (next) drawn(key, place, next).then(next.resolve, next.reject);
      else places.delete(key);
    }
  };

  return (key, note, draw) => {
    const place = places.get(key);
    if (!place) {
      const fresh: Place = { next: null };
      places.set(key, fresh);
      return drawn(key, fresh, { note, draw });
    }
    const { promise, resolve, reject } = place.next ?? Promise.withResolvers<void>();
    place.next = { note: note ?? place.next?.note ?? null, draw, promise, resolve, reject };
    return promise;
  };
};

/** What is drawn once the drawing under way has ended; what was to be noted by one in whose place it stepped is noted by it. */
type Waiting = PromiseWithResolvers<void> & { readonly note: string | null; readonly draw: Draw };
type Place = { next: Waiting | null };
