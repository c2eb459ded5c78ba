import directory from "./authorities/directory.json" with { type: "json" };

export type AuthorityKind = "dpa" | "csirt" | "health" | "police";

/** An authority a breach may have to be told to. `channel` says how; `verified` whether its page was seen. */
export type Authority = {
  id: string;
  name: string;
  shortName: string;
  country: string;
  kind: AuthorityKind;
  website: string;
  channel: string;
  verified: boolean;
};

const KINDS: readonly string[] = ["dpa", "csirt", "health", "police"];

function isAuthority(row: (typeof directory)[number]): row is Authority {
  return KINDS.includes(row.kind);
}

/** The directory, in the order of its file: national authorities before regional ones. */
export const AUTHORITIES: readonly Authority[] = directory.filter(isAuthority);

const byId = new Map(AUTHORITIES.map((authority) => [authority.id, authority]));

/** The authority with this id, or null (`persons` and `register` are addressees but no authorities). */
export function findAuthority(id: string): Authority | null {
  return byId.get(id) ?? null;
}

/** The authorities of a country (ISO 3166-1 alpha-2), of one kind or of all. */
export function listAuthorities(country: string, kind: AuthorityKind | "all" = "all"): readonly Authority[] {
  return AUTHORITIES.filter(
    (authority) => authority.country === country && (kind === "all" || authority.kind === kind),
  );
}
