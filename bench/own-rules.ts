import { setOwnRule } from "#features/own-rules/commands/set-own-rule.ts";
import type { Principal } from "#lib/scope.ts";
import { NOW } from "./crisis.ts";

/** Clauses of a group's contracts: each is one more obligation of every controller of a case. */
export async function setOwnRules(dpo: Principal, count: number): Promise<void> {
  for (let index = 1; index <= count; index++)
    await setOwnRule(
      dpo,
      {
        ...{ kind: "contract", name: `Clause ${index}`, duty: "notify_by_contract", roles: ["controller"] },
        ...{ addressee: "other", addresseeName: `Partenaire ${index}`, document: `Convention ${index}` },
        ...{ trigger: "awareness", unit: "hours", count: 24 * index },
      },
      NOW,
    );
}
