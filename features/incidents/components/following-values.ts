type Followed = {
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly exposures: readonly {
    readonly organisationId: string;
    readonly labs: readonly { readonly labId: string }[];
  }[];
};

/** What a later breach of the same data begins with, as the fields of a new incident hold it: never its awareness. */
export function followingValues({ vendorId, productId, exposures }: Followed) {
  const files = exposures.map(({ organisationId, labs }): [string, string | string[]] =>
    labs.length === 0
      ? [`files.${organisationId}.whole`, "yes"]
      : [`files.${organisationId}.labs[]`, labs.map(({ labId }) => labId)],
  );
  return { vendorId: vendorId ?? "", productId: productId ?? "", ...Object.fromEntries(files) };
}
