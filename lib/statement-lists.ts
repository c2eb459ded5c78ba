import type { PrismaPg } from "@prisma/adapter-pg";

export type Statement = Parameters<Awaited<ReturnType<PrismaPg["connect"]>>["queryRaw"]>[0];
type Type = Statement["argTypes"][number];

const PLACE = /(NOT )?IN \((\$\d+(?:,\$\d+)*)\)|\$(\d+)/g;
/** Others are written for Postgres one by one. */
const LISTED = new Set<Type["scalarType"]>(["string", "int", "bigint", "enum", "uuid"]);

/**
 * A reading of Prisma's that asks for each of a list by a parameter of its own, with the whole list as one: as many
 * statements as there are lengths become one, which Postgres reads once. What is written by hand is left alone.
 */
export function withLists(statement: Statement): Statement {
  const { sql, args, argTypes } = statement;
  if (!sql.startsWith('SELECT "') || !sql.includes(" IN ($") || sql.includes("'")) return statement;
  const listed: { args: unknown[]; argTypes: Type[] } = { args: [], argTypes: [] };
  const put = (arg: unknown, type: Type | undefined): string => {
    if (type === undefined) throw new Error("a parameter without its type");
    listed.args.push(arg);
    listed.argTypes.push(type);
    return `$${listed.args.length}`;
  };
  const one = (place: number) => put(args[place], argTypes[place]);
  const rewritten = sql.replace(PLACE, (whole: string, not: string | undefined, list = "", alone = "") => {
    if (alone !== "") return one(Number(alone) - 1);
    const places = [...list.matchAll(/\d+/g)].map(([place]) => Number(place) - 1);
    const [type] = places.map((place) => argTypes[place]);
    if (type === undefined || !LISTED.has(type.scalarType))
      return whole.replace(/\$(\d+)/g, (_, place: string) => one(Number(place) - 1));
    const values = [...new Set(places.map((place) => args[place]))];
    return `${not === undefined ? "= ANY" : "<> ALL"} (${put(values, { ...type, arity: "list" })})`;
  });
  return { sql: rewritten, ...listed };
}
