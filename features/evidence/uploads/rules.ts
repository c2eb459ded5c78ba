import { digestOfParts, partCount } from "../rules.ts";

type Ids = { readonly workspaceId: string; readonly id: string };

export const UPLOADS = "uploads";

export const partFolder = ({ workspaceId, id }: Ids): string => `${UPLOADS}/${workspaceId}/${id}`;

/** A part is named by its place and its hash: the same part sent again is the same object. */
export const partName = (upload: Ids, { number, sha256 }: { number: number; sha256: string }): string =>
  `${partFolder(upload)}/${String(number).padStart(5, "0")}.${sha256}`;

export function readPartName(name: string): { number: number; sha256: string } | null {
  const [, number, sha256] = /\/(\d{5})\.([0-9a-f]{64})$/.exec(name) ?? [];
  return number === undefined || sha256 === undefined ? null : { number: Number(number), sha256 };
}

/** Whose upload a part belongs to. */
export function uploadOfPart(name: string): Ids | null {
  const [, workspaceId, id] = /^uploads\/([0-9a-f-]{36})\/([0-9a-f-]{36})\//.exec(name) ?? [];
  return workspaceId === undefined || id === undefined ? null : { workspaceId, id };
}

type Part = { readonly number: number; readonly sha256: string };

/** missing: a part has not come, or came in two versions; changed: they are not the parts that the browser read last. */
export function faultOf(
  parts: readonly Part[],
  { size, partsSha256 }: { readonly size: number; readonly partsSha256: string },
): "missing" | "changed" | null {
  const isWhole = parts.length === partCount(size) && parts.every(({ number }, index) => number === index);
  if (!isWhole) return "missing";
  return digestOfParts(parts.map(({ sha256 }) => sha256)) === partsSha256 ? null : "changed";
}
