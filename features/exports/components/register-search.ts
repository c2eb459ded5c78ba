import type { RegisterAsked } from "../schema.ts";

/** The part of the address that narrows the register; "" when nothing does. */
export function registerSearch(asked: RegisterAsked, changes: Partial<RegisterAsked> = {}): string {
  const { organisationId, year, page } = { ...asked, ...changes };
  const said = new URLSearchParams();
  if (organisationId !== undefined) said.set("organisationId", organisationId);
  if (year !== undefined) said.set("year", String(year));
  if (page !== 1) said.set("page", String(page));
  const text = said.toString();
  return text === "" ? "" : `?${text}`;
}
