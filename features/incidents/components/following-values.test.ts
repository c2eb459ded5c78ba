import { expect, test } from "vitest";
import { followingValues } from "./following-values.ts";

test("a later breach begins with the vendor, the product and the labs of the organisation, and no awareness", () => {
  const exposures = [{ organisationId: "alpha", labs: [{ labId: "a1" }, { labId: "a2" }] }];
  expect(followingValues({ vendorId: "editor", productId: "software", exposures })).toEqual({
    vendorId: "editor",
    productId: "software",
    "files.alpha.labs[]": ["a1", "a2"],
  });
});

test("an organisation without laboratories is ticked itself", () => {
  const exposures = [{ organisationId: "host", labs: [] }];
  expect(followingValues({ vendorId: null, productId: null, exposures })).toEqual({
    vendorId: "",
    productId: "",
    "files.host.whole": "yes",
  });
});
