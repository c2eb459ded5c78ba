import { expect, test } from "vitest";
import type { Tx } from "./db.ts";
import type { Actor } from "./scope.ts";
import { shareScope, type Work } from "./shared-scope.ts";

const [tx, actor] = [{} as Tx, {} as Actor];

function counted() {
  const told: string[] = [];
  const open = async (hold: Work<void>) => {
    told.push("opened");
    await hold(tx, actor);
    told.push("ended");
  };
  return { told, scope: shareScope({ open, onEnd: () => told.push("left") }) };
}

test("what is read at the same time is read in one scope, which ends with its last reader", async () => {
  const { told, scope } = counted();
  const slow = Promise.withResolvers<string>();
  const both = [scope.join(async () => "quick"), scope.join(() => slow.promise)];
  expect(await both[0]).toBe("quick");
  expect(told).toEqual(["opened"]);
  slow.resolve("slow");
  expect(await both[1]).toBe("slow");
  await Promise.resolve();
  expect(told).toEqual(["opened", "left", "ended"]);
});

test("who cannot be let in is refused at each reader, and a reader that fails leaves the scope to the others", async () => {
  const refusal = new Error("no such workspace");
  const closed = shareScope({ open: () => Promise.reject(refusal), onEnd: () => undefined });
  const refused = await Promise.allSettled([closed.join(async () => 1), closed.join(async () => 2)]);
  expect(refused.map((one) => one.status === "rejected" && one.reason)).toEqual([refusal, refusal]);
  const { scope } = counted();
  const [failed, other] = await Promise.allSettled([
    scope.join(() => Promise.reject(new Error("broken"))),
    scope.join(async () => "read"),
  ]);
  expect([failed.status, other]).toEqual(["rejected", { status: "fulfilled", value: "read" }]);
});
