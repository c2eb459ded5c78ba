import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/** "role:dpo", "member:…": whom a task is given to, as one choice. */
export function shapeOwner({ owner, ...form }: FormObject): Shaped {
  return {
    input: { ...form, ...ownerOf(owner) },
    fieldOf: (path) => (/^owner(MemberId|Role)$/.test(path) ? "owner" : path),
  };
}

/** What the form of a new task types: an owner and a date in parts. */
export function shapeTask({
  owner,
  dueFrom,
  dueSide,
  dueHours,
  dueDate,
  dueTime,
  ...form
}: FormObject): Shaped {
  const due = dueOf({ dueFrom, dueSide, dueHours, dueDate, dueTime });
  return {
    input: { ...form, ...ownerOf(owner), due },
    fieldOf: (path) => {
      if (/^owner(MemberId|Role)$/.test(path)) return "owner";
      if (path.startsWith("due.hours")) return "dueHours";
      if (path.endsWith(".time")) return "dueTime";
      return path.startsWith("due") ? "dueDate" : path;
    },
  };
}

function ownerOf(owner: unknown) {
  const [kind, who] = typeof owner === "string" ? owner.split(":") : [];
  if (kind === "member") return { ownerMemberId: who };
  return kind === "role" ? { ownerRole: who } : {};
}

type DueFields = { readonly [name: string]: unknown };

function dueOf({ dueFrom, dueSide, dueHours, dueDate, dueTime }: DueFields): unknown {
  if (typeof dueFrom !== "string") return null;
  if (dueFrom === "instant")
    return {
      from: "instant",
      at: { precision: "instant", date: dueDate, time: dueTime, zone: "Europe/Paris" },
    };
  const typed = typeof dueHours === "string" ? Number(dueHours) : 0;
  const hours = dueSide === "before" ? -typed : typed;
  const [from, ruleId] = dueFrom.split(":");
  return ruleId === undefined ? { from, hours } : { from, ruleId, hours };
}
