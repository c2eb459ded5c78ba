import { databaseError, type Tx } from "./db.ts";
import type { Actor } from "./scope.ts";

export type Work<T> = (tx: Tx, actor: Actor) => Promise<T>;

/** A scope that several readers hold open together; it ends with the last of them. */
export type SharedScope = { readonly join: <T>(work: Work<T>) => Promise<T> };

type Opening = { readonly open: (hold: Work<void>) => Promise<void>; readonly onEnd: () => void };

export function shareScope({ open, onEnd }: Opening): SharedScope {
  const opened = Promise.withResolvers<Parameters<Work<void>>>();
  const left = Promise.withResolvers<void>();
  open((...scope) => {
    opened.resolve(scope);
    return left.promise;
  }).catch(opened.reject);
  let readers = 0;
  const leave = () => {
    readers -= 1;
    if (readers > 0) return;
    onEnd();
    left.resolve();
  };
  return {
    join: async (work) => {
      readers += 1;
      try {
        return await work(...(await opened.promise));
      } catch (error) {
        throw databaseError(error);
      } finally {
        leave();
      }
    },
  };
}
