import { expect, test } from "vitest";
import { type Statement, withLists } from "./statement-lists.ts";

const UUID = { scalarType: "uuid", arity: "scalar" } as const;
const TEXT = { scalarType: "string", arity: "scalar" } as const;
const INT = { scalarType: "int", arity: "scalar" } as const;

test("a reading of any number of rows is one statement, each row asked for once", () => {
  const reading: Statement = {
    sql: 'SELECT "t"."name" FROM "t" WHERE ("t"."held" = $1 AND "t"."of" IN ($2,$3,$4) AND "t"."state" NOT IN ($5,$6)) OFFSET $7',
    args: [true, "a", "b", "a", "dropped", "done", 0],
    argTypes: [TEXT, UUID, UUID, UUID, TEXT, TEXT, INT],
  };
  expect(withLists(reading)).toEqual({
    sql: 'SELECT "t"."name" FROM "t" WHERE ("t"."held" = $1 AND "t"."of" = ANY ($2) AND "t"."state" <> ALL ($3)) OFFSET $4',
    args: [true, ["a", "b"], ["dropped", "done"], 0],
    argTypes: [TEXT, { ...UUID, arity: "list" }, { ...TEXT, arity: "list" }, INT],
  });
});

test("what is written by hand, what writes, and moments stay as they are", () => {
  const kept = (sql: string, type: Statement["argTypes"][number]) => {
    const statement = { sql, args: ["a", "b"], argTypes: [type, type] };
    expect(withLists(statement)).toEqual(statement);
  };
  kept("SELECT name FROM t WHERE id IN ($1,$2)", UUID);
  kept('DELETE FROM "t" WHERE "t"."id" IN ($1,$2)', UUID);
  kept('SELECT "t"."id" FROM "t" WHERE "t"."at" IN ($1,$2)', { scalarType: "datetime", arity: "scalar" });
});
