type Placed = { readonly organisationId: string | null; readonly visibility: "case" | "privileged" };

/** A citation is read by whoever reads both: it never says more widely than either that they are there. */
export function placeOfCitation(exhibit: Placed, citing: Placed): Placed {
  const isOneFile = exhibit.organisationId === citing.organisationId;
  const isSealed = exhibit.visibility === "privileged" || citing.visibility === "privileged";
  return {
    organisationId: isOneFile ? exhibit.organisationId : null,
    visibility: isSealed ? "privileged" : "case",
  };
}
