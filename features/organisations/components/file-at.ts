import type { Place } from "#lib/action.ts";

type Done = { readonly result: { readonly organisationId: string }; readonly place: Place };

/** After an act, the organisation's file at the part that the act changed, with no form open. */
export function fileAt(section: string): (done: Done) => string {
  return ({ result, place }) =>
    `/${place.locale}/${place.workspace}/organisations/${result.organisationId}#${section}`;
}
